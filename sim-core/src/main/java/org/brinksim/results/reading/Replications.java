package org.brinksim.results.reading;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.experiment.Run;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.RunTable;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Unit;
import org.brinksim.statistics.MeanEstimate;

/**
 * The parameters drawn and the responses of each replication at a design point: one column a name,
 * one number a replication, NaN where something never happened.
 *
 * <p>Of more than {@value ReplicationSample#ROWS} replications the rows of a sample are held, and
 * of all the rows how many numbers a column has, and their mean.
 */
public final class Replications {
  private static final Set<String> LEVELS = Set.of(ResultNames.PEAK_RUNG, ResultNames.FINAL_RUNG);

  private final int[] numbers;
  private final Map<String, double[]> columns;
  private final int total;

  /** Of the columns where there are more rows than are held; none where all are. */
  private final Map<String, Tally> tallies;

  private Replications(
      int[] numbers, Map<String, double[]> columns, int total, Map<String, Tally> tallies) {
    this.numbers = numbers;
    this.columns = columns;
    this.total = total;
    this.tallies = tallies;
  }

  /**
   * Reads the rows of one design point. Those of other points are checked too.
   *
   * @throws RunDirectoryException when the rows are not all there, or hold what cannot be
   */
  static Replications read(Path file, RunManifest manifest, Scenario scenario, int point) {
    return read(file, manifest, new Reader(manifest, p -> scenario, p -> p == point, n -> true))
        .get(point);
  }

  /**
   * Reads the rows of all design points.
   *
   * @param file the table
   * @param scenarios the scenarios of the run, in its order
   * @param wanted the names of the columns that are kept
   * @return the replications of each point, in the order of points
   * @throws RunDirectoryException when the rows are not all there, or hold what cannot be
   */
  public static List<Replications> readAll(
      Path file, RunManifest manifest, List<Scenario> scenarios, Predicate<String> wanted) {
    return readAll(file, manifest, scenarios, p -> true, wanted);
  }

  /**
   * Reads the rows of some design points; those of others are checked, and nothing is held of them.
   *
   * @param points which
   * @return the replications of each point, none for those of others
   */
  public static List<Replications> readAll(
      Path file,
      RunManifest manifest,
      List<Scenario> scenarios,
      IntPredicate points,
      Predicate<String> wanted) {
    int each = manifest.points() / scenarios.size();
    return read(file, manifest, new Reader(manifest, p -> scenarios.get(p / each), points, wanted));
  }

  /** Takes the numbers of a run. */
  @FunctionalInterface
  interface RunNumbersSink {
    /**
     * Takes those of the next run.
     *
     * @param numbers of each column after those that say which run it is, NaN where missing
     */
    void accept(Run run, double[] numbers);
  }

  /**
   * Reads and checks the rows of all design points, and holds none of them.
   *
   * @throws RunDirectoryException when the rows are not all there, or hold what cannot be
   */
  static void forEach(
      Path file, RunManifest manifest, List<Scenario> scenarios, RunNumbersSink sink) {
    int each = manifest.points() / scenarios.size();
    Reader reader =
        new Reader(manifest, p -> scenarios.get(p / each), p -> false, name -> false, sink);
    read(file, manifest, reader);
  }

  private static List<Replications> read(Path file, RunManifest manifest, Reader reader) {
    Table table = new Table(file, RunTable.REPLICATIONS.header(reader.names()));
    table.read(reader::accept);
    int completed = manifest.replications().completed();
    if (reader.rows != completed) {
      throw table.damaged(
          " has "
              + reader.rows
              + " rows of replications; must have "
              + completed
              + ", as "
              + RunManifest.FILE
              + " says");
    }
    return IntStream.range(0, manifest.points()).mapToObj(reader::replications).toList();
  }

  /** What is known of a table while it is read. */
  private static final class Reader {
    private final RunManifest manifest;
    private final IntPredicate points;
    private final Predicate<String> wanted;
    private final List<Word> words;
    private final int firstResponse;
    private final IntFunction<Scenario> scenarios;
    private final Map<Scenario, Ranges> ranges = new IdentityHashMap<>();
    private final PointColumns[] columns;
    private final ReplicationSample sample;
    private final RunNumbersSink sink;
    private Optional<Run> last = Optional.empty();
    private int rows;

    Reader(
        RunManifest manifest,
        IntFunction<Scenario> scenarios,
        IntPredicate points,
        Predicate<String> wanted) {
      this(manifest, scenarios, points, wanted, (run, numbers) -> {});
    }

    Reader(
        RunManifest manifest,
        IntFunction<Scenario> scenarios,
        IntPredicate points,
        Predicate<String> wanted,
        RunNumbersSink sink) {
      this.sink = sink;
      this.manifest = manifest;
      this.scenarios = scenarios;
      this.points = points;
      this.wanted = wanted;
      this.words =
          Stream.of(
                  manifest.design().factors(),
                  manifest.dictionary().parameters(),
                  manifest.dictionary().responses())
              .flatMap(List::stream)
              .toList();
      this.firstResponse = words.size() - manifest.dictionary().responses().size();
      this.columns = new PointColumns[manifest.points()];
      this.sample = ReplicationSample.ofRows(manifest.replicationsBegun());
    }

    Stream<String> names() {
      return words.stream().map(Word::name);
    }

