package org.brinksim.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.cli.console.LineWrapping;
import org.brinksim.cli.console.TextTable;
import org.brinksim.comparison.InputDifference;
import org.brinksim.comparison.StudyComparison;
import org.brinksim.comparison.StudyRuns;
import org.brinksim.wording.comparison.ComparisonWords;
import org.brinksim.wording.comparison.ConclusionWords;
import org.brinksim.wording.comparison.StudyComparisonWords;
import org.brinksim.wording.comparison.StudyComparisonWords.At;

/**
 * Two studies compared, as lines of text or Markdown: the verdict first, then the points that
 * differ.
 *
 * @param comparison what was found
 */
public record StudyComparisonText(StudyComparison comparison) {
  private static final int MOST_ROWS = 40;
  private static final List<String> HEAD =
      List.of(
          "point",
          "settings",
          "response",
          "compared by",
          "baseline",
          "other",
          "difference (95 %)",
          "p");

  /**
   * The lines for a terminal.
   *
   * @param width how wide a line may be
   */
  public List<String> lines(int width) {
    StudyComparisonWords words = new StudyComparisonWords(comparison);
    List<String> lines = new ArrayList<>(LineWrapping.wrapped(words.headline(), width));
    lines.add("");
    TextTable origins = new TextTable(List.of(false, false));
    origins.add(origin("baseline ", comparison.baseline()));
    origins.add(origin("other ", comparison.other()));
    lines.addAll(origins.lines(width));
    prose().forEach(text -> lines.addAll(LineWrapping.wrapped(text, width)));
    if (!comparison.inputs().isEmpty()) {
      lines.add("");
      lines.add("What differs in the inputs");
      TextTable table = new TextTable(List.of(false, false, false));
      table.add(List.of("place", "baseline", "other"));
      comparison.inputs().stream().limit(MOST_ROWS).forEach(d -> table.add(input(d)));
      lines.addAll(table.lines(width));
      more(comparison.inputs().size(), "places", lines);
    }
    List<At> different = words.different();
    if (!different.isEmpty()) {
      lines.add("");
      lines.add("Points that differ");
      TextTable table = new TextTable(List.of(true, false, false, false, true, true, true, true));
      table.add(HEAD);
      different.stream().limit(MOST_ROWS).forEach(at -> table.add(row(words, at)));
      lines.addAll(table.lines(width));
      more(different.size(), "rows", lines);
    }
    lines.add("");
    words.method().forEach(text -> lines.addAll(LineWrapping.wrapped(text, width)));
    return lines;
  }

  /** The lines of Markdown, for a pull request. */
  public List<String> markdown() {
    StudyComparisonWords words = new StudyComparisonWords(comparison);
    List<String> lines = new ArrayList<>();
    lines.add(
        "### "
            + ComparisonMarkdown.plain(
                comparison.other().name() + " against " + comparison.baseline().name()));
    lines.add("");
    lines.add("**" + ComparisonMarkdown.plain(words.headline()) + "**");
    lines.add("");
    for (StudyRuns runs : List.of(comparison.baseline(), comparison.other())) {
      lines.add("- " + ComparisonMarkdown.plain(ConclusionWords.origin(runs.manifest())));
    }
    prose().forEach(text -> lines.add("- " + ComparisonMarkdown.plain(text)));
    if (!comparison.inputs().isEmpty()) {
      lines.add("");
      ComparisonMarkdown.row(lines, "input", "baseline", "other");
      ComparisonMarkdown.row(lines, "---", "---", "---");
      comparison.inputs().stream()
          .limit(MOST_ROWS)
          .forEach(d -> ComparisonMarkdown.row(lines, input(d).toArray(String[]::new)));
      more(comparison.inputs().size(), "places", lines);
    }
    List<At> different = words.different();
    if (!different.isEmpty()) {
      lines.add("");
      ComparisonMarkdown.row(lines, HEAD.toArray(String[]::new));
      ComparisonMarkdown.row(lines, "---:", "---", "---", "---", "---:", "---:", "---:", "---:");
      different.stream()
          .limit(MOST_ROWS)
          .forEach(at -> ComparisonMarkdown.row(lines, row(words, at).toArray(String[]::new)));
      more(different.size(), "rows", lines);
    }
    lines.add("");
    words.method().forEach(text -> lines.add("- " + ComparisonMarkdown.plain(text)));
    return lines;
  }

  private List<String> prose() {
    StudyComparisonWords words = new StudyComparisonWords(comparison);
    List<String> prose = new ArrayList<>(List.of(words.pairing()));
    for (StudyRuns runs : List.of(comparison.baseline(), comparison.other())) {
      runs.differences().forEach(d -> prose.add("Warning: In " + runs.name() + ", " + d));
      int failed = runs.manifest().replications().failed();
      if (failed > 0) {
        prose.add("Warning: In " + runs.name() + ", " + failed + " runs failed and are left out");
      }
    }
    prose.addAll(words.alone());
    return prose;
  }

  private static List<String> origin(String which, StudyRuns runs) {
    return List.of(which + runs.name(), ConclusionWords.origin(runs.manifest()));
  }

  private static List<String> input(InputDifference d) {
    return List.of(d.path(), said(d.baseline()), said(d.other()));
  }

  private static String said(String text) {
    return text.isEmpty() ? "(not there)" : text;
  }

  private static List<String> row(StudyComparisonWords words, At at) {
    ComparisonWords response = new ComparisonWords(at.response());
    return List.of(
        words.number(at.point()),
        words.settings(at.point()),
        at.response().name(),
        response.compared(),
        response.baseline(),
        response.other(),
        response.difference(),
        response.pValue());
  }

  private static void more(int size, String what, List<String> lines) {
    if (size > MOST_ROWS) {
      lines.add("");
      lines.add("… and " + (size - MOST_ROWS) + " more " + what + "; --json has all");
    }
  }
}
