package org.brinksim.reports.comparison;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.InputDifference;
import org.brinksim.comparison.Margins;
import org.brinksim.comparison.StudyComparison;

/**
 * Two studies compared, as JSON.
 *
 * @param level the family-wise level of "different", over all points, and the level of each "same"
 * @param family how many responses of points were tested together
 * @param margins the differences that do not matter
 * @param baseline the name of the baseline
 * @param other the name of the other
 * @param verdict what follows from all
 * @param inputs the places at which the scenarios differ
 * @param points the points that both have
 * @param onlyInBaseline the numbers of points that the other has not
 * @param onlyInOther the numbers of points that the baseline has not
 * @param notCompared responses that only one of them has
 */
public record StudyComparisonJson(
    double level,
    int family,
    Margins margins,
    String baseline,
    String other,
    String verdict,
    List<InputDifference> inputs,
    List<Point> points,
    List<Integer> onlyInBaseline,
    List<Integer> onlyInOther,
    List<String> notCompared) {

  /** A pair of points with its responses. */
  public record Point(
      int baseline,
      int other,
      Map<String, Object> settings,
      boolean paired,
      List<ComparisonJson.Response> responses) {}

  /** All of a comparison. */
  public static StudyComparisonJson of(StudyComparison comparison) {
    return new StudyComparisonJson(
        Comparison.LEVEL,
        comparison.family(),
        comparison.margins(),
        comparison.baseline().name(),
        comparison.other().name(),
        comparison.conclusion().words(),
        comparison.inputs(),
        comparison.points().stream().map(StudyComparisonJson::point).toList(),
        comparison.onlyInBaseline(),
        comparison.onlyInOther(),
        comparison.notCompared());
  }

  private static Point point(StudyComparison.Point point) {
    Map<String, Object> settings = new TreeMap<>(point.settings());
    settings.putAll(point.levels());
    return new Point(
        point.baseline(),
        point.other(),
        settings,
        point.paired(),
        point.responses().stream().map(ComparisonJson::response).toList());
  }
}
