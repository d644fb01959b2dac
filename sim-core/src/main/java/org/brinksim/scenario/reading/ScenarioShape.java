package org.brinksim.scenario.reading;

import java.util.Optional;
import org.brinksim.document.shape.DocumentKind;
import org.brinksim.document.shape.Shape;
import org.brinksim.document.shape.Shapes;
import org.brinksim.document.tree.Node;
import org.brinksim.law.Law;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;

/** What scenario files are. */
public final class ScenarioShape {

  /** The keys of a scenario file. */
  public static final Shape.Keyed ROOT = Shapes.keyed(Scenario.class);

  /** The ways to write a law. */
  public static final Shape.Choice LAW = Shapes.choice(Law.class);

  /** The kind of file that a scenario is. */
  public static final DocumentKind KIND =
      new DocumentKind(
          "scenario",
          ROOT,
          "the key format or extends, and keys such as id, title and start",
          Optional.of("assumptions"),
          Optional.of(new DocumentKind.Shorthand("parameters", Parameter.class, "value")));

  private ScenarioShape() {}

  /** Where a number must stand, a law cannot; a parameter with that law can. */
  static String advice(Shape shape, Node found) {
    boolean law = found instanceof Node.Entries map && LAW.chosenBy(map).isPresent();
    return law && shape instanceof Shape.Amount
        ? ". Maybe declare a parameter with this law and name it here as $name"
        : "";
  }
}
