package org.brinksim.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import org.brinksim.document.Exclusive;
import org.brinksim.document.Key;
import org.brinksim.document.Scalar;
import org.brinksim.law.EventCount;

/**
 * What a public source says: never edited to suit the model.
 *
 * <p>A number can rest on it only where it holds a figure: a value, a range or a count.
 */
@Exclusive(
    value = {"value", "range", "count"},
    optional = true)
public record Claim(
    @Key(value = "What the source says, in our own words", longest = Key.TEXT_LENGTH) String says,
    @Key("Who says so, and to whom or where") String by,
    @Key("The day on which it was said or published") LocalDate date,
    @Key("The figure or date claimed, where there is one") Optional<Scalar> value,
    @Key(
            value = "[lowest, highest]; the figure claimed, where it is said to lie between two",
            exactly = 2)
        Optional<List<Double>> range,
    @Key("How often something happened, where that is what is claimed") Optional<EventCount> count,
    @Key("The unit of the figure") Optional<String> unit,
    @Key(value = "Where it was published", longest = Key.TEXT_LENGTH) Optional<String> source) {
  public Claim {
    range = range.map(List::copyOf);
  }

  /**
   * The figure in words, without its unit: {@code 11000}, {@code 10000 to 12000}, {@code 5 in 985
   * days}; a date or text as it is; empty where it holds none.
   *
   * @param single how a value that is written in the file is told
   * @param number how the numbers of a range or count are told
   */
  public String figure(UnaryOperator<String> single, DoubleFunction<String> number) {
    return value
        .map(scalar -> single.apply(scalar.text()))
        .or(() -> range.map(ends -> number.apply(ends.get(0)) + " to " + number.apply(ends.get(1))))
        .or(
            () ->
                count.map(
                    it -> number.apply(it.events()) + " in " + number.apply(it.days()) + " days"))
        .orElse("");
  }
}
