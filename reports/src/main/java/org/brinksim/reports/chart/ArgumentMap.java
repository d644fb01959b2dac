package org.brinksim.reports.chart;

import java.util.List;

/**
 * What a conclusion stands on: boxes in columns, from what is known at the left to the conclusion
 * at the right, and links between them.
 *
 * @param heading its words
 * @param columns the headings of the columns, from left to right
 * @param boxes the boxes; those of a column from top to bottom
 * @param links the links, each from a box to one of a later column
 */
public record ArgumentMap(Heading heading, List<String> columns, List<Box> boxes, List<Link> links)
    implements Chart {
  public ArgumentMap {
    columns = List.copyOf(columns);
    boxes = List.copyOf(boxes);
    links = List.copyOf(links);
    if (links.isEmpty()) {
      throw new IllegalArgumentException("chart " + heading.name() + " has no links");
    }
    for (Link link : links) {
      if (boxes.get(link.from()).column() >= boxes.get(link.to()).column()) {
        throw new IllegalArgumentException(
            "chart " + heading.name() + " has a link that leads back: " + link);
      }
    }
  }

  /**
   * A box.
   *
   * @param id what it is of, as files name it; may be empty
   * @param label its name
   * @param words a few more words below the name; may be empty
   * @param column its column, from 0
   * @param near whether the conclusion is near its reversal by it
   */
  public record Box(String id, String label, String words, int column, boolean near) {}

  /**
   * A link.
   *
   * @param from the box that it leads from, by its place in the list
   * @param to the box that it leads to
   * @param weight how much goes by it: a share of a variance, from 0 to 1
   * @param rank the rank correlation of its ends; NaN where there is none
   * @param atEnd the share of runs in which the conclusion's event comes, of those at one end of
   *     the parameter's range; NaN where that is not told
   * @param near whether the conclusion is near its reversal by it
   * @param leaning whether a claim does not hold the figure, but is leaned on
   */
  public record Link(
      int from, int to, double weight, double rank, double atEnd, boolean near, boolean leaning) {}

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.argumentMap(this);
  }

  @Override
  public NumberTable numbers() {
    return new NumberTable(
        List.of("id", "label", "into", "intoLabel", "weight", "rank", "shareAtEnd", "near"),
        links.stream()
            .map(
                link -> {
                  Box from = boxes.get(link.from());
                  Box to = boxes.get(link.to());
                  return NumberTable.row(
                      from.id(),
                      from.label(),
                      to.id(),
                      to.label(),
                      link.weight(),
                      link.rank(),
                      link.atEnd(),
                      link.near() ? 1 : 0);
                })
            .toList());
  }
}
