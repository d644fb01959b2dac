package org.brinksim.scenario;

import java.util.List;
import org.brinksim.document.Default;
import org.brinksim.document.Key;
import org.brinksim.document.Quantity;
import org.brinksim.document.Variants;

/** Something that an action or a dated event does to the world. */
@Variants(Variants.By.FIRST_KEY)
public sealed interface Effect
    permits Effect.SetFlag,
        Effect.ClearFlag,
        Effect.Scale,
        Effect.SendWave,
        Effect.Commit,
        Effect.CapCommitment,
        Effect.Withdraw,
        Effect.Redeploy,
        Effect.ChangePosture,
        Effect.Conceal,
        Effect.Deny,
        Effect.Consult,
        Effect.CeaseFire,
        Effect.Reach {

  /** Hands it to what deals with its kind. */
  <R> R accept(Visitor<R> visitor);

  /**
   * What is done with each kind of effect: one that is new does not compile until everything that
   * is done has a case for it.
   *
   * @param <R> what comes of it
   */
  interface Visitor<R> {
    /** A flag is set. */
    R setFlag(SetFlag effect);

    /** A flag is cleared. */
    R clearFlag(ClearFlag effect);

    /** A number of a force is multiplied, at once or little by little. */
    R scale(Scale effect);

    /** More troops arrive. */
    R sendWave(SendWave effect);

    /** A force is ordered into combat whatever its training. */
    R commit(Commit effect);

    /** Commitment of a force is capped. */
    R capCommitment(CapCommitment effect);

    /** A force leaves the theatre. */
    R withdraw(Withdraw effect);

    /** A force that was ordered out comes back. */
    R redeploy(Redeploy effect);

    /** A side changes its posture. */
    R changePosture(ChangePosture effect);

    /** A force hides better or worse. */
    R conceal(Conceal effect);

    /** A state denies more or less. */
    R deny(Deny effect);

    /** States consult each other. */
    R consult(Consult effect);

    /** The fighting stops for a while. */
    R ceaseFire(CeaseFire effect);

    /** A rung is reached and stands from now on. */
    R reach(Reach effect);
  }

  /** A flag is set. */
  record SetFlag(@Key(value = "The flag set", pattern = Key.ID) String flag) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.setFlag(this);
    }
  }

  /** A flag is cleared. */
  record ClearFlag(@Refers(Refers.To.FLAG) @Key("The flag cleared") String clear)
      implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.clearFlag(this);
    }
  }

  /** A number of a force is multiplied, at once or little by little. */
  record Scale(
      @Refers(Refers.To.SCALABLE)
          @Key("FORCE.lethality, fires, supply, trainingDays or integrationDays")
          String scale,
      @Key(value = "The factor in the end", unit = "factor", min = 0, above = true) Quantity by,
      @Key(value = "Days until it begins", unit = "days", min = 0) @Default("0") Quantity afterDays,
      @Key(value = "Days over which it grows from 1", unit = "days", min = 0) @Default("0")
          Quantity rampDays)
      implements Effect {

    /** The force whose number it is. */
    public String force() {
      return scale.substring(0, scale.indexOf('.'));
    }

    /** The number that is multiplied. */
    public ScalableNumber number() {
      return ScalableNumber.of(scale.substring(scale.indexOf('.') + 1)).orElseThrow();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.scale(this);
    }
  }

  /** More troops arrive. */
  record SendWave(
      @Refers(Refers.To.FORMATION) @Key("FORCE.FORMATION that they join, shared among those alike")
          String wave,
      @Key(value = "How many, in all", unit = "personnel", min = 0, largest = Key.COUNTABLE)
          Quantity personnel,
      @Key(value = "Days until they arrive", unit = "days", min = 0) @Default("0")
          Quantity afterDays,
      @Key(value = "Training on arrival", unit = "fraction", min = 0, max = 1) Quantity training,
      @Key("What they do on arrival") @Default("training") Force.Arrival status)
      implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sendWave(this);
    }
  }

  /** A force is ordered into combat whatever its training. */
  record Commit(
      @Refers(Refers.To.FORCE)
          @Key("The force ordered to the line, whatever its training, while the action stands")
          String commit)
      implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.commit(this);
    }
  }

  /** Commitment of a force is capped. */
  record CapCommitment(
      @Refers(Refers.To.FORCE) @Key("The force whose commitment is capped") String capCommitment,
      @Key(
              value = "Largest share committed while the action stands",
              unit = "fraction",
              min = 0,
              max = 1)
          Quantity at)
      implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.capCommitment(this);
    }
  }

  /** A force leaves the theatre. */
  record Withdraw(
      @Refers(Refers.To.FORCE) @Key("The force ordered out of the theatre") String withdraw,
      @Key(value = "Days over which it leaves, evenly", unit = "days", min = 0) @Default("0")
          Quantity overDays)
      implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.withdraw(this);
    }
  }

  /** A force that was ordered out comes back. */
  record Redeploy(
      @Refers(Refers.To.FORCE)
          @Key("The force whose order to leave is lifted; those who have left come back")
          String redeploy,
      @Key(value = "Days until they are back", unit = "days", min = 0) @Default("0")
          Quantity afterDays)
      implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.redeploy(this);
    }
  }

  /** A side changes its posture. */
  record ChangePosture(
      @Refers(Refers.To.SIDE) @Key("The side") String posture,
      @Key("attack, hold or withdraw; until it is changed again") Posture to)
      implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.changePosture(this);
    }
  }

  /** A force hides better or worse. */
  record Conceal(
      @Refers(Refers.To.FORCE) @Key("The force") String conceal,
      @Key(value = "Concealment while the action stands", unit = "fraction", min = 0, max = 1)
          Quantity to)
      implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.conceal(this);
    }
  }

  /** A state denies more or less. */
  record Deny(
      @Refers(Refers.To.STATE) @Key("The state") String deny,
      @Key(value = "Denial while the action stands", unit = "fraction", min = 0, max = 1)
          Quantity to)
      implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.deny(this);
    }
  }

  /** States consult each other: what they believe comes nearer to what they believe on average. */
  record Consult(
      @Refers(Refers.To.OBSERVER)
          @Key(value = "The states that consult each other, each an observer", atLeast = 2)
          List<String> consult,
      @Key(
              value =
                  "Rate at which each belief approaches the mean of theirs while the action stands",
              unit = "per day",
              min = 0,
              max = 1000)
          Quantity perDay)
      implements Effect {
    public Consult {
      consult = List.copyOf(consult);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.consult(this);
    }
  }

  /** The fighting stops for a while. */
  record CeaseFire(
      @Key(value = "Days without combat or attack", unit = "days", min = 0, above = true)
          Quantity ceaseFireDays)
      implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ceaseFire(this);
    }
  }

  /** A rung is reached and stands from now on. */
  record Reach(@Refers(Refers.To.RUNG) @Key("The rung reached") String reach) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.reach(this);
    }
  }
}
