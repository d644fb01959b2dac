package org.brinksim.gui.view;

import java.awt.BorderLayout;
import java.awt.Font;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import org.brinksim.gui.theme.StackLayout;
import org.brinksim.gui.theme.Theme;
import org.brinksim.scenario.Claim;
import org.brinksim.scenario.Scenario;
import org.brinksim.wording.NotFor;
import org.brinksim.wording.Numerals;

/**
 * What the scenario asks, what it is not for, which keys there are, and where its numbers come
 * from.
 */
@SuppressWarnings("serial")
public final class AboutView extends JPanel {
  private static final int MARGIN = 14;

  private final RowPanel rows = new RowPanel();
  private final Map<String, String> keys;
  private Scenario shown;

  /**
   * A view of nothing yet.
   *
   * @param keys what each key does, by its name
   */
  public AboutView(Map<String, String> keys) {
    super(new BorderLayout());
    this.keys = keys;
    setName("about");
    rows.setLayout(new StackLayout(null));
    JScrollPane scroll =
        new JScrollPane(
            rows,
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    add(scroll, BorderLayout.CENTER);
  }

  /** Tells about a scenario. */
  public void show(Scenario scenario) {
    if (scenario == shown) {
      return;
    }
    shown = scenario;
    rows.removeAll();
    heading("The question");
    text(scenario.description().strip());
    heading("What this is not for");
    NotFor.LIMITS.forEach(limit -> text(limit.brief() + " " + limit.reason()));
    heading("Keys");
    keys.forEach((key, does) -> text(key + ": " + does));
    heading("Where the numbers come from");
    text(
        Numerals.whole(scenario.parameters().size())
            + " parameters are drawn anew in each run; the tab Settings tells what each rests on."
            + " The sources say, in our own words, each a claim:");
    for (Claim claim : scenario.claims().values()) {
      String source = claim.source().map(where -> ": " + where).orElse("");
      text("“" + claim.says() + "” " + claim.by() + ", " + claim.date() + source);
    }
    rows.revalidate();
    rows.repaint();
  }

  private void heading(String words) {
    add("aboutHeading", Theme.strong(16), words);
  }

  private void text(String words) {
    add("aboutText", Theme.text(Theme.TEXT), words);
  }

  private void add(String name, Font font, String words) {
    Paragraph paragraph = new Paragraph(name, font, MARGIN);
    paragraph.say(words);
    rows.add(paragraph);
  }
}
