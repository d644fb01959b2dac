package org.brinksim.results.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.HashedFile;
import org.brinksim.text.Characters;

/**
 * Why a shard is of another run than a first.
 *
 * @param first the first
 * @param other the other, which differs
 */
record ShardDifference(ShardManifest first, ShardManifest other) {

  private static final int SHOWN_CHARACTERS = 100;

  /** An engine in words. */
  static String words(RunManifest.Engine engine) {
    return Characters.visibleInOneLine(
        engine.name() + " " + engine.version() + " (commit " + engine.commit() + ")",
        SHOWN_CHARACTERS);
  }

  /** Every difference, each in words; at least one. */
  List<String> words() {
    RunManifest a = first.run();
    RunManifest b = other.run();
    List<String> words = new ArrayList<>();
    if (!a.engine().equals(b.engine())) {
      words.add("it was made by " + words(b.engine()) + ", not " + words(a.engine()));
    }
    if (!a.java().equals(b.java())) {
      words.add("it was made with Java " + shown(b.java()) + ", not " + shown(a.java()));
    }
    if (first.of() != other.of()) {
      words.add("it is one of " + other.of() + " shards, not of " + first.of());
    }
    if (a.seed() != b.seed()) {
      words.add("its seed is " + b.seed() + ", not " + a.seed());
    }
    if (a.replications().requested() != b.replications().requested()) {
      words.add(
          "its run has "
              + b.replications().requested()
              + " replications, not "
              + a.replications().requested());
    }
    if (!scenarios(a).equals(scenarios(b))) {
      words.add("its scenario is another, or set otherwise");
    } else if (!a.inputs().equals(b.inputs())) {
      words.add("it was read from other files: " + names(b) + ", not " + names(a));
    }
    if (!hash(a, a.study().file()).equals(hash(b, b.study().file()))) {
      words.add("its study is another");
    }
    if (a.points() != b.points() || !a.design().equals(b.design())) {
      words.add("its design is another");
    }
    if (!a.interventions().equals(b.interventions())) {
      words.add("something else is changed by hand in it");
    }
    if (!a.kept().series().equals(b.kept().series())) {
      words.add("it keeps other --series: " + shown(String.join(",", b.kept().series())));
    }
    if (!a.kept().events().equals(b.kept().events())) {
      words.add("it keeps other --events: " + b.kept().events());
    }
    if (words.isEmpty()) {
      words.add("what it says of its run is not the same");
    }
    return words;
  }

  private static String shown(String text) {
    return Characters.visibleInOneLine(text, SHOWN_CHARACTERS);
  }

  private static List<String> scenarios(RunManifest run) {
    return run.scenarios().stream().map(scenario -> hash(run, scenario.file())).toList();
  }

  private static String hash(RunManifest run, String file) {
    Map<String, String> hashes = run.hashes();
    return hashes.getOrDefault(file, "");
  }

  /** The files that a run was read from, each with the first digits of its hash. */
  private static String names(RunManifest run) {
    return run.inputs().stream().map(ShardDifference::name).collect(Collectors.joining(", "));
  }

  private static String name(HashedFile input) {
    return shown(input.file())
        + " ("
        + input.sha256().substring(0, Math.min(8, input.sha256().length()))
        + "…)";
  }
}