    void accept(Table.Row row) {
      Run run = row.run(manifest, last);
      last = Optional.of(run);
      rows++;
      boolean kept = points.test(run.point());
      if (kept && columns[run.point()] == null) {
        columns[run.point()] = columns(expected());
      }
      boolean held = kept && sample.keeps(run.replication());
      if (kept) {
        columns[run.point()].begin(run, held);
      }
      Ranges ranges = this.ranges.computeIfAbsent(scenarios.apply(run.point()), Ranges::new);
      double[] numbers = new double[words.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = number(row, i, ranges);
        if (kept) {
          columns[run.point()].add(i, numbers[i], held);
        }
      }
      sink.accept(run, numbers);
    }

    private PointColumns columns(int expected) {
      return new PointColumns(words, wanted, expected, sample.leavesSome());
    }

    /** Of several points each has about as many rows. */
    private int expected() {
      return Math.min(sample.size(), manifest.replications().completed() / manifest.points());
    }

    /** The number at a place after the columns that say which run it is. */
    private double number(Table.Row row, int place, Ranges ranges) {
      int column = RunTable.REPLICATIONS.columns().size() + place;
      double number = row.number(column);
      if (place >= firstResponse) {
        ranges.check(row, column, words.get(place), number);
        requireLevel(row, column, words.get(place).name(), number);
      } else if (Double.isNaN(number) && manifest.scenarios().size() == 1) {
        throw row.damaged(column, "the number that was drawn");
      }
      return number;
    }

    /** What was kept of a point. */
    Replications replications(int point) {
      PointColumns kept = columns[point] == null ? columns(0) : columns[point];
      columns[point] = null;
      return kept.replications();
    }
  }

  /** The columns of a point while they grow; none for what is not wanted. */
  private static final class PointColumns {
    private final List<Word> words;
    private final NumberColumn[] columns;
    private final Tally[] tallies;
    private final IntStream.Builder numbers = IntStream.builder();
    private int total;

    PointColumns(List<Word> words, Predicate<String> wanted, int expected, boolean tallied) {
      this.words = words;
      this.columns =
          words.stream()
              .map(word -> wanted.test(word.name()) ? new NumberColumn(expected) : null)
              .toArray(NumberColumn[]::new);
      this.tallies =
          words.stream()
              .map(word -> tallied && wanted.test(word.name()) ? new Tally(isCounted(word)) : null)
              .toArray(Tally[]::new);
    }

    private static boolean isCounted(Word word) {
      return isLevel(word.name()) || Unit.YES_OR_NO.is(word.unit());
    }

    void begin(Run run, boolean held) {
      total++;
      if (held) {
        numbers.add(run.replication());
      }
    }

    void add(int column, double number, boolean held) {
      if (tallies[column] != null) {
        tallies[column].add(number);
      }
      if (held && columns[column] != null) {
        columns[column].add(number);
      }
    }

    Replications replications() {
      Map<String, double[]> all = new LinkedHashMap<>();
      Map<String, Tally> ofAll = new LinkedHashMap<>();
      for (int i = 0; i < columns.length; i++) {
        if (columns[i] != null) {
          all.put(words.get(i).name(), columns[i].toArray());
          columns[i] = null;
        }
        if (tallies[i] != null) {
          ofAll.put(words.get(i).name(), tallies[i]);
        }
      }
      return new Replications(numbers.build().toArray(), all, total, ofAll);
    }
  }

  /** A rung reached in one run has a level of its own, and none between two. */
  private static void requireLevel(Table.Row row, int column, String name, double value) {
    if (isLevel(name) && !Double.isNaN(value) && value != Math.rint(value)) {
      throw row.damaged(column, "a level of the ladder");
    }
  }

  /** Whether a column holds levels of the ladder, and nothing between two. */
  static boolean isLevel(String name) {
    return LEVELS.contains(name);
  }

  /** The number of replications whose rows are held. */
  public int size() {
    return numbers.length;
  }

  /** The number of all replications. */
  public int total() {
    return total;
  }

  /** Whether the rows of a sample are held, and not all. */
  public boolean isSample() {
    return !tallies.isEmpty();
  }

  /** The rows that are held, as if there were no others. */
  public Replications held() {
    return new Replications(numbers, columns, numbers.length, Map.of());
  }

  /** The numbers of the replications held, rising; those that failed are not among them. */
  public int[] numbers() {
    return numbers.clone();
  }

  /** The numbers held of a column in the order of replications, NaN where missing. */
  public double[] values(String name) {
    return column(name).clone();
  }

  /** The numbers held of a column that are not missing, in the order of replications. */
  public double[] present(String name) {
    return Arrays.stream(column(name)).filter(v -> !Double.isNaN(v)).toArray();
  }

  /** In how many of all replications a column has a number. */
  public int countPresent(String name) {
    return isSample() ? tallies.get(name).present() : present(name).length;
  }

  /**
   * In how many of all replications a column has a certain number.
   *
   * @param name a column of rungs, or of yes and no
   */
  public int count(String name, double value) {
    return isSample()
        ? tallies.get(name).count(value)
        : (int) Arrays.stream(column(name)).filter(v -> v == value).count();
  }

  /** The mean of a column over all replications that have a number, of which there must be two. */
  public MeanEstimate mean(String name, double level) {
    return isSample() ? tallies.get(name).mean(level) : MeanEstimate.of(present(name), level);
  }

  private double[] column(String name) {
    double[] values = columns.get(name);
    if (values == null) {
      throw new RunDirectoryException(
          RunTable.REPLICATIONS.file()
              + " has no column \""
              + name
              + "\". Maybe it belongs to another version or another scenario.yaml");
    }
    return values;
  }
}
