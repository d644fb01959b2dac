package org.brinksim.recorder.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinksim.model.event.Event;
import org.brinksim.recorder.ActorSnapshot;
import org.brinksim.recorder.ElementSnapshot;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Theatre;
import org.brinksim.wording.Dates;
import org.brinksim.wording.EventSentences;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Titles;

/**
 * What is known of something that was chosen.
 *
 * @param heading what it is
 * @param lines what is known of it, each as a name and a value
 */
public record Inspection(String heading, List<Line> lines) {
  public Inspection {
    lines = List.copyOf(lines);
  }

  /** A name and a value. */
  public record Line(String name, String value) {}

  /** A closer look at what is chosen, in a frame of a history. */
  public static Inspection of(RunHistory history, Frame frame, Selection selection) {
    return selection.accept(
        new Selection.Visitor<>() {
          @Override
          public Inspection ofElement(Selection.OfElement chosen) {
            return frame.elements().stream()
                .filter(e -> e.number() == chosen.number())
                .findFirst()
                .map(e -> element(history.scenario(), e))
                .orElse(new Inspection("This element is no longer in the theatre", List.of()));
          }

          @Override
          public Inspection ofCell(Selection.OfCell chosen) {
            return cell(history.scenario(), frame, chosen.cell());
          }

          @Override
          public Inspection ofState(Selection.OfState chosen) {
            return state(history, frame, chosen.state());
          }

          @Override
          public Inspection nothing(Selection.Nothing chosen) {
            return new Inspection("Click an element, a cell or a state to look at it", List.of());
          }
        });
  }

  private static Inspection element(Scenario scenario, ElementSnapshot e) {
    Force force = scenario.forces().get(e.force());
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("Force", Titles.of(force)));
    lines.add(
        new Line("Status", StatusWords.of(e.status()) + (e.inContact() ? ", in contact" : "")));
    lines.add(
        new Line(
            "Strength", Numerals.whole(e.strength()) + " of " + Numerals.whole(e.establishment())));
    lines.add(new Line("Training", Titles.percent(e.training())));
    lines.add(new Line("Integration", Titles.percent(e.integration())));
    lines.add(new Line("Cohesion", Titles.percent(e.cohesion())));
    String of = Titles.formation(force, e.formation());
    return new Inspection("Element " + (e.number() + 1) + ", " + of, lines);
  }

  private static Inspection cell(Scenario scenario, Frame frame, int cell) {
    if (scenario.theatre().map().isEmpty()) {
      return new Inspection(
          "A theatre without space", List.of(new Line("Here", "all in the line face each other")));
    }
    Theatre.Hex hex = scenario.theatre().map().get();
    int columns = hex.terrain().get(0).length();
    int row = cell / columns;
    int column = cell % columns;
    String letter = hex.terrain().get(row).substring(column, column + 1);
    String kind = hex.legend().get(letter).terrain();
    Theatre.Terrain terrain = hex.terrains().get(kind);
    String name =
        hex.places().stream()
            .filter(p -> p.row() == row && p.column() == column)
            .findFirst()
            .map(Theatre.Place::name)
            .orElse("Cell in row " + row + ", column " + column);
    List<Line> lines = new ArrayList<>();
    int holder = frame.holders().get(cell);
    lines.add(new Line("Held by", holder < 0 ? "nobody" : Titles.of(scenario.sides().get(holder))));
    lines.add(new Line("Terrain", Names.words(kind)));
    lines.add(new Line("Losses here", "× " + Numerals.number(terrain.cover())));
    lines.add(new Line("Time to enter", "× " + Numerals.number(terrain.movement())));
    for (int f = 0; f < scenario.forces().size(); f++) {
      int force = f;
      List<ElementSnapshot> here =
          frame.elements().stream().filter(e -> e.cell() == cell && e.force() == force).toList();
      if (!here.isEmpty()) {
        int soldiers = here.stream().mapToInt(ElementSnapshot::strength).sum();
        lines.add(
            new Line(
                Titles.of(scenario.forces().get(f)),
                Numerals.whole(soldiers)
                    + " in "
                    + here.size()
                    + (here.size() == 1 ? " element" : " elements")));
      }
    }
    return new Inspection(name, lines);
  }

  private static Inspection state(RunHistory history, Frame frame, int number) {
    Scenario scenario = history.scenario();
    Actor state = scenario.states().get(number);
    ActorSnapshot mark = frame.states().get(number);
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            "Highest act on level",
            mark.level().isPresent() ? Integer.toString(mark.level().getAsInt()) : "none"));
    int p = 0;
    for (Proposition proposition : scenario.intelligence().propositions().values()) {
      if (!mark.beliefs().get(p).isNaN()) {
        lines.add(
            new Line(
                Names.capital(Titles.belief(scenario, proposition)),
                belief(mark.beliefs().get(p), mark.estimates().get(p))));
      }
      p++;
    }
    for (String act : mark.standing()) {
      state.actions().stream()
          .filter(a -> a.id().equals(act))
          .findFirst()
          .ifPresent(a -> lines.add(new Line("Standing", Titles.of(a))));
    }
    lastAct(history.events(frame.events()), state)
        .ifPresent(
            e ->
                lines.add(
                    new Line(
                        "Last act, " + Dates.dayAndMonth(Dates.on(scenario.start(), e.day())),
                        new EventSentences(scenario).of(e))));
    return new Inspection(Titles.of(state), lines);
  }

  static String belief(double belief, double estimate) {
    String size = Double.isNaN(estimate) ? "" : ", about " + Numerals.number(estimate);
    return Titles.percent(belief) + size;
  }

  /** The last act of a state after the start; empty when there is none. */
  public static Optional<Event.Act> lastAct(List<Event> events, Actor state) {
    return Event.acts(events)
        .filter(act -> !act.atStart() && act.actor().equals(state.id()))
        .reduce((earlier, later) -> later);
  }
}
