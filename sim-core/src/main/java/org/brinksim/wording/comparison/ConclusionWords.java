package org.brinksim.wording.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.brinksim.comparison.BaselineComparison;
import org.brinksim.comparison.ComparedRuns;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.Margins;
import org.brinksim.comparison.ResponseComparison;
import org.brinksim.comparison.StatedConclusion;
import org.brinksim.comparison.Verdict;
import org.brinksim.results.RunManifest;
import org.brinksim.results.tracing.RunCondition.Answer;
import org.brinksim.statistics.Proportion;
import org.brinksim.text.Template;
import org.brinksim.wording.ConditionWords;
import org.brinksim.wording.Numerals;

/** What follows from a comparison, in sentences. */
public final class ConclusionWords {
  private static final int NAMED = 5;
  private static final int COMMIT = 10;

  private ConclusionWords() {}

  /** The verdict on a directory in one line, with the responses that made it. */
  public static String headline(BaselineComparison run) {
    int all = run.responses().size();
    String counts =
        switch (run.conclusion()) {
          case IDENTICAL -> "the tables of both are the same bytes";
          case SAME ->
              (all == 1 ? "the only response" : "each of " + all + " responses")
                  + howSame(run)
                  + alone(run);
          case NOT_COMPARABLE -> why(run);
          case DIFFERENT, DIFFERENT_WITHIN_MARGIN, UNDECIDED -> counts(run) + alone(run);
        };
    return run.conclusion().words() + ": " + counts;
  }

  /** What the verdict does not speak of, lest it be taken for all. */
  private static String alone(BaselineComparison run) {
    int alone = run.onlyInBaseline().size() + run.onlyInOther().size();
    return alone == 0 ? "" : Template.fill("; %d in one of them alone, not compared", alone);
  }

  /** Whether what the baseline's scenario concludes has changed, with the shares behind it. */
  public static Optional<String> stated(BaselineComparison run) {
    return run.stated()
        .map(
            it ->
                Template.fill(
                    "%s: that %s in more than %s of the runs %s the baseline (%s)%s.%s",
                    changed(it),
                    ConditionWords.clause(it.condition()),
                    Numerals.percent(it.threshold(), 0, 1),
                    answer(it.ofBaseline()),
                    share(it.baseline()),
                    it.other()
                        .map(
                            other ->
                                Template.fill(
                                    " and %s the other (%s)",
                                    answer(it.ofOther().orElseThrow()), share(other)))
                        .orElse(
                            ", and cannot be asked of the other, whose runs have no such response"),
                    it.othersOwn() ? " The other's scenario states another conclusion." : ""));
  }

  private static String changed(StatedConclusion it) {
    Optional<Answer> other = it.ofOther();
    if (other.isEmpty()) {
      return "Whether the conclusion changed is not known";
    }
    if (it.ofBaseline() == Answer.UNDECIDED || other.get() == Answer.UNDECIDED) {
      return "Whether the conclusion changed is undecided";
    }
    return it.ofBaseline() == other.get()
        ? "The conclusion did not change"
        : "The conclusion changed";
  }

  private static String answer(Answer answer) {
    return switch (answer) {
      case HOLDS -> "holds in";
      case FAILS -> "does not hold in";
      case UNDECIDED -> "is not decided by";
    };
  }

  private static String share(Proportion share) {
    return Template.fill(
        "%s; %s",
        Numerals.percent(share.share(), share.interval().low(), share.interval().high()),
        Numerals.percents(share.interval().low(), share.interval().high()));
  }

  private static String counts(BaselineComparison run) {
    List<ResponseComparison> different = surestFirst(run.of(Verdict.DIFFERENT));
    List<ResponseComparison> within = surestFirst(run.of(Verdict.DIFFERENT_WITHIN_MARGIN));
    List<ResponseComparison> undecided = run.of(Verdict.UNDECIDED);
    StringBuilder words = new StringBuilder();
    if (!different.isEmpty()) {
      words.append(named(different)).append("; ");
    }
    if (!within.isEmpty()) {
      words
          .append(different.isEmpty() ? "" : "within the margin ")
          .append(named(within))
          .append("; ");
    }
    if (different.isEmpty() && within.isEmpty()) {
      words.append(named(undecided)).append("; none differs; ");
    } else {
      words.append(undecided.size()).append(" undecided; ");
    }
    int same = run.of(Verdict.SAME).size();
    words.append(same).append(" same");
    return words + ", of " + counted(run.responses().size(), "response");
  }

  private static List<ResponseComparison> surestFirst(List<ResponseComparison> responses) {
    return responses.stream()
        .sorted(Comparator.comparingDouble(ResponseComparison::adjustedP))
        .toList();
  }

  private static String named(List<ResponseComparison> responses) {
    String names =
        responses.stream()
            .limit(NAMED)
            .map(ResponseComparison::name)
            .collect(Collectors.joining(", "));
    return responses.size() + " (" + names + (responses.size() > NAMED ? ", …)" : ")");
  }

