package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.experiment.Experiment;
import org.brinksim.model.event.Event;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.FormationState;
import org.brinksim.statistics.MeanEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is there on day 0, and who comes later. */
class ArrivalsTest {

  private static final String NO_FIRE = "lethality: 0, fires: 0";

  private static Sketch guests(String formation) {
    return Sketch.mixed()
        .item(
            "forces",
            "{id: guests, side: red, lethality: 0, fires: 0, commands: [{id: north, integrationDays: 40}, "
                + "{id: marines, integrationDays: 80}], formations: ["
                + formation
                + "]}")
        .force("west", "blue", NO_FIRE, Sketch.inLine("brigade", 300));
  }

  private static String wave(String onDay, String amount, String status) {
    return "{onDay: " + onDay + ", " + amount + ", training: 0.3, status: " + status + "}";
  }

  @Test
  void aTotalIsSharedAmongFormationsAlike() {
    SteppedRun run =
        guests(Sketch.formation("unit", 3000, wave("0", "total: 1001", "training"), "count: 3"))
            .start();

    assertThat(run.force("guests").formations())
        .extracting(FormationState::id)
        .containsExactly("unit-1", "unit-2", "unit-3");
    assertThat(run.force("guests").formations())
        .extracting(FormationState::inElements)
        .containsExactly(333, 334, 334);
    assertThat(run.now("guests.arrived")).isEqualTo(1001);
    assertThat(run.now("guests.inTraining")).isEqualTo(1001);
  }

  @Test
  void elementsOfAnArrivalDifferByOneSoldierAtMost() {
    SteppedRun run =
        guests(Sketch.formation("unit", 250, wave("0", "personnel: 250", "training"), "")).start();

    assertThat(run.elements("guests")).extracting(Element::strength).containsExactly(83, 83, 84);
    assertThat(run.elements("guests"))
        .extracting(Element::establishment)
        .containsExactly(83, 83, 84);
  }

  @Test
  void formationsAreSharedAmongTheCommandsInTurn() {
    SteppedRun run =
        guests(Sketch.formation("unit", 100, wave("0", "personnel: 100", "training"), "count: 3"))
            .start();

    assertThat(run.force("guests").formations())
        .extracting(f -> f.traits().integrationDays())
        .containsExactly(40.0, 80.0, 40.0);
  }

  @Test
  void theEngagedOfDayZeroStandInContactOnDayZero() {
    SteppedRun run =
        guests(
                Sketch.formation(
                    "unit",
                    3000,
                    wave("0", "total: 2000", "training"),
                    "count: 2, engagedAtStart: 250"))
            .start();

    assertThat(run.now("guests.engaged")).isEqualTo(250);
    assertThat(run.now("guests.committed")).isEqualTo(250);
    assertThat(run.now("guests.inTraining")).isEqualTo(1750);
    assertThat(run.course("guests.engaged")).containsExactly(250);
    // They come from the first of the formations alike.
    assertThat(run.formation("guests.unit-1").committed()).isEqualTo(250);
    assertThat(run.elements("guests").subList(0, 3))
        .allSatisfy(e -> assertThat(e.inContact()).isTrue())
        .extracting(Element::strength)
        .containsExactly(83, 83, 84);
  }

  @Test
  void noMoreAreEngagedThanAreThere() {
    SteppedRun run =
        guests(
                Sketch.formation(
                    "unit", 100, wave("0", "personnel: 100", "training"), "engagedAtStart: 500"))
            .start();

    assertThat(run.now("guests.engaged")).isEqualTo(100);
  }

  @Test
  void onAMapTheEngagedGoWhereAnEnemyIsInReach() {
    SteppedRun run =
        Sketch.hex("RRRRRRRR", "BBBBBBBB")
            .force(
                "east",
                "red",
                NO_FIRE,
                Sketch.formation(
                    "unit", 300, wave("0", "personnel: 300", "training"), "engagedAtStart: 200"))
            .force("west", "blue", NO_FIRE, Sketch.inLine("brigade", 100))
            .start();

    assertThat(run.count("west", ElementStatus.LINE)).isEqualTo(1);
    assertThat(run.now("east.engaged")).isEqualTo(200);
    assertThat(run.now("west.engaged")).isEqualTo(100);
  }

  @Test
  void aWaveFillsAFormationToItsEstablishment() {
    String waves =
        wave("0", "total: 1200", "training")
            + ", "
            + wave("5", "fillTo: establishment", "training");
    SteppedRun run = guests(Sketch.formation("unit", 800, waves, "count: 2")).start().to(4);

    assertThat(run.now("guests.arrived")).isEqualTo(1200);
    assertThat(run.to(5).now("guests.arrived")).isEqualTo(1600);
    assertThat(run.force("guests").formations())
        .extracting(FormationState::arrived)
        .containsExactly(800, 800);
    assertThat(run.events(Event.Arrival.class))
        .containsExactly(
            new Event.Arrival(5, "guests", "unit-1", 200),
            new Event.Arrival(5, "guests", "unit-2", 200));
  }

