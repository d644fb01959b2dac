package org.brinksim.study;

import java.util.List;
import org.brinksim.document.BareValue;
import org.brinksim.document.Key;
import org.brinksim.document.Variants;
import org.brinksim.document.Word;

/** The metrics whose days are kept. */
@Variants(Variants.By.FIRST_KEY)
public sealed interface SeriesChoice
    permits SeriesChoice.All, SeriesChoice.None, SeriesChoice.Named {

  /** Their names, or the one word that stands for all or none. */
  List<String> words();

  /** Every metric. */
  @Word(value = "all", says = "Every metric")
  record All() implements SeriesChoice {
    @Override
    public List<String> words() {
      return List.of("all");
    }
  }

  /** No metric. */
  @Word(value = "none", says = "No metric")
  record None() implements SeriesChoice {
    @Override
    public List<String> words() {
      return List.of("none");
    }
  }

  /** Some metrics. */
  @BareValue
  record Named(@Key(value = "Names of metrics", atLeast = 1) List<String> metrics)
      implements SeriesChoice {
    public Named {
      metrics = List.copyOf(metrics);
    }

    @Override
    public List<String> words() {
      return metrics;
    }
  }
}