  private static String howSame(BaselineComparison run) {
    long equal = run.responses().stream().filter(ResponseComparison::identical).count();
    return equal == run.responses().size()
        ? Template.fill(", equal in every run (%s)", counted(run.runs().baseline(), "pair"))
        : Template.fill(
            ": %d equal in every run, %d within the margin", equal, run.responses().size() - equal);
  }

  private static String why(BaselineComparison run) {
    return run.responses().isEmpty()
        ? "they have no response in common"
        : "no response has values enough in both";
  }

  /** Whether runs are compared pair by pair, with how many and why, and what that gained. */
  public static String pairing(BaselineComparison run) {
    return run.paired()
        ? Template.fill(
            "Paired: %s of runs with the same number, since %s.%s",
            counted(run.runs().baseline(), "pair"), run.pairing(), narrowing(run))
        : Template.fill(
            "Not paired, since %s: %s against %s.",
            run.pairing(),
            Numerals.whole(run.runs().baseline()),
            counted(run.runs().other(), "run"));
  }

  /** How much narrower the pairs made the intervals; nothing where no response differs in a run. */
  private static String narrowing(BaselineComparison run) {
    double[] widths =
        run.responses().stream()
            .filter(r -> !r.identical() && r.details().narrowing().isPresent())
            .mapToDouble(r -> r.details().narrowing().getAsDouble())
            .sorted()
            .toArray();
    return widths.length == 0
        ? ""
        : Template.fill(
            " Intervals are %s as wide as without pairs in the middle response, %s to %s in all.",
            Numerals.rounded(widths[widths.length / 2], 2),
            Numerals.rounded(widths[0], 2),
            Numerals.rounded(widths[widths.length - 1], 2));
  }

  /** What a reader has to know of a directory before trusting what is made of it. */
  public static List<String> warnings(ComparedRuns runs) {
    List<String> warnings = new ArrayList<>();
    int failed = runs.manifest().replications().failed();
    if (runs.results().isOfASample()) {
      warnings.add(
          Template.fill(
              "Of %s, a random sample of %s of its %s runs is compared",
              runs.name(),
              Numerals.whole(runs.results().replications().size()),
              Numerals.whole(runs.manifest().replications().completed())));
    }
    if (failed > 0) {
      warnings.add(
          Template.fill(
              "In %s, %d of %s failed and are left out: the others may be a biased sample",
              runs.name(), failed, counted(runs.manifest().requestedRuns(), "run")));
    }
    runs.results().differences().forEach(d -> warnings.add("In " + runs.name() + ", " + d));
    return warnings;
  }

  /** That two directories are of different scenarios; empty when they are of one. */
  public static Optional<String> unlike(ComparedRuns baseline, ComparedRuns other) {
    String a = baseline.manifest().scenarios().get(0).id();
    String b = other.manifest().scenarios().get(0).id();
    return a.equals(b)
        ? Optional.empty()
        : Optional.of(
            Template.fill(
                "%s and %s are different scenarios: what has one name in both need not be one thing",
                a, b));
  }

  private static String counted(long number, String noun) {
    return Numerals.whole(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** How verdicts are made, for every reader who has to trust them. */
  public static List<String> method(Comparison comparison) {
    Margins margins = comparison.margins();
    return List.of(
        Template.fill(
            "Different: the p-value of a response's main statistic is at most %s after Holm's adjustment over %s, so that the chance that any response is called different when none is, is at most that.",
            Numerals.number(Comparison.LEVEL), counted(comparison.family(), "test")),
        Template.fill(
            "Same: two one-sided tests at %s place the difference within the margin, %s standard deviations of the baseline for a mean, %s points for a share, and for a first day on every day; or every run has the same value as its partner. Of a number that some runs lack, how many have it is tested with it. A difference that is not significant is undecided, not the same.",
            Numerals.number(Comparison.LEVEL),
            Numerals.number(margins.deviations()),
            Numerals.number(100 * margins.share())),
        "Intervals are of 95 %, each for its own response.");
  }

  /** What ran, in one line. */
  public static String origin(RunManifest manifest) {
    String commit = manifest.engine().commit();
    return Template.fill(
        "%s, seed %s, %s, %s %s (%s), Java %s",
        manifest.scenarios().get(0).id(),
        Long.toString(manifest.seed()),
        runs(manifest),
        manifest.engine().name(),
        manifest.engine().version(),
        commit.substring(0, Math.min(COMMIT, commit.length())),
        manifest.java());
  }

  /** How many runs there are; where some are missing, of how many, and why. */
  private static String runs(RunManifest manifest) {
    RunManifest.Replications counts = manifest.replications();
    String all = counted(manifest.requestedRuns(), "run");
    if (counts.completed() == manifest.requestedRuns()) {
      return all;
    }
    String of = Numerals.whole(counts.completed()) + " of " + all;
    return counts.failed() > 0
        ? of + Template.fill(" (%s failed)", Numerals.whole(counts.failed()))
        : of + " (interrupted)";
  }
}
