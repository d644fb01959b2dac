package org.brinksim.document;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The bare word, or value of {@code type}, that chooses a record in a file. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Word {

  /** The word, for example {@code always}. */
  String value();

  /** The meaning in one sentence, without a full stop at its end. */
  String says() default "";
}
