package org.brinksim.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component that names something declared elsewhere in the scenario: its text, each text of
 * a list, or each key of a map.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Refers {

  /** What is named. */
  To value();

  /** The kinds of things that can be named. */
  enum To {
    /** A claim. */
    CLAIM("claim"),
    /** A side. */
    SIDE("side"),
    /** A force. */
    FORCE("force"),
    /** A formation, written FORCE.FORMATION. */
    FORMATION("formation"),
    /** A state. */
    STATE("state"),
    /** A state that watches: an observer. */
    OBSERVER("observer"),
    /** An action, written STATE.ACTION. */
    ACTION("action"),
    /** An action of the same state. */
    OWN_ACTION("action of this state"),
    /** A rung of the ladder. */
    RUNG("rung"),
    /** A scale of the ladder. */
    SCALE("scale of the ladder"),
    /** A proposition. */
    PROPOSITION("proposition"),
    /** A kind of terrain. */
    TERRAIN("terrain"),
    /** A flag that some effect sets. */
    FLAG("flag that an effect sets"),
    /** A quantity of a force, for example engagedShare. */
    QUANTITY("quantity of a force"),
    /** A quantity of a force, written FORCE.QUANTITY. */
    FORCE_QUANTITY("quantity of a force"),
    /** A number of a force that can be scaled, for example FORCE.fires. */
    SCALABLE("number of a force that can be scaled"),
    /** A metric of the run, for example FORCE.QUANTITY, SIDE.areaHeld or index. */
    METRIC("metric"),
    /** A driver of the vocabulary for hazards. */
    DRIVER("driver");

    private final String words;

    To(String words) {
      this.words = words;
    }

    /** The kind in words, for example {@code rung}. */
    public String words() {
      return words;
    }
  }
}
