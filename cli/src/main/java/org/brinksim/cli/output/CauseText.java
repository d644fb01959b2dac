package org.brinksim.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.cli.console.LineWrapping;
import org.brinksim.cli.console.TextTable;
import org.brinksim.results.cause.Cause;
import org.brinksim.results.cause.Causes;
import org.brinksim.scenario.Scenario;
import org.brinksim.wording.CauseWords;
import org.brinksim.wording.Numerals;

/**
 * What a response is owed to, as it is printed: sentences first, then a table.
 *
 * @param causes what was found
 * @param scenario the scenario
 * @param width the columns of the terminal
 */
public record CauseText(Causes causes, Scenario scenario, int width) {
  private static final int SENTENCES = 5;

  /** The lines of it. */
  public List<String> lines() {
    CauseWords words = new CauseWords(causes, scenario);
    List<String> lines = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    sentences.add(words.heading());
    sentences.addAll(words.sentences(SENTENCES));
    sentences.add(words.limits());
    sentences.forEach(sentence -> lines.addAll(LineWrapping.wrapped(sentence, width)));
    List<Cause> shown = causes.causes().stream().filter(cause -> cause.changed() > 0).toList();
    if (!shown.isEmpty()) {
      lines.add("");
      lines.addAll(table(words, shown).lines(width));
    }
    int others = causes.causes().size() - shown.size();
    if (others > 0) {
      lines.add("");
      lines.addAll(LineWrapping.wrapped(words.others(others), width));
    }
    return lines;
  }

  private TextTable table(CauseWords words, List<Cause> shown) {
    if (causes.ofOneRun()) {
      TextTable table = new TextTable(List.of(false, false, true));
      table.add(List.of("without", "", "effect"));
      shown.forEach(
          cause ->
              table.add(
                  List.of(
                      words.done(cause), cause.candidate().id(), Numerals.number(cause.effect()))));
      return table;
    }
    TextTable table = new TextTable(List.of(false, false, true, false, true, true, true));
    table.add(List.of("without", "", "effect", "95 % interval", "changed", "moves", "p adjusted"));
    for (Cause cause : shown) {
      table.add(
          List.of(
              words.done(cause),
              cause.candidate().id(),
              Numerals.number(cause.effect()),
              words.interval(cause),
              Numerals.percent((double) cause.changed() / words.looked()),
              Numerals.number(cause.size()),
              Numerals.probability(cause.adjusted())));
    }
    return table;
  }
}
