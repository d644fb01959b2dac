package org.brinksim.document;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a sealed interface of records, and says how a file chooses among them.
 *
 * <p>A permitted record without components is chosen by a bare word, its {@link Word}; one
 * annotated {@link BareValue} by a bare number, {@code $parameter} or date, or by bare text, or by
 * a list, where that is what its component holds.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Variants {

  /** How the file says which record is meant. */
  By value();

  /** The ways of choosing. */
  enum By {
    /** By the key {@code type}, whose value is the record's {@link Word}. */
    TYPE,
    /**
     * By the presence of the key of the record's first component, for example {@code scale} or
     * {@code triangular}.
     */
    FIRST_KEY
  }
}
