package org.brinksim.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.random.RandomStreams;

/**
 * Valid scenarios made at random from a seed: two or three sides, with or without a map, random
 * laws, states with random actions and effects.
 */
public final class RandomScenarios {

  private static final List<String> SIDES = List.of("red", "blue", "green");
  private static final List<String> POSTURES = List.of("attack", "hold", "withdraw");
  private static final List<String> RUNGS = List.of("talks", "protest", "arms");

  private final UniformRandomProvider random;
  private final int sides;
  private final int states;
  private final boolean hex;
  private int rows;
  private int columns;

  private RandomScenarios(long seed) {
    this.random = new RandomStreams(seed, 0).stream("scenario");
    this.sides = 2 + random.nextInt(2);
    this.states = 1 + random.nextInt(3);
    this.hex = random.nextBoolean();
  }

  /** The scenario of a seed. */
  public static Sketch of(long seed) {
    return new RandomScenarios(seed).make();
  }

  private Sketch make() {
    Sketch sketch = hex ? map() : Sketch.mixed().with("theatre", mixed());
    sketch.days(40).with("stepDays", pick("0.5", "1", "1", "2")).with("sides", sideList());
    fight(sketch);
    sketch.ladder(
        ", battlefield: [{rung: arms, when: {quantity: f0.engagedShare, above: " + share() + "}}]");
    for (int f = 0; f < sides + random.nextInt(2); f++) {
      sketch.item("forces", force(f));
    }
    sketch.with("intelligence", intelligence());
    for (int s = 0; s < states; s++) {
      sketch.item("states", state(s));
    }
    sketch.item(
        "calendar", "{id: event, date: {uniform: [0, 40]}, effects: " + effects("arms") + "}");
    sketch.item(
        "calendar",
        "{id: chance, date: {hazardPerDay: 0.05}, outcomes: [{probability: 0.5, effects: "
            + effects("talks")
            + "}, {probability: 0.5}]}");
    return sketch;
  }

  private String mixed() {
    return pick(
        "{type: mixed}",
        "{type: mixed, lineCapacity: {red: " + (1 + random.nextInt(800)) + "}}",
        "{type: mixed, lineCapacity: {red: 60, blue: " + (1 + random.nextInt(800)) + "}}");
  }

