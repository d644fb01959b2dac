package org.brinksim.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brinksim.comparison.BaselineComparison;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.InputDifference;
import org.brinksim.comparison.ResponseComparison;
import org.brinksim.text.Characters;
import org.brinksim.wording.comparison.ComparisonWords;
import org.brinksim.wording.comparison.ConclusionWords;

/**
 * A comparison as Markdown, for a pull request.
 *
 * @param comparison what was found
 */
public record ComparisonMarkdown(Comparison comparison) {
  private static final int MOST_ROWS = 30;
  private static final int CELL_CHARACTERS = 200;

  /** The lines. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (BaselineComparison run : comparison.others()) {
      lines.add("### " + cell(run.other().name() + " against " + comparison.baseline().name()));
      lines.add("");
      lines.add("**" + plain(ConclusionWords.headline(run)) + "**");
      lines.add("");
      ConclusionWords.stated(run).ifPresent(words -> lines.addAll(List.of(plain(words), "")));
      warnings(run, lines);
      lines.add("- baseline: " + plain(ConclusionWords.origin(comparison.baseline().manifest())));
      lines.add("- other: " + plain(ConclusionWords.origin(run.other().manifest())));
      lines.add("- " + plain(ConclusionWords.pairing(run)));
      inputs(run.inputs(), lines);
      responses(run, lines);
      alone("Only in the baseline", run.onlyInBaseline(), lines);
      alone("Only in the other", run.onlyInOther(), lines);
      lines.add("");
    }
    lines.add("<details><summary>How this was decided</summary>");
    lines.add("");
    ConclusionWords.method(comparison).forEach(words -> lines.add("- " + plain(words)));
    lines.add("");
    lines.add("</details>");
    return lines;
  }

  private void warnings(BaselineComparison run, List<String> lines) {
    List<String> warnings =
        new ArrayList<>(
            ConclusionWords.unlike(comparison.baseline(), run.other()).stream().toList());
    warnings.addAll(ConclusionWords.warnings(comparison.baseline()));
    warnings.addAll(ConclusionWords.warnings(run.other()));
    for (String warning : warnings) {
      lines.add("> Warning: " + plain(warning));
      lines.add("");
    }
  }

  private static void alone(String title, List<String> names, List<String> lines) {
    if (!names.isEmpty()) {
      lines.add("");
      lines.add(title + ": " + plain(String.join(", ", names)));
    }
  }

  private static void inputs(List<InputDifference> inputs, List<String> lines) {
    if (inputs.isEmpty()) {
      return;
    }
    lines.add("");
    row(lines, "input", "baseline", "other", "rests on");
    row(lines, "---", "---", "---", "---");
    inputs.stream()
        .limit(MOST_ROWS)
        .forEach(d -> row(lines, d.path(), d.baseline(), d.other(), d.basis()));
    more(inputs.size(), lines);
  }

  private static void responses(BaselineComparison run, List<String> lines) {
    List<ResponseComparison> different =
        run.responses().stream()
            .filter(r -> r.verdict().isDifferent())
            .sorted(Comparator.comparingDouble(ResponseComparison::adjustedP))
            .toList();
    if (different.isEmpty()) {
      return;
    }
    lines.add("");
    row(lines, "response", "compared by", "baseline", "other", "difference (95 %)", "p", "verdict");
    row(lines, "---", "---", "---:", "---:", "---:", "---:", "---");
    for (ResponseComparison response : different.stream().limit(MOST_ROWS).toList()) {
      ComparisonWords words = new ComparisonWords(response);
      row(
          lines,
          response.name(),
          words.compared(),
          words.baseline(),
          words.other(),
          words.difference(),
          words.pValue(),
          words.verdict());
    }
    more(different.size(), lines);
  }

  private static void more(int size, List<String> lines) {
    if (size > MOST_ROWS) {
      lines.add("");
      lines.add("… and " + (size - MOST_ROWS) + " more");
    }
  }

  /** Adds a row of a table; what stands in its cells is no markup. */
  static void row(List<String> lines, String... cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(' ').append(cell(cell)).append(" |");
    }
    lines.add(row.toString());
  }

  /** A text that is no markup: scenario files are written by strangers. */
  private static String cell(String text) {
    return escaped(Characters.visibleInOneLine(text, CELL_CHARACTERS));
  }

  /** Likewise, and whole. */
  static String plain(String text) {
    return escaped(Characters.visibleInOneLine(text, Integer.MAX_VALUE));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replaceAll("([`*_\\[\\]<>|#!&])", "\\\\$1");
  }
}
