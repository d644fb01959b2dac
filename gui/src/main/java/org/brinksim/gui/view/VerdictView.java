package org.brinksim.gui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.swing.JPanel;
import org.brinksim.comparison.ResponseComparison;
import org.brinksim.comparison.ResponseSample;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.experiment.ResultColumns;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.gui.lesson.KeptRuns;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.theme.StackLayout;
import org.brinksim.gui.theme.Theme;
import org.brinksim.scenario.ResultNames;
import org.brinksim.wording.Names;
import org.brinksim.wording.comparison.ComparisonWords;

/**
 * Whether runs differ from those that are kept: the verdict of {@code brink compare}, by the same
 * statistics, margins and words.
 */
@SuppressWarnings("serial")
final class VerdictView extends JPanel {
  private static final int MARGIN = 12;

  private final Paragraph verdict = new Paragraph("verdict", Theme.strong(Theme.TEXT), MARGIN);
  private final Paragraph meaning = new Paragraph("meaning", Theme.text(Theme.TEXT), MARGIN);
  private final Paragraph details = new Paragraph("details", Theme.text(Theme.SMALL), MARGIN);
  private List<Object> judged = List.of();

  VerdictView() {
    setBackground(Theme.PAPER);
    setLayout(new StackLayout(details));
    details.setForeground(Theme.FAINT);
    List.of(verdict, meaning, details).forEach(this::add);
    setVisible(false);
  }

  /** Follows the runs: once all are there, the response chosen is judged, once. */
  void follow(Lesson lesson, ResultColumn response, Optional<KeptRuns> kept, List<Completed> runs) {
    boolean both = kept.isPresent() && !runs.isEmpty();
    setVisible(both);
    List<Object> wanted = both ? List.of(kept.get().words(), response, runs.size()) : List.of();
    if (!both || lesson.manyRuns().running() || wanted.equals(judged)) {
      if (!both) {
        judged = List.of();
      }
      return;
    }
    judged = wanted;
    say("Comparing …", "", "");
    boolean paired = kept.get().pairsWith(lesson.prepared().orElseThrow().setting());
    List<ResponseSample> samples = samples(lesson, response, kept.get().runs(), runs, paired);
    lesson
        .manyRuns()
        .judge(
            samples,
            family -> {
              if (judged.equals(wanted)) {
                family.responses().stream()
                    .filter(one -> one.name().equals(response.name()))
                    .findFirst()
                    .ifPresent(one -> tell(one, paired, samples.size()));
              }
            });
  }

  private void tell(ResponseComparison one, boolean paired, int together) {
    ComparisonWords words = new ComparisonWords(one);
    say(
        Names.capital(words.verdict()),
        words.meaning(paired),
        "Compared: "
            + words.compared()
            + ". A "
            + words.baseline()
            + ", B "
            + words.other()
            + "; B less A, with its 95 % interval: "
            + words.difference()
            + "; margin "
            + words.margin()
            + ". Judged as brink compare judges, with an error of 5 % over "
            + together
            + " responses together.");
  }

  private void say(String word, String sentence, String numbers) {
    verdict.say(word);
    meaning.say(sentence);
    details.say(numbers);
    revalidate();
  }

  /** The main responses and the one chosen, of pairs where the runs are pairs. */
  private static List<ResponseSample> samples(
      Lesson lesson,
      ResultColumn chosen,
      List<Completed> kept,
      List<Completed> runs,
      boolean paired) {
    Map<Integer, Completed> before = byNumber(kept);
    Map<Integer, Completed> now = byNumber(runs);
    if (paired) {
      before.keySet().retainAll(now.keySet());
      now.keySet().retainAll(before.keySet());
    }
    ResultColumns columns = lesson.history().orElseThrow().experiment().layout().responses();
    Set<String> names =
        new TreeSet<>(ResultNames.headline(lesson.history().orElseThrow().scenario()));
    names.add(chosen.name());
    List<ResponseSample> samples = new ArrayList<>();
    for (String name : names) {
      if (columns.has(name)) {
        ResultColumn column = columns.get(columns.place(name));
        samples.add(
            new ResponseSample(
                name,
                column.label(),
                column.unit(),
                lesson.history().orElseThrow().scenario().horizonDays(),
                paired,
                values(before, name),
                values(now, name)));
      }
    }
    return samples;
  }

  private static Map<Integer, Completed> byNumber(List<Completed> runs) {
    Map<Integer, Completed> all = new TreeMap<>();
    runs.forEach(run -> all.put(run.run().replication(), run));
    return all;
  }

  private static double[] values(Map<Integer, Completed> runs, String response) {
    return runs.values().stream().mapToDouble(run -> run.response(response)).toArray();
  }
}