  private Sketch map() {
    rows = 2 + random.nextInt(4);
    columns = sides + random.nextInt(5);
    List<String> terrain = new ArrayList<>();
    List<String> control = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      StringBuilder cells = new StringBuilder();
      StringBuilder holders = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        cells.append(random.nextInt(3) == 0 ? 'f' : '.');
        holders.append("RBG".charAt(row == 0 && column < sides ? column : random.nextInt(sides)));
      }
      terrain.add(cells.toString());
      control.add(holders.toString());
    }
    return Sketch.hex(terrain, control, "");
  }

  private String sideList() {
    List<String> all = new ArrayList<>();
    for (int s = 0; s < sides; s++) {
      all.add(
          "{id: %s, letter: %s, posture: %s}"
              .formatted(SIDES.get(s), "RBG".charAt(s), pick(POSTURES)));
    }
    return all.toString();
  }

  private void fight(Sketch sketch) {
    sketch.combat(
        "elementSize: " + pick("5", "20", "50", "200"),
        "substepsPerDay: " + (1 + random.nextInt(6)),
        "attackRatio: " + number(0, 4),
        "cellCapacity: " + (1 + random.nextInt(1000)),
        "movementDays: " + number(0.2, 5),
        "untrainedQuality: " + share(),
        "untrainedVulnerability: " + number(0, 2),
        "frictionLoss: " + share(),
        "postureCover: {attack: "
            + number(0, 1.5)
            + ", hold: "
            + share()
            + ", withdraw: "
            + share()
            + "}",
        "breakpoint: " + pick("none", "{beta: [4, 8]}", "{uniform: [0, 1]}", "{value: 0.3}"),
        "cohesion: {lossSensitivity: "
            + number(0, 3)
            + ", recoveryDays: "
            + number(1, 40)
            + ", minimum: "
            + share()
            + "}",
        "casualties: {killedShare: "
            + share()
            + ", capturedWhenBroken: "
            + share()
            + ", returnShare: "
            + share()
            + ", returnDays: "
            + number(0, 20)
            + "}",
        "restDays: " + number(0, 12),
        relief(),
        "destroyedFraction: " + share());
  }

  private String relief() {
    double worn = random.nextDouble();
    return String.format(
        Locale.ROOT,
        "relief: {strengthBelow: %s, cohesionBelow: %.4f, readyCohesion: %.4f, atOnce: %s}",
        share(),
        worn,
        worn + random.nextDouble() * (1 - worn),
        share());
  }

  private String force(int f) {
    String commands =
        random.nextBoolean()
            ? "commands: [{id: own}, {id: host, integrationDays: "
                + number(1, 60)
                + ", frictionLoss: "
                + share()
                + "}], "
            : "";
    return "{id: f%d, side: %s, nation: s%d, lethality: %s, fires: %s, supply: %s, %sformations: [%s, %s]}"
        .formatted(
            f,
            SIDES.get(f % sides),
            random.nextInt(states),
            pick("0", number(0, 0.3)),
            pick("0", number(0, 100)),
            share(),
            commands,
            formation("first"),
            formation("second"));
  }

  private String formation(String id) {
    List<String> more = new ArrayList<>();
    more.add("count: " + (1 + random.nextInt(3)));
    more.add("engagedAtStart: " + random.nextInt(300));
    more.add("replacements: {pool: " + random.nextInt(100) + ", perDay: " + number(0, 30) + "}");
    if (random.nextBoolean()) {
      more.add("trainingDays: " + number(1, 60) + ", experienceDays: " + number(1, 60));
    }
    if (random.nextBoolean()) {
      more.add(
          "commitment: {readiness: "
              + share()
              + ", maxFraction: "
              + share()
              + ", personnelPerDay: "
              + number(1, 300)
              + ", transitDays: "
              + number(0, 6)
              + "}");
    }
    return Sketch.formation(
        id, 1 + random.nextInt(600), wave("0") + ", " + wave(when()), String.join(", ", more));
  }

  private String when() {
    return pick(
        "0", "1", number(0, 40), "{triangular: [0, 10, 60]}", "{hazardPerDay: " + share() + "}");
  }

  private String wave(String onDay) {
    String amount =
        pick(
            "personnel: " + random.nextInt(300),
            "total: " + random.nextInt(900),
            "fillTo: establishment");
    return "{onDay: %s, %s, training: %s, status: %s}"
        .formatted(onDay, amount, share(), pick("training", "transit", "reserve", "line"));
  }

  private String intelligence() {
    return ("{propositions: {there: {force: f0, quantity: present, prior: %s, halfLifeDays: %s}, engaged: {force: f1, "
            + "quantity: engagedShare, above: 0.1, prior: 0.2, beliefAtStart: %s, halfLifeDays: 20}}, observers: {s0: "
            + "{signalsPerDay: %s, noisePerDay: %s, estimateError: 0.3, estimateDrift: 0.05}%s}, concealment: {f0: %s}, "
            + "denial: {s0: %s}}")
        .formatted(
            number(0.1, 0.9),
            number(1, 60),
            number(0.1, 0.9),
            number(0, 3),
            number(0, 1),
            states > 1 ? ", s1: {signalsPerDay: 1, noisePerDay: 0.1, estimateError: 0.3}" : "",
            share(),
            share());
  }

  private String state(int s) {
    List<String> actions = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      actions.add(action(s, a));
    }
    return "{id: s%d, adversaries: [s%d], allies: [s0], traits: {zeal: %s}, actions: [%s]}"
        .formatted(s, (s + 1) % states, number(-1, 1), String.join(", ", actions));
  }

  private String action(int s, int a) {
    String beliefs =
        s == 0
            ? "belief.there: " + number(-1, 1) + ", estimate.there: " + number(-1, 1) + ", "
            : "";
    String drivers =
        beliefs
            + "trait.zeal: 1, casualties.own: "
            + number(-3, 3)
            + ", casualties.f1: 1, rung.adversaries: 0.2, "
            + "acts.others: 0.05, rung.battlefield: 0.1, index: 0.01, flag.raised: 0.5, daysSince.s0.a0: -0.01, "
            + "standing.s0.a0: 0.3";
    // The first action of each state is joint with that of the next.
    String leads = a == 0 && s + 1 < states ? ", jointWith: [s" + (s + 1) + ".a0]" : "";
    String follows = a == 0 && s > 0 ? ", aloneShare: " + share() : "";
    return "{id: a%d, rung: %s, standingAtStart: %s, hazardPerDay: %s, drivers: {%s}, effects: %s, lasts: %s, reverses: [a%d], affects: [s0]%s%s}"
        .formatted(
            a,
            pick(RUNGS),
            random.nextInt(6) == 0,
            number(0, 0.2),
            drivers,
            effects(pick(RUNGS)),
            pick("always", "{days: " + number(0.5, 15) + "}"),
            (a + 1) % 3,
            leads,
            follows);
  }

  private String effects(String rung) {
    String side = SIDES.get(random.nextInt(sides));
    String force = "f" + random.nextInt(sides);
    List<String> all = new ArrayList<>();
    all.add("{flag: raised}");
    for (int i = 0; i < 2; i++) {
      all.add(
          pick(
              "{clear: raised}",
              "{reach: " + rung + "}",
              "{posture: " + side + ", to: " + pick(POSTURES) + "}",
              "{ceaseFireDays: " + number(0.5, 8) + "}",
              "{withdraw: " + force + ", overDays: " + number(0, 20) + "}",
              "{redeploy: " + force + ", afterDays: " + number(0, 9) + "}",
              "{commit: " + force + "}",
              "{capCommitment: " + force + ", at: " + share() + "}",
              "{conceal: " + force + ", to: " + share() + "}",
              "{deny: s0, to: " + share() + "}",
              states > 1
                  ? "{consult: [s1, s0], perDay: " + number(0, 2) + "}"
                  : "{deny: s0, to: 0}",
              "{wave: "
                  + force
                  + ".first, personnel: "
                  + random.nextInt(400)
                  + ", afterDays: "
                  + number(0, 9)
                  + ", training: "
                  + share()
                  + ", status: "
                  + pick("training", "transit", "reserve", "line")
                  + "}",
              "{scale: "
                  + force
                  + "."
                  + pick("lethality", "fires", "supply", "trainingDays", "integrationDays")
                  + ", by: "
                  + number(0.1, 3)
                  + ", afterDays: "
                  + number(0, 5)
                  + ", rampDays: "
                  + number(0, 5)
                  + "}"));
    }
    return all.toString();
  }

  private String share() {
    return number(0, 1);
  }

  private String number(double low, double high) {
    return String.format(Locale.ROOT, "%.4f", low + random.nextDouble() * (high - low));
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
