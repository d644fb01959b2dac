package org.brinksim.cli.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brinksim.cli.console.LineWrapping;
import org.brinksim.cli.console.TextTable;
import org.brinksim.results.replay.TwinRun;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.RunStory;
import org.brinksim.wording.TwinWords;

/**
 * A twin run as it is printed, below the story of the run as it was: where the two part, the twin's
 * story from there, and the responses that differ.
 *
 * @param twin the twin
 * @param width the columns of the terminal
 */
public record TwinText(TwinRun twin, int width) {
  private static final int RESPONSES = 20;

  /** The lines of it. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    String what = String.join("; ", twin.interventions().texts());
    lines.addAll(LineWrapping.wrapped("The twin run, on the same dice: " + what, width));
    TwinWords words = TwinWords.of(twin);
    lines.addAll(LineWrapping.wrapped(words.parting(), width));
    List<RunStory.Sentence> sentences = words.sentences();
    if (!sentences.isEmpty()) {
      lines.add("");
      lines.addAll(story(sentences));
    }
    twin.failure().ifPresent(why -> lines.add("Then it fails: " + why));
    lines.add("");
    lines.addAll(responses());
    return lines;
  }

  private List<String> story(List<RunStory.Sentence> sentences) {
    TextTable table = new TextTable(List.of(true, false));
    LocalDate last = null;
    for (RunStory.Sentence sentence : sentences) {
      table.add(List.of(sentence.date().equals(last) ? "" : sentence.day(), sentence.words()));
      last = sentence.date();
    }
    return table.lines(width);
  }

  /** The headline first, then the others in the order of their columns. */
  private List<String> responses() {
    if (twin.responses().isEmpty()) {
      return List.of("No response differs.");
    }
    List<String> headline = twin.original().scenario().headline();
    List<TwinRun.Change> ordered =
        twin.responses().stream()
            .sorted(Comparator.comparing(change -> !headline.contains(change.response().name())))
            .toList();
    TextTable table = new TextTable(List.of(false, true, true, false));
    table.add(List.of("response", "as it was", "twin", ""));
    ordered.stream()
        .limit(RESPONSES)
        .forEach(
            change ->
                table.add(
                    List.of(
                        change.response().name(),
                        number(change.original()),
                        number(change.twin()),
                        change.response().unit())));
    List<String> lines = new ArrayList<>(table.lines(width));
    int more = ordered.size() - RESPONSES;
    if (more > 0) {
      lines.add("and " + Numerals.whole(more) + " more");
    }
    return lines;
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "none" : Numerals.number(value);
  }
}
