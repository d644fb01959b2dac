package org.brinksim.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures, and prints the page docs/performance.md.
 *
 * <p>{@code --quick} measures for two minutes only; names of sections measure these alone. Each
 * section is measured in a Java process of its own, so that none runs in what another has had
 * compiled or left on the heap.
 */
public final class Main {

  private static final String QUICK = "--quick";

  /** In the process of a section: prints what it measured and nothing else. */
  private static final String ALONE = "--alone";

  private static final List<Section> SECTIONS =
      List.of(
          new BaselineSection(),
          new CrisisCoreSection(),
          new PhaseSection(),
          new AllocationSection(),
          new OverheadSection(),
          new CommandSection(),
          new ManyRunsSection(),
          new GrowthSection(),
          new SoldiersSection(),
          new DrawSection());

  /** Heap and collector are the launcher's; what is compiled, and when, is left to Java. */
  private static final List<String> OPTIONS = List.of("-Xmx640m", "-XX:+UseParallelGC");

  private Main() {}

  /**
   * Starts it.
   *
   * @param args options and names of sections
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> arguments = new ArrayList<>(Arrays.asList(args));
    Effort effort = arguments.remove(QUICK) ? Effort.QUICK : Effort.FULL;
    boolean alone = arguments.remove(ALONE);
    List<Section> sections = chosen(arguments);
    if (alone) {
      out.print(sections.get(0).measure(effort));
      return;
    }
    StringBuilder page = new StringBuilder(head(effort));
    for (Section section : sections) {
      System.err.println("measuring: " + section.title());
      page.append("\n## ").append(section.title()).append("\n\n").append(child(section, effort));
    }
    out.print(page);
  }

  private static List<Section> chosen(List<String> ids) {
    for (String id : ids) {
      if (SECTIONS.stream().noneMatch(s -> s.id().equals(id))) {
        throw new IllegalArgumentException(
            "\""
                + id
                + "\" is neither --quick nor a section; there are "
                + String.join(", ", SECTIONS.stream().map(Section::id).toList()));
      }
    }
    return ids.isEmpty() ? SECTIONS : SECTIONS.stream().filter(s -> ids.contains(s.id())).toList();
  }

  private static String head(Effort effort) {
    return """
        # Performance

        Written by `benchmarks/run`; see [CONTRIBUTING](../CONTRIBUTING.md). A number is a median, with the smallest and the
        largest of several measurements in brackets. What is compared was measured in turn, round after round. Figures hold for
        this machine; ratios last longer. Where processors were busy before, figures by processor time are the ones to trust.

        """
        + Machine.table()
        + (effort == Effort.QUICK
            ? "\nMeasured with `--quick`: a fraction of a second each, so that the figures are rough.\n"
            : "");
  }

  private static String child(Section section, Effort effort)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(OPTIONS);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(List.of(ALONE, section.id()));
    if (effort == Effort.QUICK) {
      line.add(QUICK);
    }
    Path text = Files.createTempFile("brink-benchmark", ".md");
    try {
      Process process =
          new ProcessBuilder(line)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(text.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("\"" + section.title() + "\" could not be measured");
      }
      return Files.readString(text);
    } finally {
      Files.delete(text);
    }
  }
}
