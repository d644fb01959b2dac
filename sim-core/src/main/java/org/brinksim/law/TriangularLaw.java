package org.brinksim.law;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.brinksim.document.Consistent.Fault;
import org.brinksim.document.Key;

/**
 * A density that rises linearly to a most likely value and falls linearly after it.
 *
 * <p>With w = b − a: F⁻¹(u) = a + √(u·w·(m − a)) up to u = (m − a)/w, and b − √((1 − u)·w·(b − m))
 * beyond.
 *
 * @param triangular a, m and b, in rising order; m may be at either end
 */
public record TriangularLaw(
    @Key(value = "[lowest, most likely, highest]", exactly = 3) List<Double> triangular)
    implements Law {

  public TriangularLaw {
    triangular = List.copyOf(triangular);
  }

  @Override
  public String key() {
    return "triangular";
  }

  @Override
  public double least() {
    return triangular.get(0);
  }

  @Override
  public double greatest() {
    return triangular.get(2);
  }

  /** The most likely value. */
  public double mode() {
    return triangular.get(1);
  }

  @Override
  public double inverseCumulative(double u) {
    double low = least();
    double high = greatest();
    double width = high - low;
    if (width == 0) {
      return low;
    }
    return u * width < mode() - low
        ? low + Math.sqrt(u * width * (mode() - low))
        : high - Math.sqrt((1 - u) * width * (high - mode()));
  }

  @Override
  public String words(DoubleFunction<String> number) {
    return "triangular, "
        + number.apply(least())
        + " to "
        + number.apply(greatest())
        + ", most likely "
        + number.apply(mode());
  }

  @Override
  public Optional<Fault> fault() {
    boolean ordered = least() <= mode() && mode() <= greatest() && least() < greatest();
    return Faults.unless(
        ordered, this, triangular, "the numbers must rise: lowest, most likely, highest");
  }
}
