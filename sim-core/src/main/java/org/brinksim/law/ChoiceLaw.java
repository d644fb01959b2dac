package org.brinksim.law;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.brinksim.document.Consistent.Fault;
import org.brinksim.document.Key;

/**
 * One of a few numbers, each as likely; one that stands there twice is twice as likely.
 *
 * @param choice the numbers, in any order: the first is drawn for the smallest u
 */
public record ChoiceLaw(
    @Key(value = "The numbers; each is as likely", atLeast = 1) List<Double> choice)
    implements Law {

  public ChoiceLaw {
    choice = List.copyOf(choice);
  }

  @Override
  public String key() {
    return "choice";
  }

  @Override
  public double least() {
    return Collections.min(choice);
  }

  @Override
  public double greatest() {
    return Collections.max(choice);
  }

  @Override
  public List<Double> choices() {
    return choice.stream().distinct().sorted().toList();
  }

  @Override
  public double inverseCumulative(double u) {
    return choice.get((int) (u * choice.size()));
  }

  @Override
  public String words(DoubleFunction<String> number) {
    return choice.stream().map(number::apply).collect(Collectors.joining(", ", "one of ", ""));
  }

  @Override
  public Optional<Fault> fault() {
    return Optional.empty();
  }
}