  @Test
  void aFullFormationIsNotFilled() {
    String waves =
        wave("0", "personnel: 900", "training")
            + ", "
            + wave("5", "fillTo: establishment", "training");
    SteppedRun run = guests(Sketch.formation("unit", 800, waves, "")).start().to(6);

    assertThat(run.now("guests.arrived")).isEqualTo(900);
    assertThat(run.events(Event.Arrival.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "2024-11-12, 7", "$arrival, 7", "6.5, 7", "0.2, 1"})
  void aWaveComesOnItsDay(String onDay, int day) {
    SteppedRun run =
        guests(Sketch.formation("unit", 800, wave(onDay, "personnel: 100", "reserve"), ""))
            .with("parameters", "{arrival: {value: 7, unit: day, assumption: a week}}")
            .start();

    assertThat(run.to(day - 1).now("guests.present")).isZero();
    assertThat(run.to(day).now("guests.present")).isEqualTo(100);
  }

  /**
   * The mean of a triangular law is the mean of its corners: (5 + 10 + 30)/3, rounded up to the
   * day.
   */
  @Test
  void aWaveComesOnADayDrawnFromItsLaw() {
    double[] days = arrivalDays("{triangular: [5, 10, 30]}", 400);
    double variance = (25.0 + 100 + 900 - 50 - 150 - 300) / 18 + 1.0 / 12;

    assertThat(Arrays.stream(days).boxed()).allMatch(day -> day >= 5 && day <= 30);
    // 4.5 standard errors: false alarm 7e-6. Days are counted up to the end of the step: half a day
    // later.
    assertThat(MeanEstimate.of(days, 0.95).mean())
        .isCloseTo(15.5, within(4.5 * Math.sqrt(variance / 400)));
  }

  /** Exponential with mean 4, rounded up to the day: geometric with p = 1 - e^-0.25, mean 1/p. */
  @Test
  void aWaveComesByAConstantHazard() {
    double[] days = arrivalDays("{hazardPerDay: 0.25}", 400);
    double p = -Math.expm1(-0.25);

    // 4.5 standard errors: false alarm 7e-6.
    assertThat(MeanEstimate.of(days, 0.95).mean())
        .isCloseTo(1 / p, within(4.5 * Math.sqrt((1 - p) / (p * p) / 400)));
  }

  private static double[] arrivalDays(String onDay, int replications) {
    Experiment experiment =
        guests(Sketch.formation("unit", 800, wave(onDay, "personnel: 100", "reserve"), ""))
            .days(60)
            .with(
                "responses", "[{id: came, metric: guests.arrived, aggregate: {firstDayAbove: 0}}]")
            .experiment(7);
    double[] days = new double[replications];
    for (int r = 0; r < replications; r++) {
      days[r] = SteppedRun.of(experiment, r).toEnd().response("came");
    }
    return days;
  }

  @Test
  void arrivalsDoWhatTheirStatusSays() {
    List<String> waves =
        List.of(
            wave("3", "personnel: 100", "training"),
            wave("3", "personnel: 100", "transit"),
            wave("3", "personnel: 100", "reserve"),
            wave("3", "personnel: 100", "line"));
    SteppedRun run =
        guests(
                Sketch.formation(
                    "unit",
                    800,
                    String.join(", ", waves),
                    "commitment: {readiness: 1, personnelPerDay: 100, transitDays: 4}"))
            .with("theatre", "{type: mixed, lineCapacity: {red: 100}}")
            .start()
            .to(3);

    // Those who come for the line take the one place before the reserve can step in.
    assertThat(run.elements("guests"))
        .extracting(Element::status)
        .containsExactly(
            ElementStatus.TRAINING,
            ElementStatus.TRANSIT,
            ElementStatus.RESERVE,
            ElementStatus.LINE);
    assertThat(run.now("guests.committed")).isEqualTo(300);
    assertThat(run.elements("guests").get(1).until()).isEqualTo(7);
    assertThat(run.to(7).elements("guests").get(1).status()).isEqualTo(ElementStatus.RESERVE);
  }

  @Test
  void integrationOnArrivalIsAsTheWaveSays() {
    String wave = "{onDay: 0, personnel: 100, training: 0.3, integration: 0.7, status: training}";
    SteppedRun run = guests(Sketch.formation("unit", 100, wave, "")).start();

    assertThat(run.now("guests.integration")).isEqualTo(0.7);
    assertThat(run.now("west.integration")).isEqualTo(1);
  }

  @Test
  void aLawWhoseDrawsMakeTooManyElementsIsRefused() {
    Sketch sketch =
        guests(Sketch.formation("unit", 100, wave("0", "personnel: $many", "training"), ""))
            .combat("elementSize: 1")
            .with(
                "parameters",
                "{many: {logNormal: [1000000, 0.5], unit: personnel, assumption: nobody knows}}");

    assertThatThrownBy(sketch::scenario)
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("combat.elementSize   makes about 63434")
        .hasMessageContaining("at most 2000000. Maybe combat.elementSize is too small");
  }
}
