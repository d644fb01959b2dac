package org.brinksim.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A number of a force that an effect can multiply. */
public enum ScalableNumber {
  /** Aimed and unaimed fire. */
  LETHALITY("lethality"),
  /** Area fire. */
  FIRES("fires"),
  /** Supply. */
  SUPPLY("supply"),
  /** The e-folding time of training. */
  TRAINING_DAYS("trainingDays"),
  /** The e-folding time of integration. */
  INTEGRATION_DAYS("integrationDays"),
  /** The power ratio that its formations ask for before they press the attack. */
  ATTACK_RATIO("attackRatio");

  private final String key;

  ScalableNumber(String key) {
    this.key = key;
  }

  /** The name in files. */
  public String key() {
    return key;
  }

  /** The number of that name in files. */
  public static Optional<ScalableNumber> of(String key) {
    return Arrays.stream(values()).filter(t -> t.key.equals(key)).findFirst();
  }

  /** All names in files. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(ScalableNumber::key).toList();
  }
}
