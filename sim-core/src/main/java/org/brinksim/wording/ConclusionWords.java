package org.brinksim.wording;

import java.util.List;
import java.util.stream.Collectors;
import org.brinksim.comparison.BaselineComparison;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.Margins;
import org.brinksim.comparison.ResponseComparison;
import org.brinksim.comparison.Verdict;
import org.brinksim.results.RunManifest;
import org.brinksim.text.Template;

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
          case SAME -> "each of " + all + " responses" + howSame(run);
          case NOT_COMPARABLE -> why(run);
          case DIFFERENT, DIFFERENT_WITHIN_MARGIN, UNDECIDED -> counts(run);
        };
    return run.conclusion().words() + ": " + counts;
  }

  private static String counts(BaselineComparison run) {
    List<ResponseComparison> different = run.of(Verdict.DIFFERENT);
    List<ResponseComparison> within = run.of(Verdict.DIFFERENT_WITHIN_MARGIN);
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
    return words + Template.fill(", of %d responses", run.responses().size());
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
        ? ", equal in every run"
        : Template.fill(
            ": %d equal in every run, %d within the margin", equal, run.responses().size() - equal);
  }

  private static String why(BaselineComparison run) {
    return run.responses().isEmpty()
        ? "they have no response in common"
        : "no response has values enough in both";
  }

  /** Whether runs are compared pair by pair, with how many and why. */
  public static String pairing(BaselineComparison run) {
    return run.paired()
        ? Template.fill(
            "Paired: %s pairs of runs with the same number, since %s.",
            Numerals.whole(run.runs().baseline()), run.pairing())
        : Template.fill(
            "Not paired, since %s: %s against %s runs.",
            run.pairing(),
            Numerals.whole(run.runs().baseline()),
            Numerals.whole(run.runs().other()));
  }

  /** How verdicts are made, for every reader who has to trust them. */
  public static List<String> method(Comparison comparison) {
    Margins margins = comparison.margins();
    return List.of(
        Template.fill(
            "Different: the p-value of a response's main statistic is at most %s after Holm's adjustment over %d tests, so that the chance that any response is called different when none is, is at most that.",
            Numerals.number(Comparison.LEVEL), comparison.family()),
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
        "%s, seed %s, %s runs, %s %s (%s), Java %s",
        manifest.scenarios().get(0).id(),
        Long.toString(manifest.seed()),
        Numerals.whole(manifest.replications().completed()),
        manifest.engine().name(),
        manifest.engine().version(),
        commit.substring(0, Math.min(COMMIT, commit.length())),
        manifest.java());
  }
}
