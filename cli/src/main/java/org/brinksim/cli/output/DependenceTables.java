package org.brinksim.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.cli.console.LineWrapping;
import org.brinksim.cli.console.TextTable;
import org.brinksim.results.tracing.Dependences;
import org.brinksim.results.tracing.Dependences.Dependence;
import org.brinksim.results.tracing.Dependences.OfConclusion;
import org.brinksim.results.tracing.Dependences.OfResponse;
import org.brinksim.results.tracing.Dependences.Worth;
import org.brinksim.text.Template;
import org.brinksim.wording.DependenceWords;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Units;

/**
 * What main responses depend on and what would be worth knowing, as text: what can be told from
 * noise, the most telling first.
 *
 * @param dependences what is told
 * @param width how wide a line may be
 */
public record DependenceTables(Dependences dependences, int width) {

  private static final int MOST_WORTH = 5;

  /** All lines. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    wrapped(
        lines,
        Template.fill(
            "What the main responses of %s depend on, and what is worth knowing.",
            dependences.scenario()));
    DependenceWords.method(dependences).forEach(words -> wrapped(lines, words));
    dependences.responses().forEach(response -> response(lines, response));
    dependences.conclusions().forEach(conclusion -> conclusion(lines, conclusion));
    return lines;
  }

  private void response(List<String> lines, OfResponse response) {
    String unit = Units.words(response.unit());
    lines.add("");
    wrapped(
        lines,
        Template.fill(
            "%s (%s%s)",
            Names.capital(response.label()),
            response.response(),
            unit.isEmpty() ? "" : ", " + unit));
    wrapped(lines, DependenceWords.rest(response));
    wrapped(lines, DependenceWords.noise(response));
    TextTable table = new TextTable(List.of(false, false, false, false, false));
    table.add(List.of("  known", "share of variance", "rank correlation", "partial", "rests on"));
    response.dependences().stream().filter(Dependence::clear).forEach(it -> table.add(row(it)));
    table(lines, table);
  }

  private static List<String> row(Dependence it) {
    return List.of(
        "  " + (it.unknown().isClaim() ? "claim " : "") + it.unknown().id(),
        DependenceWords.share(it.share()),
        DependenceWords.correlation(it.correlation()),
        DependenceWords.correlation(it.partial()),
        it.unknown().isClaim()
            ? "its " + Numerals.whole(it.unknown().parameters().size()) + " parameters"
            : it.unknown().basis());
  }

  private void conclusion(List<String> lines, OfConclusion conclusion) {
    lines.add("");
    wrapped(
        lines,
        (DependenceWords.conclusion(conclusion) + " " + DependenceWords.worth(conclusion)).strip());
    TextTable table = new TextTable(List.of(false, false));
    table.add(List.of("  known", "worth, in points of probability"));
    conclusion.worths().stream()
        .filter(DependenceWords::isWorthKnowing)
        .limit(MOST_WORTH)
        .forEach(it -> table.add(row(it)));
    table(lines, table);
  }

  private static List<String> row(Worth it) {
    return List.of(
        "  " + (it.unknown().isClaim() ? "claim " : "") + it.unknown().id(),
        DependenceWords.points(it));
  }

  private void table(List<String> lines, TextTable table) {
    List<String> rows = table.lines(width);
    if (rows.size() > 1) {
      lines.addAll(rows);
    }
  }

  private void wrapped(List<String> lines, String words) {
    lines.addAll(LineWrapping.wrapped(words, width));
  }
}
