package org.brinksim.results;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.brinksim.results.RunManifest.HashedFile;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.scenario.intervention.Interventions;

/**
 * What a manifest must hold beside its keys: a known format, counts that can be, and names of files
 * that do not lead out of its directory.
 *
 * @param directory the run directory
 * @param manifest its manifest, without nulls
 * @param file the file that this was read from
 */
record ManifestCheck(RunDirectory directory, RunManifest manifest, Path file) {
  private static final Pattern SHA_256 = Pattern.compile("|[0-9a-f]{64}");

  void run() {
    if (manifest.format() != RunManifest.FORMAT) {
      throw new RunDirectoryException(
          file()
              + " has format "
              + manifest.format()
              + "; this version reads format "
              + RunManifest.FORMAT
              + ". Maybe use the version of the program that made the directory");
    }
    if (manifest.scenarios().isEmpty()) {
      throw new RunDirectoryException(file() + " lists no scenario: there is nothing to report");
    }
    require(manifest.points() >= 1, "points", manifest.points(), "at least 1");
    require(
        manifest.points() % manifest.scenarios().size() == 0,
        "points",
        manifest.points(),
        "as many for each of the scenarios, which are " + manifest.scenarios().size());
    study();
    design();
    changes("interventions", manifest.interventions());
    counts();
    kept();
    outputs();
    for (int i = 0; i < manifest.scenarios().size(); i++) {
      scenario("scenarios[" + i + "]", manifest.scenarios().get(i));
    }
    names("dictionary.parameters", manifest.dictionary().parameters());
    names("dictionary.responses", manifest.dictionary().responses());
    names("dictionary.metrics", manifest.dictionary().metrics());
  }

  private void study() {
    require(
        manifest.study().replicationsPerDraw() >= 1,
        "study.replicationsPerDraw",
        manifest.study().replicationsPerDraw(),
        "at least 1");
    require(
        manifest.study().chances().isEmpty()
            || manifest.study().chances().size() == manifest.points(),
        "study.chances",
        manifest.study().chances().size(),
        "none, or one for each of the points");
    boolean asked = manifest.study().asked();
    String file = manifest.study().file();
    require(
        asked ? manifest.hashes().containsKey(file) : file.isEmpty(),
        "study.file",
        file,
        asked ? "a file among the outputs" : "empty, as no study asked for the run");
  }

  private void design() {
    int factors = manifest.design().factors().size();
    List<List<Double>> settings = manifest.design().settings();
    require(
        settings.size() == (factors == 0 ? 0 : manifest.points())
            && settings.stream().allMatch(point -> point.size() == factors),
        "design.settings",
        settings,
        "a list for each of the points, with a value for each of the factors");
    names("design.factors", manifest.design().factors());
    manifest.design().whatIfs().forEach(this::whatIf);
  }

  private void whatIf(WhatIf whatIf) {
    int factor =
        manifest.design().factors().stream().map(Word::name).toList().indexOf(whatIf.factor());
    require(factor >= 0, "design.whatIfs.factor", whatIf.factor(), "one of the factors");
    for (List<Double> point : manifest.design().settings()) {
      double level = point.get(factor);
      require(
          level >= 0 && level < whatIf.levels().size() && level == Math.rint(level),
          "design.settings of " + whatIf.factor(),
          level,
          "the number of a level, from 0 to " + (whatIf.levels().size() - 1));
    }
    for (WhatIf.Level level : whatIf.levels()) {
      changes("design.whatIfs of " + whatIf.factor(), level.interventions());
    }
  }

  private void changes(String place, List<String> interventions) {
    try {
      Interventions.parse(interventions);
    } catch (IllegalArgumentException e) {
      require(false, place, interventions, "what can be changed by hand");
    }
  }

  private void counts() {
    RunManifest.Replications counts = manifest.replications();
    long done = (long) counts.completed() + counts.failed();
    require(counts.completed() >= 0, "replications.completed", counts.completed(), "at least 0");
    require(counts.failed() >= 0, "replications.failed", counts.failed(), "at least 0");
    require(
        manifest.interrupted() || manifest.study().stopsEarly()
            ? manifest.requestedRuns() >= done
            : manifest.requestedRuns() == done,
        "replications.requested",
        counts.requested(),
        (manifest.interrupted() ? "at least " : "")
            + done
            + ", those completed and failed of "
            + (manifest.interrupted() ? "an interrupted run" : "a run that was not interrupted"));
  }

  private void kept() {
    require(!manifest.kept().series().isEmpty(), "kept.series", "[]", "all, none, or metrics");
    require(
        Set.of(Kept.ALL, Kept.ACTS, Kept.NONE).contains(manifest.kept().events()),
        "kept.events",
        manifest.kept().events(),
        "all, acts or none");
  }

  private void outputs() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < manifest.outputs().size(); i++) {
      HashedFile output = manifest.outputs().get(i);
      String place = "outputs[" + i + "]";
      directory.file(output.file());
      require(seen.add(output.file()), place + ".file", output.file(), "another than those before");
      require(
          SHA_256.matcher(output.sha256()).matches(),
          place + ".sha256",
          output.sha256(),
          "64 hexadecimal digits");
    }
  }

  private void scenario(String place, RunManifest.Scenario scenario) {
    directory.file(scenario.file());
    require(
        scenario.file().endsWith(".yaml") && manifest.hashes().containsKey(scenario.file()),
        place + ".file",
        scenario.file(),
        "a .yaml file among the outputs");
    require(isDate(scenario.start()), place + ".start", scenario.start(), "a date: YEAR-MONTH-DAY");
    require(
        scenario.horizonDays() >= 1, place + ".horizonDays", scenario.horizonDays(), "at least 1");
    require(scenario.stepDays() > 0, place + ".stepDays", scenario.stepDays(), "more than 0");
  }

  private static boolean isDate(String text) {
    try {
      return !LocalDate.parse(text).toString().isEmpty();
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void names(String kind, List<Word> words) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String name = words.get(i).name();
      require(seen.add(name), kind + "[" + i + "].name", name, "another than those before");
    }
  }

  private void require(boolean good, String place, Object found, String required) {
    if (!good) {
      throw RunDirectoryException.damaged(file(), place, found, required);
    }
  }
}
