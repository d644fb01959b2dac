package org.brinksim.document.reading;

import java.util.List;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.overlay.InputFile;

/**
 * A file as read.
 *
 * @param document what it says
 * @param name its name, for messages
 * @param resolvedYaml all of it as YAML, with what it extends and every assignment written in;
 *     reading it gives an equal document
 * @param inputs the files that it was read from, the named one first
 * @param index where each part of it stood
 */
public record ReadDocument<T extends Record>(
    T document, String name, String resolvedYaml, List<InputFile> inputs, BindingIndex index) {
  public ReadDocument {
    inputs = List.copyOf(inputs);
  }
}
