package org.brinksim.scenario;

import java.util.List;
import java.util.Optional;
import org.brinksim.document.Default;
import org.brinksim.document.Inline;
import org.brinksim.document.Key;
import org.brinksim.document.Quantity;
import org.brinksim.document.Variants;

/** A nation's troops in the theatre. */
public record Force(
    @Key(value = "Name in references", pattern = Key.ID) String id,
    @Refers(Refers.To.SIDE) @Key("The side that it fights on") String side,
    @Key("Name for people") Optional<String> name,
    @Refers(Refers.To.STATE)
        @Key("The state whose troops these are; the state of the same id when left out")
        Optional<String> nation,
    @Key(
            value =
                "Aimed fire: enemy casualties at full quality against trained enemies without cover",
            unit = "casualties per soldier per day",
            min = 0)
        Quantity lethality,
    @Key(
            value =
                "Unaimed fire: the hazard that one soldier at full quality is to each trained enemy in reach without cover, however many they are (Lanchester's linear law)",
            unit = "per soldier per day",
            min = 0)
        @Default("0.0")
        Quantity unaimed,
    @Key(
            value =
                "Area fire of artillery and drones, on each enemy in the line who has an enemy in reach",
            unit = "casualties per 1000 exposed per day",
            min = 0)
        Quantity fires,
    @Key(value = "Supply: factor on fighting power", unit = "fraction", min = 0, max = 1)
        @Default("1.0")
        Quantity supply,
    @Key(value = "Factor on its losses: equipment, protection, doctrine", unit = "factor", min = 0)
        @Default("1.0")
        Quantity vulnerability,
    @Key(
            "The host commands that formations are shared among in turn; none when the force serves under its own")
        @Default("[]")
        List<Command> commands,
    @Key(value = "Its formations", atLeast = 1) List<Formation> formations) {
  public Force {
    commands = List.copyOf(commands);
    formations = List.copyOf(formations);
  }

  /** The host command that formations serve under. */
  public record Command(
      @Key(value = "Name in references", pattern = Key.ID) String id,
      @Key("Name for people") Optional<String> name,
      @Key(
              value =
                  "e-folding time of integration; without it formations are integrated from the start",
              unit = "days",
              min = 0,
              above = true)
          Optional<Quantity> integrationDays,
      @Key(
              value =
                  "Share of fighting power lost under this command with no integration; combat.frictionLoss when left out",
              unit = "fraction",
              min = 0,
              max = 1)
          Optional<Quantity> frictionLoss,
      @Key(
              value =
                  "Mean training at which this command commits its formations; that of their commitment when left out",
              unit = "fraction",
              min = 0,
              max = 1)
          Optional<Quantity> readiness,
      @Key("When this command relieves its formations; combat.relief when left out")
          Optional<Combat.Relief> relief) {}

  /** How unlike each other soldiers and formations are in training. */
  public record TrainingSpread(
      @Key(
              value = "Standard deviation of the log-odds of training between formations",
              unit = "log-odds",
              min = 0,
              max = 5)
          @Default("0.0")
          Quantity formations,
      @Key(
              value = "Standard deviation of the log-odds of training between the soldiers of one",
              unit = "log-odds",
              min = 0,
              max = 5)
          @Default("0.0")
          Quantity soldiers) {}

  /** A brigade-sized unit, or several alike. */
  public record Formation(
      @Key(value = "Name in references; numbered from 1 when count is above 1", pattern = Key.ID)
          String id,
      @Key("Name for people") Optional<String> name,
      @Key(value = "How many alike", unit = "formations", min = 1, max = 10_000) @Default("1")
          int count,
      @Key(
              value = "Full strength of one formation",
              unit = "personnel",
              min = 1,
              largest = Key.COUNTABLE)
          Quantity establishment,
      @Key(
              value = "e-folding time of training; without it training does not change",
              unit = "days",
              min = 0,
              above = true)
          Optional<Quantity> trainingDays,
      @Key(
              value =
                  "e-folding time of training by experience in contact; without it contact teaches nothing",
              unit = "days",
              min = 0,
              above = true)
          Optional<Quantity> experienceDays,
      @Key(value = "Arrivals in the theatre", atLeast = 1) List<Wave> waves,
      @Key("When elements in training go to the line; only by order when left out")
          Optional<Commitment> commitment,
      @Key(
              value = "How many, of all formations alike together, are in contact at the start",
              unit = "personnel",
              min = 0,
              largest = Key.COUNTABLE)
          @Default("0")
          Quantity engagedAtStart,
      @Key("Who makes losses good") @Default("{pool: 0, perDay: 0}") Replacements replacements,
      @Key(
              value = "The letter of the theatre's sector to fight in; anywhere when left out",
              pattern = Key.LETTER)
          Optional<String> sector) {
    public Formation {
      waves = List.copyOf(waves);
    }
  }

  /** An arrival in the theatre. */
  public record Wave(
      @Key(
              "The day of arrival: a number of days from the start, a parameter, a date or a distribution")
          When onDay,
      @Inline Amount amount,
      @Key(
              value = "Training on arrival, of the soldier in the middle",
              unit = "fraction",
              min = 0,
              max = 1)
          Quantity training,
      @Key("How far apart they are in it") @Default("{}") TrainingSpread trainingSpread,
      @Key("What they do on arrival: training, transit, reserve or line") Arrival status,
      @Key(
              value =
                  "Integration on arrival; 0 under a command with integrationDays, 1 otherwise, when left out",
              unit = "fraction",
              min = 0,
              max = 1)
          Optional<Quantity> integration) {}

  /** How many arrive. */
  @Variants(Variants.By.FIRST_KEY)
  public sealed interface Amount permits Amount.Each, Amount.Shared, Amount.Filling {

    /** Hands it to what deals with its kind. */
    <R> R accept(Visitor<R> visitor);

    /** The key of the number that the file gives; empty where it gives none. */
    Optional<String> numberKey();

    /**
     * What is done with each kind of amount.
     *
     * @param <R> what comes of it
     */
    interface Visitor<R> {
      /** So many in each formation. */
      R each(Each amount);

      /** So many shared evenly among the formations alike. */
      R shared(Shared amount);

      /** What is missing. */
      R filling(Filling amount);
    }

    /**
     * The part of a total that falls to one of several alike: parts differ by one at most and add
     * up to the total.
     *
     * @param index which of them, from 0
     * @param among how many there are
     */
    static int share(int total, int index, int among) {
      return (int) ((long) total * (index + 1) / among - (long) total * index / among);
    }

    /** So many in each formation. */
    record Each(
        @Key(
                value = "Arrivals in each formation",
                unit = "personnel",
                min = 0,
                largest = Key.COUNTABLE)
            Quantity personnel)
        implements Amount {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.each(this);
      }

      @Override
      public Optional<String> numberKey() {
        return Optional.of("personnel");
      }
    }

    /** So many shared evenly among the formations alike. */
    record Shared(
        @Key(
                value = "Arrivals shared among the formations alike",
                unit = "personnel",
                min = 0,
                largest = Key.COUNTABLE)
            Quantity total)
        implements Amount {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.shared(this);
      }

      @Override
      public Optional<String> numberKey() {
        return Optional.of("total");
      }
    }

    /** What is missing. */
    record Filling(
        @Key(
                "establishment: as many as bring all arrivals so far up to the formation's establishment")
            Target fillTo)
        implements Amount {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.filling(this);
      }

      @Override
      public Optional<String> numberKey() {
        return Optional.empty();
      }
    }

    /** Up to what arrivals fill. */
    enum Target {
      /** The formation's establishment. */
      ESTABLISHMENT
    }
  }

  /** The status of arrivals. */
  public enum Arrival {
    /** In training, behind the line. */
    TRAINING,
    /** On the way to the line for the commitment's transitDays. */
    TRANSIT,
    /** Ready, behind the line. */
    RESERVE,
    /** In the line. */
    LINE
  }

  /** When, and how fast, elements in training go to the line. */
  public record Commitment(
      @Key(
              value = "Mean training of those in training at which the formation is committed",
              unit = "fraction",
              min = 0,
              max = 1)
          Quantity readiness,
      @Key(
              value = "Largest share of the formation's arrivals committed",
              unit = "fraction",
              min = 0,
              max = 1)
          @Default("1.0")
          Quantity maxFraction,
      @Key(value = "Most soldiers sent a day", unit = "personnel per day", min = 0, above = true)
          Quantity personnelPerDay,
      @Key(value = "Days on the way to the line", unit = "days", min = 0) Quantity transitDays) {}

  /** Who makes losses good. */
  public record Replacements(
      @Key(
              value = "Soldiers in each formation's pool at the start",
              unit = "personnel",
              min = 0,
              largest = Key.COUNTABLE)
          Quantity pool,
      @Key(
              value = "Most soldiers a day from the pool to resting elements of one formation",
              unit = "personnel per day",
              min = 0)
          Quantity perDay) {}
}
