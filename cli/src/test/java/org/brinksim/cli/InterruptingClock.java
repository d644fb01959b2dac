package org.brinksim.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.brinksim.cli.console.Interruption;

/** A clock that stands still and at whose n-th reading the run is interrupted. */
public final class InterruptingClock extends Clock {
  private final Interruption interruption;
  private final int code;
  private int left;

  public InterruptingClock(Interruption interruption, int readings, int code) {
    this.interruption = interruption;
    this.left = readings;
    this.code = code;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    if (--left == 0) {
      interruption.request(code);
    }
    return Invocation.CLOCK.instant();
  }
}
