package org.brinksim.scenario;

import java.util.List;
import java.util.Optional;
import org.brinksim.document.Default;
import org.brinksim.document.Key;
import org.brinksim.document.Quantity;

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
    @Refers(Refers.To.CLAIM) @Key("The claim that it comes from") Optional<String> claim,
    @Key(value = "Why it is here and so likely, where no claim says so", longest = Key.TEXT_LENGTH)
        Optional<String> assumption) {
  public CalendarEvent {
    effects = List.copyOf(effects);
    outcomes = List.copyOf(outcomes);
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
