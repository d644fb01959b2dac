package org.brinksim.scenario;

import java.util.List;
import java.util.Optional;
import org.brinksim.document.Default;
import org.brinksim.document.Key;
import org.brinksim.document.Quantity;
import org.brinksim.document.ReplacedWith;

/** Something that happens on a date, or on a day that chance decides. */
public record CalendarEvent(
    @Key(value = "Name in references", pattern = Key.ID) String id,
    @Key("What happens, in words") Optional<String> says,
    @Key(
            "The date; or {triangular: [...]} and the like in days from the start; or {hazardPerDay: x}")
        When date,
    @Key("What it does in any case") @Default("[]") List<Effect> effects,
    @Key(
            "What may come of it: one is drawn; the probabilities of several add up to 1; that of one alone, or of several where one names a parameter, may be less: what is left is that nothing comes of it")
        @Default("[]")
        List<Outcome> outcomes,
    @Refers(Refers.To.CLAIM) @Key("The claim that holds its date") Optional<String> claim,
    @Key(value = "Why it is here, and its numbers are as they are", longest = Key.TEXT_LENGTH)
        Optional<String> assumption,
    @Refers(Refers.To.CLAIM)
        @ReplacedWith("assumption")
        @Key("The claims that the assumption leans on")
        @Default("[]")
        List<String> inspired) {
  public CalendarEvent {
    effects = List.copyOf(effects);
    outcomes = List.copyOf(outcomes);
    inspired = List.copyOf(inspired);
  }

  /** What its numbers rest on, its date aside; empty where the event does not say. */
  public Optional<Basis> numbersBasis() {
    return assumption.map(reason -> Basis.of(reason, inspired));
  }

  /** One of the things that may come of an event. */
  public record Outcome(
      @Key("What comes of it, in words") Optional<String> says,
      @Key(value = "Its probability", unit = "probability", min = 0, max = 1) Quantity probability,
      @Key("What it does") @Default("[]") List<Effect> effects) {
    public Outcome {
      effects = List.copyOf(effects);
    }
  }
}
