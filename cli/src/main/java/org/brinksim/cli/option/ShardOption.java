package org.brinksim.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.results.shard.Shard;
import org.brinksim.text.Template;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that asks for a part of the runs. */
public final class ShardOption {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description =
          "Runs the I-th of N parts of the runs, counted from 1, into a directory of its own;"
              + " \"brink merge\" puts all N together, with the bytes of one run.")
  private String shard;

  /**
   * What it says.
   *
   * @param runs how many runs there are in all
   * @param stopsEarly whether it is not known beforehand how many
   * @param dryRun whether nothing is to be run
   * @return the shard; empty where none is asked for
   * @throws ParameterException when there can be no such shard
   */
  public Optional<Shard> of(long runs, boolean stopsEarly, boolean dryRun, CommandLine command) {
    if (shard == null) {
      return Optional.empty();
    }
    List<String> problems = new ArrayList<>();
    Optional<Shard> asked = parsed(runs, problems);
    if (stopsEarly) {
      problems.add(
          "--shard does not go with a study that stops by precision (until): which runs there are"
              + " follows from the results of all. Maybe fix their number by --replications N");
    }
    if (dryRun) {
      problems.add("--shard does not go with --dry-run, which tells of all runs; leave one out");
    }
    if (!problems.isEmpty()) {
      throw new ParameterException(command, String.join(System.lineSeparator(), problems));
    }
    return asked;
  }

  private Optional<Shard> parsed(long runs, List<String> problems) {
    Matcher form = FORM.matcher(shard);
    if (!form.matches()) {
      problems.add(
          Template.fill(
              "--shard is \"%s\"; must be I/N: which shard, counted from 1, and how many there"
                  + " are, such as 3/16",
              shard));
      return Optional.empty();
    }
    int number = Integer.parseInt(form.group(1));
    int of = Integer.parseInt(form.group(2));
    if (of < 1 || of > runs) {
      problems.add(
          Template.fill(
              "--shard is %s, and there are %s runs; must be of 1 to %s shards",
              shard, runs, runs));
    } else if (number < 1 || number > of) {
      problems.add(Template.fill("--shard is %s; must be from 1/%s to %s/%s", shard, of, of, of));
    } else {
      return Optional.of(new Shard(number, of));
    }
    return Optional.empty();
  }

  /** What tells a shard's directory from those of the others; nothing for a whole run. */
  public String suffix(Optional<Shard> part) {
    return part.map(it -> "-shard-" + it.number() + "-of-" + it.of()).orElse("");
  }
}
