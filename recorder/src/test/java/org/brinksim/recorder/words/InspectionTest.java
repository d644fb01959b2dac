package org.brinksim.recorder.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.brinksim.experiment.Run;
import org.brinksim.recorder.ElementSnapshot;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.recorder.RunRecorder;
import org.brinksim.recorder.Shipped;
import org.brinksim.recorder.words.Inspection.Line;
import org.brinksim.wording.Numerals;
import org.junit.jupiter.api.Test;

class InspectionTest {
  private static final RunHistory HISTORY =
      new RunRecorder(Runnable::run)
          .record(Shipped.experiment("kursk-2024", 1), Run.ofFirstPoint(0), () -> true);
  private static final Frame FRAME = HISTORY.frame(30).orElseThrow();

  private static Inspection of(Selection selection) {
    return Inspection.of(HISTORY, FRAME, selection);
  }

  @Test
  void anElementTellsItsStrengthAndState() {
    ElementSnapshot element =
        FRAME.elements().stream()
            .filter(e -> e.force() == 1 && e.inContact())
            .findFirst()
            .orElseThrow();

    Inspection inspection = of(new Selection.OfElement(element.number()));

    assertThat(inspection.heading()).startsWith("Element ").contains(", Russian brigade ");
    assertThat(inspection.lines())
        .contains(
            new Line("Force", "Russian forces in Kursk"),
            new Line("Status", "In the line, in contact"),
            new Line(
                "Strength",
                Numerals.whole(element.strength())
                    + " of "
                    + Numerals.whole(element.establishment())))
        .extracting(Line::name)
        .containsExactly("Force", "Status", "Strength", "Training", "Integration", "Cohesion");
  }

  @Test
  void anElementThatIsGoneSaysSo() {
    assertThat(of(new Selection.OfElement(99_999)).heading())
        .isEqualTo("This element is no longer in the theatre");
  }

  @Test
  void aCellTellsItsPlaceHolderAndTerrain() {
    int sudzha = 9 * 16 + 9;

    Inspection inspection = of(new Selection.OfCell(sudzha));

    assertThat(inspection.heading()).isEqualTo("Sudzha");
    assertThat(inspection.lines())
        .startsWith(
            new Line("Held by", "Ukraine"),
            new Line("Terrain", "urban"),
            new Line("Losses here", "× 0.5"),
            new Line("Time to enter", "× 1.5"));
  }

  @Test
  void aStateTellsItsBeliefsAndStandingActs() {
    Inspection inspection = of(new Selection.OfState(5));

    assertThat(inspection.heading()).isEqualTo("NATO");
    assertThat(inspection.lines())
        .contains(new Line("Standing", "confirms the presence of North Korean soldiers in Russia"))
        .extracting(Line::name)
        .contains(
            "Belief that North Koreans are in the Kursk region",
            "Belief that North Koreans are in combat",
            "Belief that more than 3,300 North Koreans are in combat");
  }

  @Test
  void withNothingChosenItSaysWhatToDo() {
    assertThat(of(new Selection.Nothing()).heading())
        .isEqualTo("Click an element, a cell or a state to look at it");
  }
}
