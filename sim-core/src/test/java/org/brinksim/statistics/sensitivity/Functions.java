package org.brinksim.statistics.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Functions of independent uniform inputs from 0 to 1 whose indices are known in closed form. */
final class Functions {

  private static final double[] G = {0, 1, 4.5, 9, 99, 99, 99, 99};

  private Functions() {}

  /**
   * A function.
   *
   * @param inputs how many it has
   * @param value the function
   * @param first its first-order indices
   * @param total its total indices
   */
  record Known(int inputs, ToDoubleFunction<double[]> value, double[] first, double[] total) {

    /** Its value at each point. */
    double[] at(double[][] points) {
      return Arrays.stream(points).mapToDouble(value).toArray();
    }
  }

  /**
   * {@code sin z1 + 7 sin² z2 + 0.1 z3⁴ sin z1} of numbers from −π to π (Ishigami and Homma 1990).
   */
  static Known ishigami() {
    double a = 7;
    double b = 0.1;
    double pi4 = Math.pow(Math.PI, 4);
    double one = 0.5 * (1 + b * pi4 / 5) * (1 + b * pi4 / 5);
    double two = a * a / 8;
    double both = b * b * pi4 * pi4 * (1.0 / 18 - 1.0 / 50);
    double all = one + two + both;
    ToDoubleFunction<double[]> value =
        x -> {
          double sine = Math.sin(Math.PI * (2 * x[0] - 1));
          double second = Math.sin(Math.PI * (2 * x[1] - 1));
          double third = Math.PI * (2 * x[2] - 1);
          return sine + a * second * second + b * Math.pow(third, 4) * sine;
        };
    return new Known(
        3,
        value,
        new double[] {one / all, two / all, 0},
        new double[] {(one + both) / all, two / all, both / all});
  }

  /** Sobol's g: the product of {@code (|4x − 2| + a) / (1 + a)}, here of eight inputs. */
  static Known g() {
    double[] own = Arrays.stream(G).map(a -> 1.0 / 3 / ((1 + a) * (1 + a))).toArray();
    double product = Arrays.stream(own).map(v -> 1 + v).reduce(1, (x, y) -> x * y);
    double all = product - 1;
    return new Known(
        G.length,
        x -> {
          double value = 1;
          for (int i = 0; i < G.length; i++) {
            value *= (Math.abs(4 * x[i] - 2) + G[i]) / (1 + G[i]);
          }
          return value;
        },
        Arrays.stream(own).map(v -> v / all).toArray(),
        Arrays.stream(own).map(v -> v * product / (1 + v) / all).toArray());
  }

  /** Points with uniform inputs. */
  static double[][] points(int n, int inputs, SplittableRandom random) {
    double[][] points = new double[n][];
    Arrays.setAll(points, i -> random.doubles(inputs).toArray());
    return points;
  }

  /** The values of each input at some points. */
  static List<double[]> columns(double[][] points) {
    return IntStream.range(0, points[0].length)
        .mapToObj(i -> Arrays.stream(points).mapToDouble(point -> point[i]).toArray())
        .toList();
  }
}
