package org.brinksim.gui.theatre;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.recorder.ElementSnapshot;
import org.brinksim.recorder.Frame;

/** Where each element of a frame is drawn, and how large. */
final class Positions {
  /** The widest that a symbol behind the line is. */
  private static final double WIDEST = 0.56;

  /** Height of a symbol by its width. */
  static final double SHAPE = 0.68;

  private final Map<Integer, Spot> spots = new HashMap<>();
  private final double full;

  /** The middle of a symbol and its width at full strength. */
  record Spot(double x, double y, double width) {
    Spot towards(Spot next, double share) {
      return new Spot(
          x + (next.x - x) * share, y + (next.y - y) * share, width + (next.width - width) * share);
    }
  }

  /** Elements that share a room. */
  private record Group(int side, ElementStatus status, int cell) {}

  /**
   * The positions in a frame.
   *
   * @param full the strength at which a symbol is as large as its place
   */
  Positions(Frame frame, TheatreGeometry plan, RearArea rear, double full) {
    this.full = full;
    Map<Group, List<ElementSnapshot>> groups = new LinkedHashMap<>();
    boolean hex = plan instanceof HexGeometry;
    for (ElementSnapshot element : frame.elements()) {
      int side = hex && element.cell() >= 0 ? 0 : element.side();
      groups
          .computeIfAbsent(
              new Group(side, element.status(), element.cell()), g -> new ArrayList<>())
          .add(element);
    }
    groups.forEach(
        (group, elements) ->
            arrange(room(group, plan, rear), group.cell() >= 0 ? plan.widest() : WIDEST, elements));
  }

  /**
   * Elements in the line stand in their cell, all others in their side's box behind the line; a
   * status without a box of its own goes with those that rest.
   */
  private static Rectangle2D room(Group group, TheatreGeometry plan, RearArea rear) {
    return group.cell() >= 0
        ? plan.room(group.cell(), group.side())
        : rear.room(
            group.side(),
            RearArea.KINDS.contains(group.status()) ? group.status() : ElementStatus.RESTING);
  }

  /** In rows from the top left, as large as the room allows; few stand in the middle. */
  private void arrange(Rectangle2D room, double widest, List<ElementSnapshot> elements) {
    int n = elements.size();
    int columns = 1;
    double slot = 0;
    for (int c = 1; c <= n; c++) {
      int rows = (n + c - 1) / c;
      double fits = Math.min(room.getWidth() / c, room.getHeight() / rows / SHAPE);
      if (fits > slot) {
        slot = fits;
        columns = c;
      }
    }
    slot = Math.min(slot, widest);
    columns = Math.max(columns, Math.min(n, (int) (room.getWidth() / slot + 1e-9)));
    int rows = (n + columns - 1) / columns;
    double left = room.getCenterX() - slot * Math.min(columns, n) / 2;
    double top = room.getCenterY() - slot * SHAPE * rows / 2;
    for (int i = 0; i < n; i++) {
      double x = left + slot * (i % columns + 0.5);
      double y = top + slot * SHAPE * (i / columns + 0.5);
      spots.put(elements.get(i).number(), new Spot(x, y, 0.9 * slot));
    }
  }

  /** Where an element is; null when it is not in the frame. */
  Spot of(int number) {
    return spots.get(number);
  }

  /** The share of its place that a symbol fills, by width: its area tells its strength. */
  double share(ElementSnapshot element) {
    return Math.max(0.3, Math.min(1, Math.sqrt(element.strength() / full)));
  }
}
