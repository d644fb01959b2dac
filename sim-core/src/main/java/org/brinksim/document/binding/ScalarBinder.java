package org.brinksim.document.binding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.brinksim.document.Ids;
import org.brinksim.document.Key;
import org.brinksim.document.Quantity;
import org.brinksim.document.Scalar;
import org.brinksim.document.problem.Problem;
import org.brinksim.document.shape.Expectation;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.document.shape.Range;
import org.brinksim.document.shape.Shape;
import org.brinksim.document.tree.Node;
import org.brinksim.text.Characters;
import org.brinksim.text.NearestName;
import org.brinksim.text.Template;

/** Turns single values into numbers, dates, words and texts, strictly. */
public final class ScalarBinder {
  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final Shape.Text SCALAR = new Shape.Text("", Key.LINE_LENGTH);

  /** What a single value came to: the value, or what is wrong with it. */
  record Outcome(Object value, String problem) {
    static Outcome ok(Object value) {
      return new Outcome(value, null);
    }

    static Outcome wrong(String problem) {
      return new Outcome(null, problem);
    }
  }

  private ScalarBinder() {}

  static Outcome read(Shape shape, Node.Single node) {
    if (node.style() == Node.Style.EMPTY) {
      return Outcome.wrong("is empty; must be " + Expectation.words(shape));
    }
    if (shape instanceof Shape.Number number) {
      return number(number, number.range(), node);
    }
    if (shape instanceof Shape.Amount amount) {
      return amount(amount, node);
    }
    if (shape instanceof Shape.Text text) {
      return text(text, node);
    }
    if (shape instanceof Shape.Date) {
      return date(shape, node);
    }
    if (shape instanceof Shape.Switch) {
      boolean plain = node.style() == Node.Style.PLAIN;
      return plain && (node.text().equals("true") || node.text().equals("false"))
          ? Outcome.ok(node.text().equals("true"))
          : wrong(shape, node);
    }
    if (shape instanceof Shape.AsWritten) {
      return excess(SCALAR, node.text())
          .map(Outcome::wrong)
          .orElseGet(() -> Outcome.ok(new Scalar(inOneLine(node.text()))));
    }
    return shape instanceof Shape.Words words ? word(words, node) : wrong(shape, node);
  }

  private static Outcome wrong(Shape shape, Node node) {
    return Outcome.wrong(found(node) + "; must be " + Expectation.words(shape));
  }

  /** What stands there, in words that follow the place. */
  static String found(Node node) {
    if (node instanceof Node.Single single) {
      return single.style() == Node.Style.EMPTY ? "is empty" : "is " + shown(single);
    }
    return node instanceof Node.Items ? "is a list" : "is a map";
  }

  private static String shown(Node.Single node) {
    String text = Characters.visibleInOneLine(node.text(), Problem.QUOTED);
    return isBareWord(node) ? text : '"' + text + '"';
  }

  private static boolean isBareWord(Node.Single node) {
    return node.style() == Node.Style.PLAIN
        && (NumberSyntax.parse(node.text()).isPresent()
            || node.text().equals("true")
            || node.text().equals("false"));
  }

  private static Outcome number(Shape shape, Range range, Node.Single node) {
    OptionalDouble number = NumberSyntax.parse(node.text());
    String must = "; must be " + Expectation.words(shape);
    if (node.style() == Node.Style.QUOTED) {
      return number.isPresent() && range.holds(number.getAsDouble())
          ? Outcome.wrong("is text" + must + ". Maybe remove the quotes")
          : wrong(shape, node);
    }
    if (number.isEmpty()) {
      return Outcome.wrong(found(node) + must + NumberSyntax.advice(node.text(), range));
    }
    if (!range.holds(number.getAsDouble())) {
      return Outcome.wrong(found(node) + must + range.sizeWords(number.getAsDouble()));
    }
    double value = number.getAsDouble();
    return Outcome.ok(range.whole() ? (Object) (int) value : (Object) value);
  }

  private static Outcome amount(Shape.Amount shape, Node.Single node) {
    if (!node.text().startsWith("$")) {
      Outcome number = number(shape, shape.range(), node);
      return number.value() == null ? number : Outcome.ok(Quantity.of((double) number.value()));
    }
    String name = node.text().substring(1);
    return Ids.isId(name)
        ? Outcome.ok(Quantity.ofParameter(name))
        : Outcome.wrong("is " + shown(node) + "; a parameter is named $ and its name alone");
  }

  private static Outcome text(Shape.Text shape, Node.Single node) {
    if (isBareWord(node)) {
      boolean fits = shape.pattern().isEmpty() || node.text().matches(shape.pattern());
      return Outcome.wrong(
          found(node)
              + "; must be "
              + Expectation.words(shape)
              + (fits ? ". Maybe put it in quotes" : ""));
    }
    if (shape.pattern().isEmpty() && node.text().isBlank()) {
      return Outcome.wrong("is blank; must be text");
    }
    Optional<String> excess = excess(shape, node.text());
    if (excess.isPresent()) {
      return Outcome.wrong(excess.get());
    }
    if (!shape.pattern().isEmpty()) {
      return node.text().matches(shape.pattern()) ? Outcome.ok(node.text()) : wrong(shape, node);
    }
    return Outcome.ok(shape.hasLines() ? node.text() : inOneLine(node.text()));
  }

  /** A text with spaces in the place of line feeds and tabs; those at its end go. */
  private static String inOneLine(String text) {
    int end = text.length();
    while (end > 0 && isBreak(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder line = new StringBuilder(text.substring(0, end));
    for (int i = 0; i < end; i++) {
      if (isBreak(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\t';
  }

  /** What is wrong with the key of a map whose keys are names; nothing when it can be one. */
  static Optional<String> fault(Shape.Text shape, String key) {
    boolean fits = shape.pattern().isEmpty() || key.matches(shape.pattern());
    boolean one = shape.hasLines() || key.equals(inOneLine(key));
    return excess(shape, key)
        .or(
            () ->
                fits && one
                    ? Optional.empty()
                    : Optional.of(
                        "is not a name that can be used here; must be "
                            + (fits ? "text in one line" : Expectation.words(shape))));
  }

  private static Optional<String> excess(Shape.Text shape, String text) {
    int length = text.codePointCount(0, text.length());
    return length <= shape.longest() || shape.pattern().equals(Key.LETTER)
        ? Optional.empty()
        : Optional.of(
            Template.fill("is %,d characters long; must be at most %,d", length, shape.longest()));
  }

  private static Outcome date(Shape shape, Node.Single node) {
    Optional<LocalDate> date = date(node.text());
    if (date.isEmpty() && node.text().matches(DATE)) {
      return Outcome.wrong(
          "is " + shown(node) + ", a day that does not exist; must be " + Expectation.words(shape));
    }
    return date.isPresent() ? Outcome.ok(date.get()) : wrong(shape, node);
  }

  /** The date that a text is, if it is one. */
  public static Optional<LocalDate> date(String text) {
    if (!text.matches(DATE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Outcome word(Shape.Words shape, Node.Single node) {
    int index = shape.words().indexOf(node.text());
    if (index >= 0) {
      return Outcome.ok(shape.type().getEnumConstants()[index]);
    }
    String meant =
        NearestName.of(node.text(), shape.words())
            .map(w -> ". Did you mean \"" + w + "\"?")
            .orElse("");
    return Outcome.wrong(found(node) + "; must be " + Expectation.words(shape) + meant);
  }
}
