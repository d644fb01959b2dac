package org.brinksim.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinksim.cli.console.LineWrapping;
import org.brinksim.cli.console.TextTable;
import org.brinksim.results.attribution.Attributed;
import org.brinksim.results.attribution.InputShare;
import org.brinksim.wording.comparison.AttributionWords;

/**
 * What a difference is owed to, as it is printed: a sentence and a table for each response.
 *
 * @param words what was found, in words
 */
public record AttributionText(AttributionWords words) {
  private static final int MOST_INPUTS = 12;
  private static final List<String> HEAD =
      List.of("input", "share (95 %)", "of the whole", "swapped first", "swapped last");

  /**
   * The lines for a terminal.
   *
   * @param width how wide a line may be
   */
  public List<String> lines(int width) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("What the differences are owed to, in the model");
    if (words.told().isEmpty()) {
      lines.addAll(LineWrapping.wrapped(none(), width));
    }
    for (Attributed response : words.told()) {
      lines.add("");
      lines.addAll(LineWrapping.wrapped(words.heading(response), width));
      lines.addAll(LineWrapping.wrapped(words.sentence(response), width));
      TextTable table = new TextTable(List.of(false, true, true, true, true));
      table.add(HEAD);
      rows(response).forEach(table::add);
      lines.addAll(table.lines(width));
      more(response).ifPresent(lines::add);
    }
    lines.add("");
    words.method().forEach(text -> lines.addAll(LineWrapping.wrapped(text, width)));
    return lines;
  }

  /** The lines of Markdown, for a pull request. */
  public List<String> markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("### What the differences are owed to, in the model");
    lines.add("");
    if (words.told().isEmpty()) {
      lines.add(none());
      lines.add("");
    }
    for (Attributed response : words.told()) {
      lines.add("**" + ComparisonMarkdown.plain(words.heading(response)) + "**");
      lines.add("");
      lines.add(ComparisonMarkdown.plain(words.sentence(response)));
      lines.add("");
      ComparisonMarkdown.row(lines, HEAD.toArray(String[]::new));
      ComparisonMarkdown.row(lines, "---", "---:", "---:", "---:", "---:");
      rows(response).forEach(row -> ComparisonMarkdown.row(lines, row.toArray(String[]::new)));
      more(response).ifPresent(text -> lines.addAll(List.of("", text)));
      lines.add("");
    }
    words.method().forEach(text -> lines.add("- " + ComparisonMarkdown.plain(text)));
    return lines;
  }

  private static String none() {
    return "No response is called different. Maybe name one by --only to see its split all the same.";
  }

  private List<List<String>> rows(Attributed response) {
    List<List<String>> rows = new ArrayList<>();
    response.ranked().stream()
        .limit(MOST_INPUTS)
        .forEach(i -> rows.add(row(response, words.attribution().inputs().get(i).name(), i)));
    response
        .rest()
        .ifPresent(
            rest ->
                rows.add(
                    List.of(
                        "left over: several together",
                        words.share(response, rest),
                        words.part(response, rest),
                        "",
                        "")));
    return rows;
  }

  private List<String> row(Attributed response, String name, int input) {
    InputShare share = response.shares().get(input);
    return List.of(
        name,
        words.share(response, share.share()),
        words.part(response, share.share()),
        words.signed(response, share.alone()),
        words.signed(response, share.last()));
  }

  private static Optional<String> more(Attributed response) {
    int more = response.shares().size() - MOST_INPUTS;
    return more > 0
        ? Optional.of("… and " + more + " more inputs with smaller shares; --json has all")
        : Optional.empty();
  }
}
