package org.brinksim.gui.theatre;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where words are put on the theatre, so that no two of them overlap. */
final class Labels {
  private static final double GAP = 1;

  private final List<Rectangle2D> taken;
  private final Rectangle2D room;

  /**
   * Places for words in a view.
   *
   * @param room where words may be, in pixels
   * @param taken where words are already
   */
  Labels(Rectangle2D room, List<Rectangle2D> taken) {
    this.room = room;
    this.taken = new ArrayList<>(taken);
  }

  /**
   * Finds a place for words near a point: there if it is free, else above, below or beside it.
   *
   * @param at the middle that is wanted
   * @param width of the words, in pixels
   * @param height of the words, in pixels
   * @param reach how far from the point the words may be put, in their own widths and heights
   * @return the middle of the place; nothing when every one is taken
   */
  Optional<Point2D> place(Point2D at, double width, double height, double reach) {
    for (double far = 0; far <= reach; far += 0.5) {
      for (double[] way : WAYS) {
        double x = inside(at.getX() + way[0] * far * width, room.getMinX(), room.getMaxX(), width);
        double y =
            inside(at.getY() + way[1] * far * height, room.getMinY(), room.getMaxY(), height);
        Rectangle2D words =
            new Rectangle2D.Double(
                x - width / 2 - GAP, y - height / 2 - GAP, width + 2 * GAP, height + 2 * GAP);
        if (taken.stream().noneMatch(words::intersects)) {
          taken.add(words);
          return Optional.of(new Point2D.Double(x, y));
        }
      }
    }
    return Optional.empty();
  }

  private static final double[][] WAYS = {
    {0, 1}, {0, -1}, {1, 0}, {-1, 0}, {1, 1}, {-1, 1}, {1, -1}, {-1, -1}
  };

  private static double inside(double at, double low, double high, double length) {
    return Math.max(low + length / 2, Math.min(high - length / 2, at));
  }

  /** Where words are. */
  List<Rectangle2D> taken() {
    return List.copyOf(taken);
  }
}
