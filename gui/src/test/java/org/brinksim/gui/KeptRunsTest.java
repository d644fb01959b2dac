package org.brinksim.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.swing.JButton;
import javax.swing.JComboBox;
import org.brinksim.comparison.Margins;
import org.brinksim.comparison.ResponseComparison;
import org.brinksim.comparison.ResponseFamily;
import org.brinksim.comparison.ResponseSample;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.experiment.ResultColumns;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.gui.lesson.Lesson;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.gui.view.DotsView;
import org.brinksim.gui.view.Paragraph;
import org.brinksim.scenario.ResultNames;
import org.brinksim.wording.Names;
import org.brinksim.wording.comparison.ComparisonWords;
import org.junit.jupiter.api.Test;

/** Runs of one setting beside those of another, with the verdict of the command. */
class KeptRunsTest {
  private static final String CASUALTIES = "alder.casualties";

  private final ClassroomPanel panel =
      Classroom.unseen(RunSettings.of(ScenarioSource.shipped("starter"), 1, 0), 20);
  private final Lesson lesson = panel.lesson();

  private void run(int count) {
    panel.showTab("Many runs");
    lesson.manyRuns().run(lesson.prepared().orElseThrow().experiment(), count, 1);
    panel.refresh();
    Classroom.picture(panel);
  }

  private String words(String name) {
    return Parts.named(panel, name, Paragraph.class).words();
  }

  private boolean isThere(String name) {
    return Parts.all(panel).stream().anyMatch(part -> name.equals(part.getName()));
  }

  private ResultColumns columns() {
    return lesson.history().orElseThrow().experiment().layout().responses();
  }

  private static double[] values(List<Completed> runs, String response) {
    Map<Integer, Double> byNumber = new TreeMap<>();
    runs.forEach(run -> byNumber.put(run.run().replication(), run.response(response)));
    return byNumber.values().stream().mapToDouble(v -> v).toArray();
  }

  @Test
  void theVerdictIsThatOfTheCommandOnTheSameRuns() {
    run(40);
    List<Completed> a = lesson.manyRuns().completed();
    lesson.change(s -> s.fix("lethality", 0.02));
    run(40);

    TreeSet<String> names =
        new TreeSet<>(ResultNames.headline(lesson.history().orElseThrow().scenario()));
    names.add(CASUALTIES);
    names.removeIf(name -> !columns().has(name));
    List<ResponseSample> samples =
        names.stream()
            .map(name -> columns().get(columns().place(name)))
            .map(
                (ResultColumn column) ->
                    new ResponseSample(
                        column.name(),
                        column.label(),
                        column.unit(),
                        60,
                        true,
                        values(a, column.name()),
                        values(lesson.manyRuns().completed(), column.name())))
            .toList();
    ResponseComparison one =
        ResponseFamily.of(samples, Margins.STANDARD).responses().stream()
            .filter(r -> r.name().equals(CASUALTIES))
            .findFirst()
            .orElseThrow();
    ComparisonWords words = new ComparisonWords(one);

    assertThat(words("verdict")).isEqualTo(Names.capital(words.verdict())).isEqualTo("Different");
    assertThat(words("meaning"))
        .isEqualTo(
            "B differs from A: 40 pairs of runs of the same luck show more than chance explains.");
    assertThat(words("details"))
        .contains(words.baseline(), words.other(), words.difference(), words.margin());
  }

  @Test
  void bothStandOnOneAxisAndAreCountedBelowOneLine() {
    run(30);
    assertThat(isThere("dotsKept")).isFalse();
    assertThat(words("numbers")).matches("half below [\\d,.]+ personnel; below .* of 30 runs .*");
    lesson.change(s -> s.fix("lethality", 0.02));
    run(20);

    DotsView a = Parts.named(panel, "dotsKept", DotsView.class);
    DotsView b = Parts.named(panel, "dots", DotsView.class);
    assertThat(a.dots().from()).isEqualTo(b.dots().from());
    assertThat(a.dots().to()).isEqualTo(b.dots().to());
    assertThat(a.dots().columns().stream().mapToInt(List::size).sum()).isEqualTo(30);
    assertThat(b.dots().columns().stream().mapToInt(List::size).sum()).isEqualTo(20);
    assertThat(words("numbers"))
        .matches("A: half below .* of 30 runs .* B: half below .* of 20 .*");

    String before = words("numbers");
    drag(b, 40);
    assertThat(words("numbers")).isNotEqualTo(before);
    assertThat(words("numbers")).matches("A: .* in [01] of 30 runs .*");
  }

