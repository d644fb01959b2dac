package org.brinksim.experiment;

import java.io.IOException;

/** Bytes that are no result; the message says what is wrong, to follow "the result". */
public final class MalformedResultException extends IOException {

  private static final long serialVersionUID = 1L;

  MalformedResultException(String what) {
    super(what);
  }
}
