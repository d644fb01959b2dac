package org.brinksim.cli.output;

import java.util.List;
import java.util.stream.Collectors;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.TextTable;
import org.brinksim.results.WhatIf;
import org.brinksim.study.Nested;
import org.brinksim.study.Study;
import org.brinksim.study.reading.ReadStudy;
import org.brinksim.study.reading.StudyFactor;
import org.brinksim.wording.Numerals;

/**
 * What a study varies, in words.
 *
 * @param read the study
 */
public record StudyExplanation(ReadStudy read) {

  private record Varied(
      String place, String values, String unit, String name, List<WhatIf.Level> whatIf) {
    private static Varied of(StudyFactor factor) {
      return new Varied(
          factor.place(),
          factor.isWhatIf()
              ? factor.whatIf().stream().map(l -> l.name()).collect(Collectors.joining(", "))
              : factor.whole()
                  ? "whole numbers from "
                      + Numerals.number(factor.law().least())
                      + " to "
                      + Numerals.number(factor.law().greatest())
                  : factor.law().words(Numerals::number),
          factor.unit(),
          factor.label(),
          factor.whatIf().stream()
              .map(l -> new WhatIf.Level(l.name(), l.interventions().texts()))
              .toList());
    }
  }

  private record Explained(
      String id,
      String title,
      String description,
      List<String> scenarios,
      String design,
      int points,
      long runs,
      List<Varied> factors,
      List<String> responses) {}

  /** Prints it, as tables or as one JSON object. */
  public void print(Session session, boolean json) {
    Study study = read.study();
    List<Varied> factors = read.factors().stream().map(Varied::of).toList();
    int points = read.design().points().size();
    long runs = (long) points * read.replications();
    if (json) {
      Json.print(
          session,
          new Explained(
              study.id(),
              study.shownTitle(),
              study.description(),
              study.names(),
              study.design().type(),
              points,
              runs,
              factors,
              study.responses()));
      return;
    }
    session.out().println(study.shownTitle());
    if (!study.description().isBlank()) {
      session.out().println(study.description().strip());
    }
    session.out().println();
    session.out().println("Scenarios  " + String.join(", ", study.names()));
    session.out().println("Design     " + study.design().type() + ", " + points + " points");
    session
        .out()
        .println(
            "Runs       "
                + (read.precision().isPresent() ? "at most " : "")
                + Numerals.whole(runs)
                + study.nested().map(StudyExplanation::words).orElse(""));
    session
        .out()
        .println(
            "Responses  "
                + (study.responses().isEmpty()
                    ? "all that the scenarios have in common"
                    : String.join(", ", study.responses())));
    TextTable table = new TextTable(List.of(false, false, false, false));
    table.add(List.of("Factor", "values", "unit", "name"));
    factors.forEach(f -> table.add(List.of(f.place(), f.values(), f.unit(), f.name())));
    if (!factors.isEmpty()) {
      session.out().println();
      table.lines().forEach(session.out()::println);
    }
    factors.stream().filter(f -> !f.whatIf().isEmpty()).forEach(f -> changes(session, f));
  }

  /** What the levels of a factor change by hand. */
  private static void changes(Session session, Varied factor) {
    TextTable table = new TextTable(List.of(false, false));
    table.add(List.of("What if, " + factor.place(), "changed by hand, on the same dice"));
    factor
        .whatIf()
        .forEach(
            level ->
                table.add(
                    List.of(
                        level.name(),
                        level.interventions().isEmpty()
                            ? "nothing"
                            : String.join("; ", level.interventions()))));
    session.out().println();
    table.lines().forEach(session.out()::println);
  }

  private static String words(Nested nested) {
    return ", "
        + nested.parameterDraws()
        + " draws of the parameters with "
        + nested.replicationsPerDraw()
        + " replications each";
  }
}
