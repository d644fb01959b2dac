package org.brinksim.document.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.brinksim.document.Key;
import org.brinksim.document.Variants;

/** What a place may hold, in words that follow "must be". */
public final class Expectation {

  private Expectation() {}

  /** What must stand at a place, in words that follow "must be". */
  public static String words(Shape shape) {
    if (shape instanceof Shape.Number number) {
      return number.range().words() + number.range().unitWords();
    }
    if (shape instanceof Shape.Amount amount) {
      return amount.range().words() + " or $parameter" + amount.range().unitWords();
    }
    if (shape instanceof Shape.Text text) {
      return text(text.pattern());
    }
    if (shape instanceof Shape.Date) {
      return "a date such as 2024-11-05";
    }
    if (shape instanceof Shape.Switch) {
      return "true or false";
    }
    if (shape instanceof Shape.AsWritten) {
      return "a number, a date or text";
    }
    return structure(shape);
  }

  private static String structure(Shape shape) {
    if (shape instanceof Shape.Words words) {
      return oneOf(words.words());
    }
    if (shape instanceof Shape.Listing) {
      return "a list";
    }
    if (shape instanceof Shape.Keyed keyed) {
      return "a map with the keys " + String.join(", ", Shape.keysOf(keyed));
    }
    return shape instanceof Shape.Choice choice ? choice(choice) : "a map";
  }

  private static String text(String pattern) {
    return switch (pattern) {
      case Key.ID -> "a letter followed by letters, digits, \"-\" and \"_\"";
      case Key.LETTER -> "a single character";
      default -> "text";
    };
  }

  private static String choice(Shape.Choice choice) {
    if (choice.by() == Variants.By.TYPE) {
      return "a map with the key type (" + oneOf(choice.words()) + ")";
    }
    List<String> ways = new ArrayList<>(choice.words());
    choice.options().stream()
        .filter(Shape.Option::bare)
        .forEach(o -> ways.add(words(o.shape().fields().get(0).shape())));
    if (!choice.choosingKeys().isEmpty()) {
      ways.add("a map with " + oneOf(choice.choosingKeys()));
    }
    return String.join(", or ", ways);
  }

  /** Words to choose from. */
  public static String oneOf(List<String> words) {
    return words.size() == 1
        ? words.get(0)
        : words.stream().collect(Collectors.joining(", ", "one of ", ""));
  }
}
