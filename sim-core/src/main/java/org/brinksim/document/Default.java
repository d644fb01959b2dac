package org.brinksim.document;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value that a key has when it is left out; always the neutral one (nothing added, nothing
 * scaled).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

  /**
   * The value as YAML, for example {@code 1.0}, {@code []} or <code>{pool: 0, perDay: 0}</code>.
   */
  String value();
}
