package org.brinksim.gui;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.swing.JComponent;

/** Looks into views that are in no window. */
public final class Parts {
  private Parts() {}

  /** The part of that name. */
  public static <T extends Component> T named(Container in, String name, Class<T> kind) {
    return find(in, name)
        .map(kind::cast)
        .orElseThrow(() -> new AssertionError("nothing is named " + name));
  }

  private static Optional<Component> find(Container in, String name) {
    for (Component part : in.getComponents()) {
      if (name.equals(part.getName())) {
        return Optional.of(part);
      }
      Optional<Component> deeper =
          part instanceof Container more ? find(more, name) : Optional.empty();
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }

  /** Everything that is in a part, at any depth. */
  public static List<Component> all(Container in) {
    List<Component> all = new ArrayList<>();
    for (Component child : in.getComponents()) {
      all.add(child);
      if (child instanceof Container deeper) {
        all.addAll(all(deeper));
      }
    }
    return all;
  }

  /** Lays a view out with all that is in it, as a window would. */
  public static void laidOut(Container view) {
    Classroom.picture(view);
  }

  /** A view as it paints itself at a size. */
  public static BufferedImage painted(JComponent view, int width, int height) {
    view.setSize(width, height);
    view.doLayout();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    view.paint(g);
    g.dispose();
    return picture;
  }

  /** How many pixels of a picture have a colour. */
  public static int count(BufferedImage picture, Color colour) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      count += inRow(picture, y, colour);
    }
    return count;
  }

  /** How many pixels of a picture have each colour that there is, by its number. */
  public static Map<Integer, Long> colours(BufferedImage picture) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return Arrays.stream(pixels)
        .boxed()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** How many pixels of a row of a picture have a colour. */
  public static int inRow(BufferedImage picture, int y, Color colour) {
    int count = 0;
    for (int x = 0; x < picture.getWidth(); x++) {
      if (picture.getRGB(x, y) == colour.getRGB()) {
        count++;
      }
    }
    return count;
  }
}
