package org.brinksim.document;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What one key of a file means, for the reader, the JSON Schema and the documents.
 *
 * <p>A component without {@link Default} and not of type {@link java.util.Optional} is required in
 * the file.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

  /** The pattern of ids: a letter, then letters, digits, {@code -} and {@code _}. */
  String ID = "[A-Za-z][A-Za-z0-9_-]*";

  /** The pattern of texts that may be blank. */
  String ANY = "[\\s\\S]*";

  /** The pattern of the letters of a map's cells: one character that is not blank. */
  String LETTER = "\\S";

  /** The most characters of an id: file names are made of up to three of them. */
  int ID_LENGTH = 64;

  /** The most characters of a text in one line, such as a title, a name or a unit. */
  int LINE_LENGTH = 200;

  /** The most characters of a text that may have several lines, such as a claim or a reason. */
  int TEXT_LENGTH = 4_000;

  /** The most characters of a place: the longest ones hold four ids. */
  int PLACE_LENGTH = 400;

  /** The most characters of a row of a map, and the most entries of a list or map. */
  int ENTRIES = 1_000;

  /** The largest number of things that are counted one by one: it fits into 32 bits. */
  double COUNTABLE = Integer.MAX_VALUE;

  /** The largest size of a number that can be computed with, where a key declares no other. */
  double LARGEST = 1e24;

  /** The smallest size of a number other than 0 that can be computed with, likewise. */
  double SMALLEST = 1e-30;

  /** The meaning in one sentence, without a full stop at its end. */
  String value();

  /** The unit, for example {@code personnel} or {@code per day}; empty for what has none. */
  String unit() default "";

  /** The smallest allowed number. */
  double min() default Double.NEGATIVE_INFINITY;

  /** The largest allowed number. */
  double max() default Double.POSITIVE_INFINITY;

  /** Whether {@link #min()} itself is refused. */
  boolean above() default false;

  /** Whether {@link #max()} itself is refused. */
  boolean below() default false;

  /**
   * The size (the number without its sign) above which the model no longer computes rightly, for
   * example because a product leaves the range of 64 bits. Unlike {@link #max()} it bounds the
   * draws of a law and not the law itself.
   */
  double largest() default LARGEST;

  /** The size below which the same is so; 0 itself is allowed where {@link #min()} allows it. */
  double smallest() default SMALLEST;

  /** For a list or map: the fewest entries allowed. */
  int atLeast() default 0;

  /** For a list or map: the most entries allowed. */
  int atMost() default ENTRIES;

  /** For a list: the number of entries, where there is one right number; 0 for any. */
  int exactly() default 0;

  /**
   * For a text: the regular expression that the whole of it must match; empty for any text that is
   * not blank.
   */
  String pattern() default "";

  /**
   * For a text: the most characters (code points) that it may have; an id has at most {@link
   * #ID_LENGTH} in any case. A text of {@link #TEXT_LENGTH} may have several lines; line feeds and
   * tabs of any other one are read as spaces.
   */
  int longest() default LINE_LENGTH;

  /** For a map: the regular expression that the whole of each of its keys must match. */
  String keys() default "";

  /** For a map: the most characters of each of its keys; of an id, see {@link #longest()}. */
  int longestKey() default LINE_LENGTH / 2;
}
