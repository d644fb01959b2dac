package org.brinksim.document.overlay;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.brinksim.document.problem.KeyPath;
import org.brinksim.document.problem.Location;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.problem.Problem;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.shape.DocumentKind;
import org.brinksim.document.shape.Shape;
import org.brinksim.document.tree.InputText;
import org.brinksim.document.tree.Node;
import org.brinksim.text.Characters;
import org.brinksim.text.Sha256;

/** Follows {@code extends} from a file to its base, and lays one over the other. */
public final class Inheritance {
  private static final int MAX_CHAIN = 10;
  private static final String EXTENDS = "extends";

  private final Function<String, Optional<DocumentText>> shipped;
  private final DocumentKind kind;
  private final Problems problems;
  private final List<InputFile> inputs = new ArrayList<>();
  private final List<Node> layers = new ArrayList<>();

  /**
   * For one file.
   *
   * @param kind what it is
   * @param shipped finds a file that is shipped, by id or file name
   * @param problems takes what is wrong in all files together
   */
  public Inheritance(
      DocumentKind kind, Function<String, Optional<DocumentText>> shipped, Problems problems) {
    this.kind = kind;
    this.shipped = shipped;
    this.problems = problems;
  }

  /**
   * A text and where it came from.
   *
   * @param file the file; empty for a text that is in no file, such as a shipped one
   */
  public record Source(String name, String text, Optional<Path> file) {

    /** What tells two sources apart, however they were named. */
    private String identity() {
      return file.map(f -> f.toAbsolutePath().normalize().toString()).orElse(name);
    }
  }

  /** The files read so far, the first one first. */
  public List<InputFile> inputs() {
    return inputs;
  }

  /** Each file read so far with what it extends, the lowest first. */
  public InheritanceChain chain() {
    return new InheritanceChain(List.copyOf(layers));
  }

  /**
   * The nodes of a source with all that it extends.
   *
   * @throws MalformedInputException if one of the files cannot be found or taken apart
   */
  public Node resolve(Source source) throws MalformedInputException {
    return resolve(source, List.of());
  }

  private Node resolve(Source source, List<Source> variants) throws MalformedInputException {
    Node root = laidOverBase(source, variants);
    layers.add(root);
    return root;
  }

  private Node laidOverBase(Source source, List<Source> variants) throws MalformedInputException {
    String text = InputText.screened(source.name(), source.text(), problems);
    Node.Entries map = document(source.name(), InputText.tree(source.name(), text));
    reportRefused(map, KeyPath.ROOT);
    inputs.add(new InputFile(source.name(), Sha256.of(source.text())));
    if (map.get(EXTENDS).isEmpty()) {
      return map;
    }
    Node wish = map.get(EXTENDS).get();
    if (wish instanceof Node.Refused refused) {
      throw new MalformedInputException(wish.at(), EXTENDS, refused.message());
    }
    if (!(wish instanceof Node.Single name) || name.text().isBlank()) {
      throw new MalformedInputException(
          wish.at(), EXTENDS, "must be the name of a file or of a shipped " + kind.noun());
    }
    List<Source> chain = new ArrayList<>(variants);
    chain.add(source);
    Source base = base(name, source);
    refuseEndless(name, base, chain);
    return Merge.of(kind.shape(), resolve(base, chain), without(map));
  }

  /** Reports what no file may hold, be it in an unknown key or under what a variant replaces. */
  private void reportRefused(Node node, KeyPath path) {
    if (node instanceof Node.Refused refused) {
      problems.add(new Spot(path, refused.at()), refused.message());
      refused.hidden().ifPresent(it -> reportRefused(it, path));
    } else if (node instanceof Node.Entries map) {
      map.entries().forEach((key, entry) -> reportRefused(entry.value(), path.key(key)));
    } else if (node instanceof Node.Items list) {
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        Optional<String> id = item instanceof Node.Entries map ? map.text("id") : Optional.empty();
        reportRefused(item, id.map(path::item).orElse(path.index(i)));
      }
    }
  }

  /**
   * The map that a file of this kind is: most of its keys are known. Nothing is quoted of a file
   * that is plainly something else: it may be nobody's business.
   */
  private Node.Entries document(String name, Node root) throws MalformedInputException {
    if (root instanceof Node.Entries map) {
      Set<String> known = new HashSet<>(Shape.keysOf(kind.shape()));
      known.add(EXTENDS);
      long ours = map.entries().keySet().stream().filter(known::contains).count();
      if (ours > map.entries().size() - ours) {
        return map;
      }
    }
    throw new MalformedInputException(
        Location.whole(name),
        "is not a " + kind.noun() + " file: must be a map with " + kind.familiar());
  }

  private static Node without(Node.Entries map) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
    entries.remove(EXTENDS);
    return new Node.Entries(map.at(), entries);
  }

  private static void refuseEndless(Node.Single name, Source base, List<Source> chain)
      throws MalformedInputException {
    List<String> names = new ArrayList<>(chain.stream().map(Source::name).toList());
    names.add(base.name());
    String arrows = String.join(" → ", names);
    if (chain.stream().anyMatch(s -> s.identity().equals(base.identity()))) {
      throw new MalformedInputException(
          name.at(), EXTENDS, "comes back to its beginning: " + arrows);
    }
    if (chain.size() >= MAX_CHAIN) {
      throw new MalformedInputException(
          name.at(), EXTENDS, "makes a chain of more than " + MAX_CHAIN + " files: " + arrows);
    }
  }

  private Source base(Node.Single name, Source variant) throws MalformedInputException {
    Optional<Path> beside = beside(name.text(), variant);
    if (beside.isPresent()) {
      String shown = beside.get().toString();
      return new Source(shown, InputText.read(shown, beside.get()), beside);
    }
    return shipped
        .apply(name.text())
        .map(t -> new Source(t.name(), t.text(), Optional.empty()))
        .orElseThrow(
            () ->
                new MalformedInputException(
                    name.at(),
                    EXTENDS,
                    "names \""
                        + Characters.visibleInOneLine(name.text(), Problem.QUOTED)
                        + "\", which is neither a file"
                        + variant.file().map(f -> " beside this one").orElse("")
                        + " nor a shipped "
                        + kind.noun()));
  }

  private static Optional<Path> beside(String name, Source variant) {
    try {
      return variant
          .file()
          .map(f -> f.resolveSibling(name).normalize())
          .filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
