package org.brinksim.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brinksim.cli.console.LineWrapping;
import org.brinksim.cli.console.TextTable;
import org.brinksim.comparison.BaselineComparison;
import org.brinksim.comparison.ComparedRuns;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.InputDifference;
import org.brinksim.comparison.ResponseComparison;
import org.brinksim.comparison.Verdict;
import org.brinksim.wording.comparison.ComparisonWords;
import org.brinksim.wording.comparison.ConclusionWords;

/**
 * A comparison as lines of text: the verdict first, then what differs in the inputs, then the
 * responses.
 *
 * @param comparison what was found
 * @param width how wide a line may be
 */
public record ComparisonText(Comparison comparison, int width) {
  /** Inputs are told in a table that is no wider, however wide the terminal is. */
  private static final int WIDEST = 100;

  /** The most characters of what a place rests on: three or four lines of its column. */
  private static final int LONGEST = 120;

  private static final int MOST_INPUTS = 40;
  private static final int MOST_UNDECIDED = 15;
  private static final String NOTHING = "(not there)";

  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    boolean several = comparison.others().size() > 1;
    for (BaselineComparison run : comparison.others()) {
      String name = several ? run.other().name() + ": " : "";
      lines.addAll(LineWrapping.wrapped(name + ConclusionWords.headline(run), width));
      ConclusionWords.stated(run)
          .ifPresent(words -> lines.addAll(LineWrapping.wrapped(words, width)));
    }
    for (BaselineComparison run : comparison.others()) {
      against(run, lines);
    }
    lines.add("");
    ConclusionWords.method(comparison)
        .forEach(words -> lines.addAll(LineWrapping.wrapped(words, width)));
    return lines;
  }

  private void against(BaselineComparison run, List<String> lines) {
    lines.add("");
    TextTable origins = new TextTable(List.of(false, false));
    origins.add(List.of("baseline " + comparison.baseline().name(), origin(comparison.baseline())));
    origins.add(List.of("other " + run.other().name(), origin(run.other())));
    lines.addAll(origins.lines(width));
    lines.addAll(LineWrapping.wrapped(ConclusionWords.pairing(run), width));
    ConclusionWords.unlike(comparison.baseline(), run.other()).ifPresent(w -> warn(w, lines));
    ConclusionWords.warnings(comparison.baseline()).forEach(w -> warn(w, lines));
    ConclusionWords.warnings(run.other()).forEach(w -> warn(w, lines));
    inputs(run.inputs(), lines);
    responses(run, lines);
    only("Only in the baseline", run.onlyInBaseline(), lines);
    only("Only in the other", run.onlyInOther(), lines);
  }

  private static String origin(ComparedRuns runs) {
    return ConclusionWords.origin(runs.manifest());
  }

  private void warn(String warning, List<String> lines) {
    lines.addAll(LineWrapping.wrapped("Warning: " + warning, width));
  }

  private void inputs(List<InputDifference> inputs, List<String> lines) {
    lines.add("");
    if (inputs.isEmpty()) {
      lines.add("The scenarios say the same.");
      return;
    }
    lines.add("What differs in the inputs");
    TextTable table = new TextTable(List.of(false, false, false, false));
    table.add(List.of("place", "baseline", "other", "rests on"));
    List<InputDifference> shown = inputs.stream().limit(MOST_INPUTS).toList();
    shown.forEach(
        d ->
            table.add(
                List.of(d.path(), said(d.baseline()), said(d.other()), shortened(d.basis()))));
    lines.addAll(table.lines(Math.min(width, WIDEST)));
    if (shown.stream().anyMatch(d -> !shortened(d.basis()).equals(d.basis()))) {
      lines.add("… What a place rests on is cut short here; --json has all of it");
    }
    if (inputs.size() > MOST_INPUTS) {
      lines.add("… and " + (inputs.size() - MOST_INPUTS) + " more places; --json has all");
    }
  }

  /** The beginning of a long text, to the end of a word. */
  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    String head = text.substring(0, text.offsetByCodePoints(0, LONGEST));
    int end = head.lastIndexOf(' ');
    return (end > 0 ? head.substring(0, end) : head) + " …";
  }

  private static String said(String text) {
    return text.isEmpty() ? NOTHING : text;
  }

  private void responses(BaselineComparison run, List<String> lines) {
    table("Different", surestFirst(run.of(Verdict.DIFFERENT)), lines);
    table(
        "Different, but within the margin",
        surestFirst(run.of(Verdict.DIFFERENT_WITHIN_MARGIN)),
        lines);
    List<ResponseComparison> undecided = run.of(Verdict.UNDECIDED);
    table(
        "Undecided, and how many runs would decide",
        undecided.stream().limit(MOST_UNDECIDED).toList(),
        lines);
    if (undecided.size() > MOST_UNDECIDED) {
      lines.add("… and " + (undecided.size() - MOST_UNDECIDED) + " more; --json has all");
    }
    List<ResponseComparison> same = run.of(Verdict.SAME);
    if (run.responses().size() <= MOST_UNDECIDED) {
      table("Same", same, lines);
    }
    table("Not comparable: too few runs have a value", run.of(Verdict.NOT_COMPARABLE), lines);
  }

  private static List<ResponseComparison> surestFirst(List<ResponseComparison> responses) {
    return responses.stream()
        .sorted(Comparator.comparingDouble(ResponseComparison::adjustedP))
        .toList();
  }

  private void table(String title, List<ResponseComparison> responses, List<String> lines) {
    if (responses.isEmpty()) {
      return;
    }
    TextTable table = new TextTable(List.of(false, false, true, true, true, true, true, false));
    table.add(
        List.of("response", "compared by", "baseline", "other", "difference (95 %)", "A", "p", ""));
    for (ResponseComparison response : responses) {
      ComparisonWords words = new ComparisonWords(response);
      table.add(
          List.of(
              response.name(),
              words.compared(),
              words.baseline(),
              words.other(),
              words.difference(),
              words.superiority(),
              words.pValue(),
              remark(response, words)));
    }
    lines.add("");
    lines.add(title);
    lines.addAll(table.lines(width));
  }

  /** What the title of its table does not say of a verdict. */
  private static String remark(ResponseComparison response, ComparisonWords words) {
    if (response.verdict() == Verdict.UNDECIDED) {
      return words.needed();
    }
    return response.identical() ? "in every run" : "";
  }

  private void only(String title, List<String> names, List<String> lines) {
    if (!names.isEmpty()) {
      lines.add("");
      lines.addAll(LineWrapping.wrapped(title + ": " + String.join(", ", names), width));
    }
  }
}
