package org.brinksim.experiment;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.model.event.ActCause;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventKind;
import org.brinksim.model.event.Hazard;

/** Events of all kinds with random facts: the same for the same seed. */
public final class RandomEvents {

  private static final double[] EXTREMES = {
    0, Double.MIN_VALUE, Double.MIN_NORMAL, 1 / 3.0, 1e-300, Double.MAX_VALUE
  };

  private final Random random;

  private RandomEvents(long seed) {
    this.random = new Random(seed);
  }

  /** Some events of each kind, in mixed order. */
  public static List<Event> of(long seed, int number) {
    RandomEvents events = new RandomEvents(seed);
    EventKind[] kinds = EventKind.values();
    return IntStream.range(0, number).mapToObj(i -> events.next(kinds[i % kinds.length])).toList();
  }

  private Event next(EventKind kind) {
    double day = random.nextInt(8) / 8.0 + random.nextDouble() * 2;
    return switch (kind) {
      case ARRIVAL -> new Event.Arrival(day, id(), id(), random.nextInt(Integer.MAX_VALUE));
      case COMMITMENT ->
          new Event.Commitment(day, id(), id(), random.nextDouble(), random.nextBoolean());
      case ELEMENT_BREAK -> new Event.ElementBreak(day, id(), id());
      case ACT ->
          random.nextInt(4) == 0
              ? new Event.Act(day, id(), id(), id(), ids(), new ActCause.Joint(id() + "." + id()))
              : new Event.Act(day, id(), id(), id(), ids(), hazard());
      case ACT_END -> new Event.ActEnd(day, id(), id(), id(), some(id()));
      case CALENDAR -> new Event.Calendar(day, id());
      case OUTCOME -> new Event.Outcome(day, id(), random.nextInt(50));
      case RUNG_CHANGE -> new Event.RungChange(day, some(id()));
      case CEASE_FIRE -> new Event.CeaseFire(day, some(id()), id(), Math.abs(number()));
      case CEASE_FIRE_END -> new Event.CeaseFireEnd(day);
      case DEPARTURE -> new Event.Departure(day, id());
      case REDEPLOYMENT ->
          new Event.Redeployment(day, id(), id(), random.nextInt(Integer.MAX_VALUE));
      case RELIEF -> new Event.Relief(day, id(), id(), some(id()));
      case INTERVENTION ->
          new Event.Intervention(
              day,
              some(id()),
              id(),
              random.nextBoolean()
                  ? Event.Intervention.Kind.STRUCK
                  : Event.Intervention.Kind.STANDING);
      case SETTING -> new Event.Setting(day, id(), number());
    };
  }

  private Optional<Hazard> hazard() {
    List<Hazard.Term> terms =
        Stream.generate(() -> new Hazard.Term("flag." + id(), number(), number()))
            .limit(random.nextInt(6))
            .toList();
    return some(new Hazard(Math.abs(number()), terms));
  }

  private List<String> ids() {
    return Stream.generate(this::id).limit(random.nextInt(4)).toList();
  }

  /** Few enough that most come again, as names do in a run. */
  private String id() {
    return "id-" + Integer.toString(random.nextInt(40), 36);
  }

  private double number() {
    double size =
        random.nextInt(3) == 0
            ? EXTREMES[random.nextInt(EXTREMES.length)]
            : Math.pow(10, 600 * random.nextDouble() - 300);
    return size > 0 && random.nextBoolean() ? -size : size;
  }

  private <T> Optional<T> some(T thing) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(thing);
  }
}
