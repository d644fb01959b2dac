package org.brinksim.document.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.problem.Location;
import org.brinksim.document.problem.MalformedInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** A JSON text as located nodes; duplicate keys are refused. */
final class JsonTree {
  private static final int MAX_DEPTH = 100;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final String file;
  private final JsonParser parser;

  private JsonTree(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * Reads a text.
   *
   * @throws MalformedInputException if the text is not JSON, is empty, or holds more than one value
   */
  static Node of(String file, String text) throws MalformedInputException {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      return new JsonTree(file, parser).document();
    } catch (StreamConstraintsException e) {
      throw new MalformedInputException(
          at(file, e.getLocation()), "is nested too deeply, or a number, key or text is too long");
    } catch (JacksonException e) {
      throw new MalformedInputException(
          at(file, e.getLocation()),
          "is not JSON here: " + SyntaxWords.ofJson(e.getOriginalMessage()));
    }
  }

  private Node document() throws MalformedInputException {
    if (parser.nextToken() == null) {
      throw new MalformedInputException(Location.whole(file), "is empty");
    }
    Node root = node();
    if (parser.nextToken() != null) {
      throw new MalformedInputException(
          here(), "is not JSON here: something follows the end of the content");
    }
    return root;
  }

  private Node node() {
    Location at = here();
    String text = parser.getString();
    return switch (parser.currentToken()) {
      case START_OBJECT -> entries(at);
      case START_ARRAY -> items(at);
      case VALUE_NULL -> new Node.Single(at, text, Node.Style.EMPTY);
      case VALUE_STRING ->
          InputText.refusal(text)
              .<Node>map(m -> new Node.Refused(at, m, Optional.empty()))
              .orElseGet(() -> new Node.Single(at, text, Node.Style.QUOTED));
      default -> new Node.Single(at, text, Node.Style.PLAIN);
    };
  }

  private Node items(Location at) {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new Node.Items(at, items);
  }

  private Node entries(Location at) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Location keyAt = here();
      String key = parser.currentName();
      parser.nextToken();
      Node value = node();
      Node.Entry earlier = entries.get(key);
      Node kept =
          Optional.ofNullable(earlier)
              .map(YamlTree::repeated)
              .or(() -> InputText.refusal(key))
              .<Node>map(m -> new Node.Refused(keyAt, m, Optional.of(value)))
              .orElse(value);
      entries.put(key, new Node.Entry(keyAt, kept));
    }
    return new Node.Entries(at, entries);
  }

  private Location here() {
    return at(file, parser.currentTokenLocation());
  }

  private static Location at(String file, TokenStreamLocation at) {
    return at == null
        ? Location.whole(file)
        : new Location(file, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
  }
}
