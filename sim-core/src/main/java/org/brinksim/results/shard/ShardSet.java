package org.brinksim.results.shard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brinksim.results.EngineVersion;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;

/**
 * All shards of one run, each once, done and as it was written, in their order.
 *
 * @param members the shards; at least one
 */
public record ShardSet(List<Member> members) {

  private static final String INDENT = "\n  ";

  public ShardSet {
    members = List.copyOf(members);
  }

  /** A shard where it lies. */
  public record Member(Path directory, ShardManifest manifest) {}

  /** The manifest of the first, which says what all have in common. */
  public ShardManifest first() {
    return members.get(0).manifest();
  }

  /**
   * The shards in directories, given in any order.
   *
   * @param directories where they lie, at least one
   * @param tables the files that each has
   * @param others what else stands in the way of the merging, in words
   * @throws RunDirectoryException when they are not all shards of one run, each once; it names all
   *     problems, and the runs that lack or are doubled
   */
  public static ShardSet of(List<Path> directories, List<String> tables, List<String> others) {
    List<String> problems = new ArrayList<>(others);
    List<Member> found = found(directories, problems);
    List<Member> fitting = fitting(found, problems);
    fitting.forEach(member -> problems.addAll(problemsOf(member, tables)));
    Map<Integer, List<Member>> byNumber = new TreeMap<>();
    fitting.forEach(
        member ->
            byNumber
                .computeIfAbsent(member.manifest().number(), n -> new ArrayList<>())
                .add(member));
    fitting.stream().findFirst().ifPresent(any -> count(any.manifest(), byNumber, problems));
    if (!problems.isEmpty()) {
      throw new RunDirectoryException(
          "these shards make no run ("
              + problems.size()
              + (problems.size() == 1 ? " problem):" : " problems):")
              + INDENT
              + String.join(INDENT, problems));
    }
    return new ShardSet(byNumber.values().stream().map(same -> same.get(0)).toList());
  }

  private static List<Member> found(List<Path> directories, List<String> problems) {
    List<Member> found = new ArrayList<>();
    for (Path path : directories) {
      RunDirectory directory = new RunDirectory(path);
      try {
        if (!Files.isDirectory(path)) {
          problems.add(path + " is not a directory");
        } else if (directory.holds(RunDirectory.SHARD)) {
          found.add(new Member(path, ShardManifest.read(path)));
        } else {
          problems.add(
              path
                  + (directory.holds(RunManifest.FILE)
                      ? " holds a whole run, and no shard"
                      : " holds no shard. Maybe its run has not begun, or a directory beside it is meant"));
        }
      } catch (RunDirectoryException e) {
        problems.add(e.getMessage());
      }
    }
    return found;
  }

  /** Those of the run that most are of; of several that as many are of, of the first of these. */
  private static List<Member> fitting(List<Member> found, List<String> problems) {
    Map<List<Object>, List<Member>> runs = new LinkedHashMap<>();
    found.forEach(
        member -> {
          ShardManifest shard = member.manifest();
          runs.computeIfAbsent(
                  List.of(shard.of(), shard.key(), shard.plan()), run -> new ArrayList<>())
              .add(member);
        });
    List<Member> most =
        runs.values().stream()
            .max(
                Comparator.<List<Member>>comparingInt(List::size)
                    .thenComparingInt(same -> -found.indexOf(same.get(0))))
            .orElse(List.of());
    for (Member member : found) {
      if (!most.contains(member)) {
        problems.add(
            member.directory()
                + " holds a shard of another run than "
                + most.get(0).directory()
                + ": "
                + String.join(
                    "; ", new ShardDifference(most.get(0).manifest(), member.manifest()).words()));
      }
    }
    return most;
  }

  private static List<String> problemsOf(Member member, List<String> tables) {
    ShardManifest shard = member.manifest();
    if (!shard.done()) {
      return List.of(
          member.directory()
              + " has not ended: "
              + shard.shard()
              + ", "
              + shard.words()
              + ". Maybe go on with it by --shard "
              + shard.shard().text()
              + " --resume");
    }
    try {
      List<String> changed = new ArrayList<>(shard.run().changed(member.directory()));
      tables.stream()
          .filter(table -> !shard.run().hashes().containsKey(table))
          .forEach(changed::add);
      return changed.isEmpty()
          ? List.of()
          : List.of(
              member.directory()
                  + " holds files that were changed since the run: "
                  + RunDirectory.listed(changed)
                  + ". Maybe run "
                  + shard.shard()
                  + " again into a new directory");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void count(
      ShardManifest any, Map<Integer, List<Member>> byNumber, List<String> problems) {
    RunManifest.Engine here =
        new RunManifest.Engine("Brink", EngineVersion.version(), EngineVersion.commit());
    if (!any.run().engine().equals(here)) {
      problems.add(
          "the shards were made by "
              + ShardDifference.words(any.run().engine())
              + ", and this is "
              + ShardDifference.words(here)
              + ". Maybe merge with the version that made them");
    }
    for (int number = 1; number <= any.of(); number++) {
      Shard shard = new Shard(number, any.of());
      String runs = shard.words(any.run().points(), any.run().requestedRuns());
      List<Member> there = byNumber.getOrDefault(number, List.of());
      if (there.isEmpty()) {
        problems.add(shard + " lacks: " + runs + ". Maybe run it by --shard " + shard.text());
      } else if (there.size() > 1) {
        problems.add(
            shard
                + " is there "
                + (there.size() == 2 ? "twice" : there.size() + " times")
                + ": "
                + runs
                + ", in "
                + String.join(
                    ", ", there.stream().map(member -> member.directory().toString()).toList())
                + ". Maybe leave all but one out");
      }
    }
  }
}
