package org.brinksim.gui.theatre;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.model.troops.ElementStatus;

/**
 * The boxes behind the line, beside the field: for each side one for those in training, on the way,
 * in reserve and resting. Sides of even number lie at the left, the others at the right.
 */
final class RearArea {
  /** Who stands behind the line. */
  static final List<ElementStatus> KINDS =
      List.of(
          ElementStatus.TRAINING,
          ElementStatus.TRANSIT,
          ElementStatus.RESERVE,
          ElementStatus.RESTING);

  /** The part of a box that its title takes. */
  static final double TITLE = 0.62;

  /** Between field and boxes, in distances of cells. */
  private static final double GAP = 0.35;

  private final Rectangle2D field;
  private final int sides;
  private final double width;

  RearArea(Rectangle2D field, int sides) {
    this.field = field;
    this.sides = sides;
    this.width = Math.max(2.4, 0.16 * field.getWidth());
  }

  /** A box. */
  record Box(int side, ElementStatus status, Rectangle2D area) {

    /** Its title: a word that fits. */
    String title() {
      return switch (status) {
        case TRAINING -> "Training";
        case TRANSIT -> "Moving";
        case RESERVE -> "Reserve";
        default -> "Resting";
      };
    }
  }

  /** All boxes. */
  List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    for (int side = 0; side < sides; side++) {
      for (ElementStatus kind : KINDS) {
        boxes.add(new Box(side, kind, area(side, kind)));
      }
    }
    return boxes;
  }

  /** The box of a side's elements of a status. */
  Rectangle2D area(int side, ElementStatus status) {
    boolean left = side % 2 == 0;
    int atThisEdge = left ? (sides + 1) / 2 : sides / 2;
    double height = field.getHeight() / atThisEdge;
    double top = field.getY() + side / 2 * height;
    double x = left ? field.getMinX() - GAP - width : field.getMaxX() + GAP;
    double part = height / KINDS.size();
    double y = top + KINDS.indexOf(status) * part;
    return new Rectangle2D.Double(x, y, width, part - 0.12);
  }

  /** The room for symbols in a box. */
  Rectangle2D room(int side, ElementStatus status) {
    Rectangle2D area = area(side, status);
    return new Rectangle2D.Double(
        area.getX() + 0.12,
        area.getY() + TITLE,
        area.getWidth() - 0.24,
        area.getHeight() - TITLE - 0.1);
  }

  /** Field and boxes. */
  Rectangle2D bounds() {
    double right = sides > 1 ? GAP + width : 0;
    return new Rectangle2D.Double(
        field.getMinX() - GAP - width,
        field.getMinY(),
        field.getWidth() + GAP + width + right,
        field.getHeight());
  }
}
