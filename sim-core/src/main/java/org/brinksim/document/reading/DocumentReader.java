package org.brinksim.document.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.brinksim.document.binding.Binder;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.overlay.Inheritance;
import org.brinksim.document.overlay.InheritanceChain;
import org.brinksim.document.overlay.Overrides;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.shape.DocumentKind;
import org.brinksim.document.tree.InputText;
import org.brinksim.document.tree.Node;
import org.brinksim.document.writing.CanonicalYaml;

/**
 * Reads files of one kind strictly: a document that comes out can be used, and every problem of one
 * that cannot is reported at once with its line.
 *
 * @param <T> the record that a file of this kind is
 */
public final class DocumentReader<T extends Record> {
  private final DocumentKind kind;
  private final Class<T> type;
  private final Function<String, Optional<DocumentText>> shipped;
  private final UnaryOperator<Node> afterAssignments;
  private final Binder.Advice advice;
  private final Check<T> check;

  /**
   * What is checked between distant places of a file, when all of it was bound as far as it goes.
   */
  @FunctionalInterface
  public interface Check<T> {

    /**
     * Checks a file.
     *
     * @param document the whole; empty when a part of it could not be bound
     * @param index what could be bound, and where it stands
     * @param chain the files that it was laid over
     * @param problems takes what is wrong
     */
    void run(Optional<T> document, BindingIndex index, InheritanceChain chain, Problems problems);
  }

  /**
   * Makes a reader.
   *
   * @param kind the kind of file
   * @param type the record that one is
   * @param shipped finds a file that is shipped, by id or file name, for {@code extends}
   * @param afterAssignments what else changes in a file of which something was set
   * @param advice what to add where a value of the wrong kind stands
   * @param check what is checked beyond single places
   */
  public DocumentReader(
      DocumentKind kind,
      Class<T> type,
      Function<String, Optional<DocumentText>> shipped,
      UnaryOperator<Node> afterAssignments,
      Binder.Advice advice,
      Check<T> check) {
    this.kind = kind;
    this.type = type;
    this.shipped = shipped;
    this.afterAssignments = afterAssignments;
    this.advice = advice;
    this.check = check;
  }

  /**
   * Reads a file.
   *
   * @param assignments what is set over what the file says
   * @throws InvalidDocumentException if the file cannot be read or used
   */
  public ReadDocument<T> read(Path file, List<Assignment> assignments) {
    return read(file.toString(), file, Optional.of(file), assignments);
  }

  /**
   * Reads a file by itself: it can extend shipped files alone, so that no other file is read.
   *
   * @param assignments what is set over what the file says
   * @throws InvalidDocumentException if the file cannot be read or used
   */
  public ReadDocument<T> readAlone(Path file, List<Assignment> assignments) {
    return read(file.toString(), file, Optional.empty(), assignments);
  }

  /**
   * Reads a text, which can extend shipped files alone.
   *
   * @param assignments what is set over what the text says
   * @throws InvalidDocumentException if the text cannot be used
   */
  public ReadDocument<T> read(DocumentText text, List<Assignment> assignments) {
    return read(new Inheritance.Source(text.name(), text.text(), Optional.empty()), assignments);
  }

  private ReadDocument<T> read(
      String name, Path file, Optional<Path> beside, List<Assignment> assignments) {
    try {
      return read(new Inheritance.Source(name, InputText.read(name, file), beside), assignments);
    } catch (MalformedInputException e) {
      throw new InvalidDocumentException(kind.noun(), name, List.of(e.problem()));
    }
  }

  private ReadDocument<T> read(Inheritance.Source source, List<Assignment> assignments) {
    Problems problems = new Problems();
    try {
      return read(source, assignments, problems);
    } catch (MalformedInputException e) {
      problems.add(e.problem());
      throw invalid(source, problems);
    }
  }

  private InvalidDocumentException invalid(Inheritance.Source source, Problems problems) {
    return new InvalidDocumentException(kind.noun(), source.name(), problems.sorted(source.name()));
  }

  private ReadDocument<T> read(
      Inheritance.Source source, List<Assignment> assignments, Problems problems)
      throws MalformedInputException {
    Inheritance inheritance = new Inheritance(kind, shipped, problems);
    Node resolved = inheritance.resolve(source);
    Node whole =
        assignments.isEmpty()
            ? resolved
            : afterAssignments.apply(new Overrides(kind, problems).apply(resolved, assignments));
    InheritanceChain chain = inheritance.chain();
    Node root = kind.reasons().map(key -> chain.withoutStaleReasons(whole, key)).orElse(whole);
    BindingIndex index = new BindingIndex();
    T bound = type.cast(new Binder(problems, index, advice).bind(kind.shape(), root));
    check.run(Optional.ofNullable(bound), index, chain, problems);
    if (!problems.none()) {
      throw invalid(source, problems);
    }
    return new ReadDocument<>(
        bound, source.name(), CanonicalYaml.of(kind.shape(), bound), inheritance.inputs(), index);
  }
}
