package org.brinksim.gui;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.brinksim.results.UnwritableException;

/** Saving from the window: it asks before it replaces anything, and says where it saved. */
final class Saving {
  private final Dialogs dialogs;
  private final Consumer<String> told;

  /**
   * Saving.
   *
   * @param told takes where something was saved
   */
  Saving(Dialogs dialogs, Consumer<String> told) {
    this.dialogs = dialogs;
    this.told = told;
  }

  /** Saves files, and says so. */
  void save(List<Path> files, Runnable writing) {
    whenAgreed(
        files,
        () -> {
          if (attempt(writing)) {
            say("Saved to " + names(files));
          }
        });
  }

  /** Goes on when no file is there yet, or when all that are there may be replaced. */
  void whenAgreed(List<Path> files, Runnable then) {
    List<Path> there = existing(files);
    if (there.isEmpty()) {
      then.run();
      return;
    }
    String what =
        there.size() > 2
            ? there.size() + " of the files to be saved are there already, the first of them "
            : "There is a file of that name already: ";
    String words = names(there.size() > 2 ? there.subList(0, 1) : there);
    dialogs.ask(what + words + ".\n\nReplace what is there?", "Replace", then);
  }

  /** Those of some files that are there already, links that lead nowhere included. */
  private static List<Path> existing(List<Path> files) {
    return files.stream().filter(f -> Files.exists(f, LinkOption.NOFOLLOW_LINKS)).toList();
  }

  /** Writes; what cannot be written is told. */
  boolean attempt(Runnable writing) {
    try {
      writing.run();
      return true;
    } catch (UnwritableException e) {
      dialogs.tell("This could not be written: " + e.getMessage());
      return false;
    }
  }

  /** Says what was saved, or how far it has come. */
  void say(String words) {
    told.accept(words);
  }

  private static String names(List<Path> files) {
    return files.stream()
        .map(f -> f.toAbsolutePath().normalize().toString())
        .collect(Collectors.joining(" and "));
  }
}
