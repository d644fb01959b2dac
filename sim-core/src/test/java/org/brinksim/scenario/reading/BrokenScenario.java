package org.brinksim.scenario.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.document.overlay.DocumentText;

/**
 * A broken input of the table in {@code broken-scenarios.txt}, and what the reader must say of it.
 *
 * @param name what is broken
 * @param base the complete example that is edited; blank for a file of its own
 * @param out lines taken out of the example
 * @param in lines put in where the line of the same number was, the rest after the last of them
 * @param overrides values set over the file
 * @param expected the lines of the message after its heading
 */
public record BrokenScenario(
    String name,
    String base,
    List<String> out,
    List<String> in,
    List<String> overrides,
    List<String> expected) {

  public static List<BrokenScenario> table() {
    List<BrokenScenario> table = new ArrayList<>();
    try (InputStream in = BrokenScenario.class.getResourceAsStream("broken-scenarios.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String[] cases = text.split("(?m)^## ");
      for (int i = 1; i < cases.length; i++) {
        table.add(of(cases[i].lines().toList()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static BrokenScenario of(List<String> lines) {
    return new BrokenScenario(
        lines.get(0),
        String.join("", marked("= ", lines)),
        marked("-", lines).stream().filter(l -> !l.startsWith("-set ")).toList(),
        marked("+", lines),
        marked("--set ", lines),
        marked("> ", lines));
  }

  private static List<String> marked(String mark, List<String> lines) {
    return lines.stream()
        .skip(1)
        .filter(l -> l.startsWith(mark))
        .map(l -> l.substring(mark.length()))
        .toList();
  }

  /** The broken file. */
  public DocumentText text() {
    if (base.isEmpty()) {
      return new DocumentText("broken.yaml", String.join("\n", in) + "\n");
    }
    List<String> lines = new ArrayList<>(Example.load(base).text().lines().toList());
    int last = -1;
    for (int i = 0; i < out.size(); i++) {
      last = lines.indexOf(out.get(i));
      if (last < 0) {
        throw new IllegalStateException(name + ": " + base + " has no line " + out.get(i));
      }
      if (i < in.size()) {
        lines.set(last, in.get(i));
      } else {
        lines.remove(last);
      }
    }
    lines.addAll(last + 1, in.subList(Math.min(out.size(), in.size()), in.size()));
    return new DocumentText("broken.yaml", String.join("\n", lines) + "\n");
  }

  @Override
  public String toString() {
    return name;
  }
}
