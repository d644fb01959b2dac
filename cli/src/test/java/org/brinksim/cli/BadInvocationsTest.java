package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.directory.RunFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever mistypes must read what is wrong and what to do, and nothing may be written on the way.
 * In the table, {@code |} is a new line, and {@code {run}} stands for the line that ends each
 * complaint about the usage of run.
 */
class BadInvocationsTest {

  private static final String RUN = "\nTry \"brink run --help\".";

  @TempDir private Path directory;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(directory.resolve("used/charts"));
    Files.writeString(directory.resolve("used/notes.txt"), "mine");
    Files.writeString(directory.resolve("study.yaml"), "format: 1\nid: s\nscenario: starter\n");
    Files.writeString(directory.resolve("broken.yaml"), "title: {a\n");
    Files.writeString(directory.resolve("empty.yaml"), "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          rnu                            # brink: "rnu" is not a command. Did you mean "run"?|Try "brink --help".
          valdate x                      # brink: "valdate" is not a command. Did you mean "validate"?|Try "brink --help".
          --sed                          # brink: "--sed" is not an option.|Try "brink --help".
          help rnu                       # brink help: "rnu" is not a command. Did you mean "run"?|Try "brink help --help".
          run                            # brink run: Missing required parameter: 'FILE'{run}
          run starter extra              # brink run: "extra" is one argument too many.{run}
          run starter --replicatoins 5   # brink run: "--replicatoins" is not an option. Did you mean "--replications"?{run}
          run starter -n                 # brink run: Missing required parameter for option '--replications' (N){run}
          run starter -n many            # brink run: Invalid value for option '--replications': "many" is not a whole number{run}
          run starter -n 0               # brink run: --replications is 0; must be from 1 to 1000000000{run}
          run starter -n 3000000000      # brink run: Invalid value for option '--replications': 3000000000 is too large{run}
          run starter --threads 0        # brink run: --threads is 0; must be from 1 to 1024{run}
          run starter --threads 5000     # brink run: --threads is 5000; must be from 1 to 1024{run}
          run starter --seed 1.5         # brink run: Invalid value for option '--seed': "1.5" is not a whole number{run}
          run starter --seed 9223372036854775808 # brink run: Invalid value for option '--seed': 9223372036854775808 is too large; must lie between -9223372036854775808 and 9223372036854775807{run}
          run starter --seed 1 --seed 2  # brink run: option '--seed' (SEED) should be specified only once{run}
          run starter --format parquet   # brink run: --format parquet is not in this version; leave it out to get csv. Maybe make Parquet of the results: brink export DIR --as parquet --out PATH{run}
          run starter --format xml       # brink run: --format is "xml"; must be csv{run}
          run starter --engine spark     # brink run: --engine spark needs --master URL. Maybe local[*], or what "brink cluster start" prints{run}
          run starter --engine quick     # brink run: --engine is "quick"; must be local or spark{run}
          run starter --master local[2]  # brink run: --master is for --engine spark; give both, or leave it out{run}
          run starter --engine spark --master local[2] --threads 3 # brink run: --threads does not go with --engine spark, where each core does one run at a time. Maybe give --master local[N]{run}
          run starter --engine spark --master local[2] --dry-run # brink run: --engine spark does not go with --dry-run, which tells of this machine; leave one out{run}
          run starter --engine spark --master local[2] # brink: --engine spark: the module for Apache Spark is not built. In a checkout: mvn -P spark -pl spark -am -Dmaven.test.skip=true package (it fetches 220 MB); an installation does not have it
          cluster                        # brink cluster: Missing required parameter: 'ACTION'|Try "brink cluster --help".
          cluster begin                  # brink cluster: "begin" is not start, stop or status|Try "brink cluster --help".
          cluster start --workers 0 --state used # brink cluster: --workers is 0; must be from 1 to 64|Try "brink cluster --help".
          cluster start --cores 0 --state used # brink cluster: --cores is 0; must be from 1 to 1024|Try "brink cluster --help".
          cluster start --url            # brink cluster: --url is for status|Try "brink cluster --help".
          cluster start                  # brink: there is no home directory to keep its state in. Maybe give --state DIR
          cluster start --state a:b      # brink: a:b/brink-cluster has a sign in its name that a class path cannot hold. Maybe give --state DIR
          cluster start --state new      # brink: brink cluster: the module for Apache Spark is not built. In a checkout: mvn -P spark -pl spark -am -Dmaven.test.skip=true package (it fetches 220 MB); an installation does not have it
          run starter --resume           # brink run: --resume needs --out DIR, the directory of the run to go on with{run}
          run starter --set lethality=0.004 --set combat.elementSize=9 --set lethality=0.005 # brink: --set lethality=0.004 and --set lethality=0.005 contradict each other. Maybe leave one of them out
          validate starter --set lethality=1 --set lethality=2 # brink: --set lethality=1 and --set lethality=2 contradict each other. Maybe leave one of them out
          run starter --without alder.x  # brink run: --without alder.x names no action and no event of this scenario; must be STATE.ACTION, STATE.ACTION@DAY or the id of an event. Known actions and events: alder.reinforce, alder.offer-truce, alder.go-home, birch.protest, birch.close-border, birch.accept-truce, summit{run}
          run starter --without birch.protst --with alder.reinforce --without alder.reinforce@900 # brink run: --without birch.protst names no action and no event of this scenario; must be STATE.ACTION, STATE.ACTION@DAY or the id of an event. Did you mean "birch.protest"?|--without alder.reinforce@900 lies outside the run; must be from day 0 (2030-03-01) to day 60 (2030-04-30)|--with alder.reinforce gives no day; must be STATE.ACTION@DAY{run}
          run starter --without summit@3 # brink run: --without summit@3 gives a day to an event, which comes once. Leave @DAY out{run}
          run starter --with birch.protest@soon # brink run: --with birch.protest@soon has the day soon; must be a number of days from the start, or a date: YEAR-MONTH-DAY{run}
          run starter --without birch.protest --without birch.protest@3 --with alder.go-home@5 --with alder.go-home@2030-03-06 # brink run: "without birch.protest" and "without birch.protest@3" do not go together: what never happens does not happen on a day. Leave one out|"with alder.go-home@5" is asked for twice{run}
          run starter --from-day 3       # brink run: --from-day 3 has no --set after it; must be followed by --set NAME=VALUE{run}
          run starter --from-day 3 --set lethality=x --set combat.elementSize=9 --set letality=1 --set lethality --from-day 4 --set lethality=-1 # brink run: --from-day 3 --set lethality=x must give a number|--from-day 3 --set combat.elementSize=9 names a number that is written out, and only a parameter can change in flight. Maybe declare a parameter, and name it there|--from-day 3 --set letality=1 names no parameter of this scenario. Did you mean "lethality"?|--from-day 3 --set lethality must be NAME=VALUE|--from-day 4 --set lethality=-1: names the parameter "lethality", which can be -1; must be a number of at least 0 (casualties per soldier per day){run}
          run starter --from-day 3 --set lethality=0.004 --set lethality=0.005 # brink run: lethality is set to two values from day 3: 0.004 and 0.005{run}
          run starter --from-day 3 --set alderTroops=2000 # brink run: --from-day 3 --set alderTroops=2000 cannot change in flight: the parameter is used at forces.alder.formations.regiment.waves.1.total, which is drawn, worked in or handed out at the start. What may change: numbers of fire and combat, of hazards, drivers and effects, of signals and of outcomes, as section 4 of docs/model.md lists them{run}
          run starter -n 8 --shard 0/4   # brink run: --shard is 0/4; must be from 1/4 to 4/4{run}
          run starter -n 8 --shard 5/4   # brink run: --shard is 5/4; must be from 1/4 to 4/4{run}
          run starter -n 8 --shard a/b   # brink run: --shard is "a/b"; must be I/N: which shard, counted from 1, and how many there are, such as 3/16{run}
          run starter -n 8 --shard 1/0   # brink run: --shard is 1/0, and there are 8 runs; must be of 1 to 8 shards{run}
          run starter -n 8 --shard 1/9 --dry-run # brink run: --shard is 1/9, and there are 8 runs; must be of 1 to 8 shards|--shard does not go with --dry-run, which tells of all runs; leave one out{run}
          run starter --rare ware        # brink run: --rare "ware" names no rung of this scenario. Did you mean "war"?{run}
          run starter --rare war         # brink run: --rare war: no act with a hazard stands on this rung or reaches it, so that nothing tells how near a run came. Maybe count the runs of a plain run: see daysTo.war{run}
          run study.yaml --rare truce    # brink run: --rare is for a scenario, and this is a study{run}
          run starter --rare truce -n 199 --resume --lab --series rung # brink run: --resume does not go with --rare, which leaves no runs; leave one out|--series does not go with --rare, which leaves no runs; leave one out|--lab does not go with --rare, which leaves no runs; leave one out|--replications is 199; must be at least 200 with --rare: 20 groups of 10{run}
          run starter --rare truce --out used # brink: used is not empty. Maybe give another --out
          merge                          # brink merge: Missing required options and parameters: '--out=DIR', 'DIR'|Try "brink merge --help".
          run startr                     # brink: "startr" is neither a file nor a shipped scenario. Did you mean "starter"? Maybe see "brink list".
          run no/such.yaml               # brink: "no/such.yaml" is neither a file nor a shipped scenario. Maybe see "brink list".
          gui study.yaml --screenshot a.png # brink: study.yaml is a study, and the window shows a scenario. Maybe give the scenario that it names
          run used                       # used is not a valid scenario (1 problem):|  is a directory; must be a YAML or JSON file
          run empty.yaml                 # empty.yaml is not a valid scenario (1 problem):|  is empty
          run starter --set combat.elementSise=1 # starter.yaml is not a valid scenario (1 problem):|  --set combat.elementSise=1  combat.elementSise   is not a known key. Did you mean "elementSize"?
          run starter --set lethality    # starter.yaml is not a valid scenario (1 problem):|  --set lethality  must be written PATH=VALUE
          run starter --set start=soon   # starter.yaml is not a valid scenario (1 problem):|  --set start=soon  start   is "soon"; must be a date such as 2024-11-05
          run starter --out used         # brink: used is not empty. Maybe give another --out
          run starter --out none --resume # brink: none does not exist, so there is nothing to resume. Maybe leave --resume out
          run starter --out used --resume # brink: used holds no run to go on with. Maybe leave --resume out, or give another --out
          validate                       # brink validate: Missing required parameter: 'FILE'|Try "brink validate --help".
          explain                        # brink explain: Missing required parameter: 'FILE'|Try "brink explain --help".
          list all                       # brink list: "all" is one argument too many.|Try "brink list --help".
          init 9lives                    # brink init: "9lives" is not an id; must be a letter, then letters, digits, - or _; at most 64 characters|Try "brink init --help".
          init mine --from other         # brink init: "other" is not a shipped scenario. Maybe see "brink list".|Try "brink init --help".
          init mine --to broken.yaml       # brink: broken.yaml is there already. Maybe give another ID or --to FILE
          why                            # brink why: Missing required options and parameters: '--response=RESPONSE', 'DIR'|Try "brink why --help".
          why none --response x          # brink: none is not a directory. Maybe give the directory that a run wrote, the one with a manifest.json
          why none --response x -n 1 --replication -3 --threads 0 --out used # brink why: --runs and --replication do not go together; give one of them|--runs is 1; must be at least 2|--replication is -3; must be at least 0|--threads is 0; must be from 1 to 1024|--out used is there already. Maybe name a directory that is not, or an empty one|Try "brink why --help".
          schema experiment              # brink schema: "experiment" is not a kind of file; must be scenario or study|Try "brink schema --help".
          schema world                   # brink schema: "world" is not a kind of file; must be scenario or study|Try "brink schema --help".
          """)
  void isToldWhatIsWrongAndWritesNothing(String line, String message) {
    List<String> before = RunFiles.names(directory).toList();

    Invocation bad = Invocation.of(directory, line.split(" +"));

    assertThat(bad.err())
        .isEqualTo(message.replace("{run}", RUN).replace('|', '\n') + "\n")
        .doesNotContain("Exception", "\tat ");
    assertThat(bad.out()).isEmpty();
    assertThat(bad.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(RunFiles.names(directory)).containsExactlyElementsOf(before);
  }

  @Test
  void anEmptyNameOfADirectoryIsRefused() {
    Invocation bad = Invocation.of(directory, "run", "starter", "--out", "");

    assertThat(bad)
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink run: --out is empty; must be the name of a directory. Maybe leave it out"
                    + RUN
                    + "\n"));
  }

  @Test
  void aNameThatNoFileCanHaveIsRefused() {
    Invocation bad = Invocation.of(directory, "run", "a\0b");

    assertThat(bad.err()).isEqualTo("brink: \"a<U+0000>b\" cannot be the name of a file\n");
    assertThat(bad.code()).isEqualTo(ExitCode.BAD_INPUT);
  }
}
