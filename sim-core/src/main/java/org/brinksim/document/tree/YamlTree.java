package org.brinksim.document.tree;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Scalar;
import org.brinksim.document.problem.Location;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.problem.Problem;
import org.brinksim.text.Characters;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML text as located nodes, without any guess at what its values mean.
 *
 * <p>Works on the parser's events, because they alone tell quoted from plain values and show every
 * anchor, alias, tag and second document; each of those is refused, as are merge keys and duplicate
 * keys.
 */
public final class YamlTree {
  private static final int MAX_DEPTH = 100;

  private final String file;
  private final Iterator<Event> events;

  private YamlTree(String file, Iterator<Event> events) {
    this.file = file;
    this.events = events;
  }

  /**
   * Reads a text.
   *
   * @throws MalformedInputException if the text is not YAML, is empty, or holds several documents
   */
  public static Node of(String file, String text) throws MalformedInputException {
    // The whole text is one piece: the library fails where a surrogate pair lies across two.
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(text.length() + 2)
            .build();
    try {
      return new YamlTree(file, new Parse(settings).parseString(text).iterator()).document();
    } catch (MarkedYamlEngineException e) {
      Location at = e.getProblemMark().map(m -> at(file, m)).orElse(Location.whole(file));
      throw new MalformedInputException(at, "is not YAML here: " + SyntaxWords.ofYaml(e));
    } catch (YamlEngineException e) {
      throw new MalformedInputException(
          Location.whole(file), "is not YAML: something that cannot stand in it");
    }
  }

  private Node document() throws MalformedInputException {
    Node root = null;
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case DocumentStart -> {
          if (root != null) {
            throw new MalformedInputException(
                at(event), "starts a second document; a file must hold one alone");
          }
        }
        case Alias, Scalar, MappingStart, SequenceStart -> root = node(event, 0);
        default -> {
          // stream start, document end, stream end: nothing to keep
        }
      }
    }
    if (root == null) {
      throw new MalformedInputException(Location.whole(file), "is empty");
    }
    return root;
  }

  private Node node(Event event, int depth) throws MalformedInputException {
    if (depth > MAX_DEPTH) {
      throw new MalformedInputException(
          at(event), "is nested too deeply; at most " + MAX_DEPTH + " levels");
    }
    Node node =
        switch (event.getEventId()) {
          case Scalar -> single((ScalarEvent) event);
          case SequenceStart -> items(event, depth);
          case MappingStart -> entries(event, depth);
          default ->
              new Node.Refused(
                  at(event),
                  "is the YAML alias *" + anchor((AliasEvent) event) + ". Write the value out",
                  Optional.empty());
        };
    return refusal(event)
        .<Node>map(m -> new Node.Refused(at(event), m, Optional.of(node)))
        .orElse(node);
  }

  private Optional<String> refusal(Event event) {
    if (event instanceof AliasEvent) {
      return Optional.empty();
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      return Optional.of(
          "has the YAML anchor &"
              + anchor(node)
              + "; anchors are not allowed. Write values out where they are used");
    }
    return tag(event)
        .map(
            t -> Characters.visibleInOneLine(t.replace("tag:yaml.org,2002:", "!!"), Problem.QUOTED))
        .map(t -> "has the YAML tag " + t + "; tags are not allowed. Maybe put the text in quotes")
        .or(
            () ->
                event instanceof ScalarEvent scalar
                    ? InputText.refusal(scalar.getValue())
                    : Optional.empty());
  }

  private static Optional<String> tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    if (event instanceof MappingStartEvent map) {
      return map.getTag();
    }
    return event instanceof SequenceStartEvent list ? list.getTag() : Optional.empty();
  }

  private static String anchor(NodeEvent event) {
    String name = event.getAnchor().map(a -> a.getValue()).orElse("");
    return Characters.visibleInOneLine(name, Problem.QUOTED);
  }

  private Node single(ScalarEvent event) {
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    String text = event.getValue();
    Node.Style style = plain ? Node.Style.PLAIN : Node.Style.QUOTED;
    return new Node.Single(at(event), text, plain && isNull(text) ? Node.Style.EMPTY : style);
  }

  private static boolean isNull(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> true;
      default -> false;
    };
  }

  private Node items(Event start, int depth) throws MalformedInputException {
    List<Node> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(node(e, depth + 1));
    }
    return new Node.Items(at(start), items);
  }

  private Node entries(Event start, int depth) throws MalformedInputException {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      String key = e instanceof ScalarEvent scalar ? scalar.getValue() : "";
      Location keyAt = at(e);
      Optional<String> refusal = keyRefusal(e, key, entries);
      if (!(e instanceof ScalarEvent)) {
        node(e, depth + 1);
      }
      Node value = node(events.next(), depth + 1);
      Node kept =
          refusal.<Node>map(m -> new Node.Refused(keyAt, m, Optional.of(value))).orElse(value);
      entries.put(key, new Node.Entry(keyAt, kept));
    }
    return new Node.Entries(at(start), entries);
  }

  private Optional<String> keyRefusal(Event event, String key, Map<String, Node.Entry> before) {
    if (!(event instanceof ScalarEvent scalar)) {
      return Optional.of("has a list, map or alias as a key; keys are text");
    }
    if (key.equals("<<") && scalar.getScalarStyle() == ScalarStyle.PLAIN) {
      return Optional.of("is a YAML merge key; merge keys are not allowed. Write the keys out");
    }
    if (before.containsKey(key)) {
      return Optional.of(repeated(before.get(key)));
    }
    return refusal(event);
  }

  /** What is said of a key that an earlier entry of the same map has. */
  static String repeated(Node.Entry earlier) {
    return "is given twice; the first is in line " + earlier.keyAt().line();
  }

  private Location at(Event event) {
    return event.getStartMark().map(m -> at(file, m)).orElse(Location.whole(file));
  }

  private static Location at(String file, Mark mark) {
    return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
