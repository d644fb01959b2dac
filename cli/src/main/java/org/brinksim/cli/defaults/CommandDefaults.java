package org.brinksim.cli.defaults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.brinksim.document.Scalar;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.page.PageTheme;
import picocli.CommandLine;

/**
 * The defaults in force: what the command line leaves open. Of two files that say something, the
 * nearer one counts.
 *
 * @param files the files that are there, the nearest first
 */
public record CommandDefaults(List<Source> files) {
  /** How often a scenario is run where nobody says otherwise. */
  public static final int REPLICATIONS = 1_000;

  /** The root of all random numbers where nobody says otherwise. */
  public static final long SEED = 1;

  /** Where runs get a directory of their own where nobody says otherwise. */
  public static final String OUT = "out";

  private static final String BUILT_IN = "built in";

  /**
   * A file of defaults.
   *
   * @param name its name, as users know it
   * @param content what it says
   */
  public record Source(String name, DefaultsFile content) {}

  /**
   * A default in force.
   *
   * @param key its key in a file of defaults
   * @param value its value, as it would be typed
   * @param from the file that says so; {@code built in} where none does
   * @param option the option of the command line that goes before it
   */
  public record Entry(String key, String value, String from, String option) {}

  /** Defaults of no file. */
  public static CommandDefaults none() {
    return new CommandDefaults(List.of());
  }

  /** Defaults of files. */
  public CommandDefaults {
    files = List.copyOf(files);
  }

  private <T> Optional<T> first(Function<DefaultsFile, Optional<T>> key) {
    return files.stream().map(Source::content).map(key).flatMap(Optional::stream).findFirst();
  }

  private Entry entry(
      String key, Function<DefaultsFile, Optional<?>> said, Object builtIn, String option) {
    return files.stream()
        .filter(file -> said.apply(file.content()).isPresent())
        .findFirst()
        .map(
            file ->
                new Entry(
                    key, said.apply(file.content()).orElseThrow().toString(), file.name(), option))
        .orElseGet(() -> new Entry(key, builtIn.toString(), BUILT_IN, option));
  }

  /** All that there are, with where each comes from. */
  public List<Entry> entries() {
    return List.of(
        entry("replications", DefaultsFile::replications, REPLICATIONS, "-n, --replications"),
        entry("seed", it -> it.seed().map(Scalar::text), SEED, "--seed"),
        entry("threads", DefaultsFile::threads, processors(), "--threads"),
        entry("out", DefaultsFile::out, OUT, "--out"),
        entry("theme", it -> it.theme().map(PageTheme::word), PageTheme.SYSTEM.word(), "--theme"));
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** How often a scenario is run: as it was typed, else as a file says. */
  public int replications(CommandLine command, int typed) {
    return typed(command, "--replications")
        ? typed
        : first(DefaultsFile::replications).orElse(REPLICATIONS);
  }

  /** The root of all random numbers: as it was typed, else as a file says. */
  public long seed(CommandLine command, long typed) {
    return typed(command, "--seed") ? typed : seed();
  }

  /** The root of all random numbers where none was typed. */
  public long seed() {
    return first(DefaultsFile::seed).map(it -> Long.parseLong(it.text())).orElse(SEED);
  }

  /** How many replications at once: as it was typed, else as a file says. */
  public int threads(CommandLine command, int typed) {
    return typed(command, "--threads")
        ? typed
        : first(DefaultsFile::threads).orElseGet(CommandDefaults::processors);
  }

  /** The folder in which runs get a directory of their own. */
  public String out() {
    return first(DefaultsFile::out).orElse(OUT);
  }

  /** How pages look: as was typed, else as a file says. */
  public PageTheme theme(Optional<PageTheme> typed) {
    return typed.or(() -> first(DefaultsFile::theme)).orElse(PageTheme.SYSTEM);
  }

  /** What files say of how often and with which seed, where the command line says nothing. */
  public List<Assignment> untyped(CommandLine command) {
    List<Assignment> said = new ArrayList<>();
    if (!typed(command, "--replications")) {
      first(DefaultsFile::replications)
          .ifPresent(it -> said.add(new Assignment("replications", it.toString())));
    }
    if (!typed(command, "--seed")) {
      first(DefaultsFile::seed).ifPresent(it -> said.add(new Assignment("seed", it.text())));
    }
    return said;
  }

  private static boolean typed(CommandLine command, String option) {
    return command.getParseResult().hasMatchedOption(option);
  }
}
