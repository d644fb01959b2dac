package org.brinksim.document;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record of which at most one of several optional keys may be given, and one must be unless
 * all may be left out. In a variant, giving one of them drops the inherited other.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Exclusive {

  /** The keys. */
  String[] value();

  /** Whether all of them may be left out. */
  boolean optional() default false;
}
