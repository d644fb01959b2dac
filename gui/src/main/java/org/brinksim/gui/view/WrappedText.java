package org.brinksim.gui.view;

import java.awt.FontMetrics;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.gui.theme.Theme;

/** Words broken into lines. */
final class WrappedText {
  private WrappedText() {}

  /** The words in at most so many lines of a width; what does not fit ends in an ellipsis. */
  static List<String> lines(FontMetrics metrics, String words, double width, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    String[] all = words.strip().split("\\s+");
    for (int i = 0; i < all.length; i++) {
      String longer = line.isEmpty() ? all[i] : line + " " + all[i];
      if (metrics.stringWidth(longer) <= width || line.isEmpty()) {
        line = longer;
      } else if (lines.size() == most - 1) {
        String rest = line + " " + String.join(" ", List.of(all).subList(i, all.length));
        lines.add(Theme.fitted(metrics, rest, width));
        return lines;
      } else {
        lines.add(Theme.fitted(metrics, line, width));
        line = all[i];
      }
    }
    lines.add(Theme.fitted(metrics, line, width));
    return lines;
  }
}