  /** Takes the line wherever it is, and drags it to a place. */
  private static void drag(DotsView view, int to) {
    for (int x = 16; x < view.getWidth(); x += 5) {
      mouse(view, MouseEvent.MOUSE_PRESSED, x);
      mouse(view, MouseEvent.MOUSE_DRAGGED, to);
      mouse(view, MouseEvent.MOUSE_RELEASED, to);
    }
  }

  private static void mouse(DotsView view, int what, int x) {
    Point at = new Point(x, 60);
    view.dispatchEvent(
        new MouseEvent(
            view, what, 0, InputEvent.BUTTON1_DOWN_MASK, at.x, at.y, 1, false, MouseEvent.BUTTON1));
  }

  @Test
  void otherSeedsAreNoPairsAndTheSameSettingDiffersByLuckAlone() {
    run(40);
    lesson.change(s -> s.withSeed(9));
    run(40);

    assertThat(words("verdict")).startsWith("Undecided");
    assertThat(words("meaning")).startsWith("With 40 runs of A and 40 of B it cannot be told");
  }

  @Test
  void aDroppedDistributionLeavesNoVerdict() {
    run(20);
    lesson.change(s -> s.fix("lethality", 0.02));
    run(20);
    Parts.named(panel, "drop", JButton.class).doClick();
    panel.refresh();

    assertThat(isThere("dotsKept")).isFalse();
    assertThat(Parts.named(panel, "verdict", Paragraph.class).getParent().isVisible()).isFalse();
    assertThat(words("numbers")).startsWith("half below");

    Parts.named(panel, "keep", JButton.class).doClick();
    panel.refresh();
    assertThat(isThere("dotsKept")).as("nothing stands beside itself").isFalse();
    assertThat(Parts.named(panel, "verdict", Paragraph.class).getParent().isVisible()).isFalse();
    lesson.change(s -> s.fix("lethality", 0.01));
    run(20);
    assertThat(isThere("dotsKept")).isTrue();
  }

  /** The line that nobody dragged is the middle of all runs that are there, not of the first. */
  @Test
  void theLineFollowsTheRunsUntilItIsDragged() {
    run(5);
    String few = words("numbers");
    run(60);

    assertThat(words("numbers")).isNotEqualTo(few);
    assertThat(words("numbers"))
        .matches("half below ([\\d,.]+) personnel; below \\1 personnel in .*");
  }

  /** A run of A would open under what is set now, and be a run of B. */
  @Test
  void aDotOfWhatIsKeptOpensNothing() {
    run(20);
    lesson.change(s -> s.fix("lethality", 0.02));
    run(20);
    DotsView kept = Parts.named(panel, "dotsKept", DotsView.class);
    for (int x = 0; x < kept.getWidth(); x += 3) {
      for (int y = 0; y < kept.getHeight(); y += 3) {
        kept.dispatchEvent(
            new MouseEvent(
                kept, MouseEvent.MOUSE_CLICKED, 0, 0, x, y, 1, false, MouseEvent.BUTTON1));
      }
    }
    panel.refresh();

    assertThat(lesson.history().orElseThrow().replication()).isZero();
    assertThat(lesson.prepared().orElseThrow().setting().replication()).isZero();
  }

  /** Rungs are told by name, with how many runs stand on each. */
  @Test
  void rungsAreCountedByName() {
    run(30);
    JComboBox<?> response = Parts.named(panel, "response", JComboBox.class);
    for (int i = 0; i < response.getItemCount(); i++) {
      if (response.getItemAt(i).equals("Highest rung reached")) {
        response.setSelectedIndex(i);
      }
    }
    DotsView dots = Parts.named(panel, "dots", DotsView.class);

    assertThat(dots.names())
        .anySatisfy(name -> assertThat(name).matches("4  War: \\d+"))
        .allSatisfy(name -> assertThat(name).contains(": "));
    assertThat(
            dots.names().stream().mapToInt(n -> Integer.parseInt(n.replaceAll(".*: ", ""))).sum())
        .isEqualTo(30);
    assertThat(words("numbers")).isEmpty();
  }
}
