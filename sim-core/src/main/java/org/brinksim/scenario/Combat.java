package org.brinksim.scenario;

import java.util.Optional;
import org.brinksim.document.Default;
import org.brinksim.document.Inline;
import org.brinksim.document.Key;
import org.brinksim.document.Quantity;
import org.brinksim.document.Variants;
import org.brinksim.document.Word;
import org.brinksim.law.Law;

/** How fire, losses, breaking and rest work, for every element. */
public record Combat(
    @Key(
            value = "Soldiers in one element, the agent that moves and fights",
            unit = "personnel",
            min = 1,
            max = 1_000_000)
        int elementSize,
    @Key(value = "Exchanges of fire in a day", unit = "steps per day", min = 1, max = 10_000)
        int substepsPerDay,
    @Key(
            value =
                "Where fewer soldiers than this are in contact, losses fall one by one, each at its own time (the exact chain); from this number on they fall together in each exchange",
            unit = "personnel",
            min = 0,
            max = 10_000)
        @Default("0")
        int exactBelow,
    @Key(
            value =
                "Power ratio on its front from which a formation of an attacking side presses the attack",
            unit = "ratio",
            min = 0)
        @Default("3.0")
        Quantity attackRatio,
    @Key(
            value = "Most soldiers of one side in a cell",
            unit = "personnel",
            min = 1,
            max = Key.COUNTABLE)
        @Default("3000")
        int cellCapacity,
    @Key(
            value =
                "Days to take a cell of movement factor 1 against nobody, and to go through it behind the front",
            unit = "days",
            min = 0,
            above = true)
        @Default("1.0")
        Quantity movementDays,
    @Key(
            value = "Fighting power of an untrained soldier",
            unit = "fraction of a trained one's",
            min = 0,
            max = 1)
        Quantity untrainedQuality,
    @Key(
            value = "Extra losses of the untrained: v in 1 + v(1 - training)",
            unit = "fraction",
            min = 0)
        Quantity untrainedVulnerability,
    @Key(
            value = "Share of fighting power lost with no integration at all",
            unit = "fraction",
            min = 0,
            max = 1)
        Quantity frictionLoss,
    @Key("Factor on losses by posture") PostureCover postureCover,
    @Key("How assaults and pauses follow each other; without it who may press the attack does")
        Optional<Tempo> tempo,
    @Key(
            "When worn formations are relieved; a command may have a rule of its own. Without it none is")
        Optional<Relief> relief,
    @Key(
            value =
                "The share of its strength that an element loses before it breaks, drawn anew each time it enters the line; or none",
            unit = "fraction")
        Breakpoint breakpoint,
    @Key("How cohesion falls under loss and recovers") Cohesion cohesion,
    @Key("What becomes of casualties") Casualties casualties,
    @Key(value = "Days of rest after breaking", unit = "days", min = 0) Quantity restDays,
    @Key(
            value = "An element that breaks below this share of its establishment is destroyed",
            unit = "fraction",
            min = 0,
            max = 1)
        Quantity destroyedFraction) {

  /** How assaults and pauses follow each other, for each formation by itself. */
  public record Tempo(
      @Key(
              value = "e-folding time in which a formation tires while it presses",
              unit = "days",
              min = 0,
              above = true)
          Quantity tiringDays,
      @Key(
              value = "e-folding time in which it rests while it does not",
              unit = "days",
              min = 0,
              above = true)
          Quantity recoveryDays,
      @Key(
              value =
                  "Fatigue of each formation at the start, between 0 and 1, drawn for each by itself",
              unit = "fraction")
          Law fatigueAtStart,
      @Key(value = "Fatigue up to which it begins to press", unit = "fraction", min = 0, max = 1)
          Quantity pressBelow,
      @Key(value = "Fatigue at which it halts", unit = "fraction", min = 0, max = 1)
          Quantity haltAbove,
      @Key(
              value = "Mean cohesion in the line below which it does not begin to press",
              unit = "fraction",
              min = 0,
              max = 1)
          Quantity cohesionToPress,
      @Key(
              value =
                  "Losses in an assault, as a share of its soldiers in the line at the beginning, at which it halts",
              unit = "fraction",
              min = 0)
          Quantity lossLimit,
      @Key(
              value =
                  "By how much more of a power ratio it asks for after an assault that took no ground, as a share",
              unit = "fraction",
              min = 0)
          Quantity cautionPerFailure,
      @Key(
              value = "Half-life of that caution; ground taken ends it",
              unit = "days",
              min = 0,
              above = true)
          Quantity cautionHalfLifeDays,
      @Key(
              value = "Factor on aimed and unaimed fire where nobody attacks",
              unit = "factor",
              min = 0)
          Quantity lull) {}

  /** When a formation is worn, leaves the line, and is ready again. */
  public record Relief(
      @Key(
              value =
                  "A formation is worn when its soldiers are less than this share of the most that it had since it was last ready",
              unit = "fraction",
              min = 0,
              max = 1)
          Quantity strengthBelow,
      @Key(
              value = "It is worn, too, when its mean cohesion in the line is below this",
              unit = "fraction",
              min = 0,
              max = 1)
          Quantity cohesionBelow,
      @Key(
              value = "Mean cohesion behind the line at which it is ready again",
              unit = "fraction",
              min = 0,
              max = 1)
          Quantity readyCohesion,
      @Key(
              value =
                  "Largest share of its force's formations that may rest at once; where another takes its place, a formation is relieved beyond it",
              unit = "fraction",
              min = 0,
              max = 1)
          Quantity atOnce) {}

  /** Factors on losses by posture. */
  public record PostureCover(
      @Key(value = "Factor on losses of those who press the attack", unit = "factor", min = 0)
          Quantity attack,
      @Key(value = "Factor on losses of those who hold", unit = "factor", min = 0) Quantity hold,
      @Key(value = "Factor on losses in withdrawal", unit = "factor", min = 0) Quantity withdraw) {}

  /** When an element breaks. */
  @Variants(Variants.By.FIRST_KEY)
  public sealed interface Breakpoint permits Breakpoint.None, Breakpoint.Drawn {

    /**
     * The law of the share of its strength that an element loses before it breaks; empty for never.
     */
    Optional<Law> losses();

    /** Elements never break. */
    @Word(value = "none", says = "Elements never break by their losses")
    record None() implements Breakpoint {
      @Override
      public Optional<Law> losses() {
        return Optional.empty();
      }
    }

    /** Elements break at a share of loss drawn from a law between 0 and 1. */
    record Drawn(@Inline Law law) implements Breakpoint {
      @Override
      public Optional<Law> losses() {
        return Optional.of(law);
      }
    }
  }

  /** How cohesion falls under loss and recovers. */
  public record Cohesion(
      @Key(value = "Cohesion lost per share of the establishment lost", unit = "factor", min = 0)
          Quantity lossSensitivity,
      @Key(
              value = "e-folding time of recovery out of contact",
              unit = "days",
              min = 0,
              above = true)
          Quantity recoveryDays,
      @Key(value = "Cohesion below which an element breaks", unit = "fraction", min = 0, max = 1)
          Quantity minimum) {}

  /** What becomes of casualties. */
  public record Casualties(
      @Key(
              value = "Share of casualties killed; the others are wounded",
              unit = "fraction",
              min = 0,
              max = 1)
          Quantity killedShare,
      @Key(
              value = "Share of an element captured when it breaks",
              unit = "fraction",
              min = 0,
              max = 1)
          Quantity capturedWhenBroken,
      @Key(value = "Share of the wounded who return", unit = "fraction", min = 0, max = 1)
          Quantity returnShare,
      @Key(value = "Days until they return, to their formation's pool", unit = "days", min = 0)
          Quantity returnDays) {}
}
