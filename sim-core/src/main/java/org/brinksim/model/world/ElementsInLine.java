package org.brinksim.model.world;

import java.util.List;
import org.brinksim.model.troops.ElementList;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.Elements;
import org.brinksim.model.troops.FormationState;

/** The elements that stand in the line, listed anew when any has come or gone. */
final class ElementsInLine {

  private static final long NOT_LISTED = -1;

  private final List<FormationState> formations;
  private final Elements elements;
  private final ElementList line = new ElementList();
  private long listedAsOf = NOT_LISTED;

  /**
   * Nothing is listed yet.
   *
   * @param formations all formations, in order; more may be added
   * @param elements their elements
   */
  ElementsInLine(List<FormationState> formations, Elements elements) {
    this.formations = formations;
    this.elements = elements;
  }

  /**
   * Those in the line, in the order of formations and arrival.
   *
   * @param comingsAndGoings how often elements have come to the line or gone from it
   */
  ElementList asOf(long comingsAndGoings) {
    if (listedAsOf != comingsAndGoings) {
      listedAsOf = comingsAndGoings;
      line.clear();
      for (int f = 0; f < formations.size(); f++) {
        add(formations.get(f));
      }
    }
    return line;
  }

  private void add(FormationState formation) {
    ElementList members = formation.members();
    int left = formation.elements(ElementStatus.LINE);
    for (int i = 0; left > 0; i++) {
      if (elements.is(members.get(i), ElementStatus.LINE)) {
        line.add(members.get(i));
        left--;
      }
    }
  }
}
