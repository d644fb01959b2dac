package org.brinksim.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.brinksim.cli.console.LineWrapping;
import org.brinksim.results.reversal.Reversal;
import org.brinksim.results.reversal.Reversal.Move;
import org.brinksim.results.reversal.Reversal.Moved;
import org.brinksim.statistics.Proportion;
import org.brinksim.text.Template;
import org.brinksim.wording.Names;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Units;

/**
 * What would reverse a conclusion, in words.
 *
 * @param reversal what was found
 * @param when the condition as it was typed
 * @param width how wide a line may be
 */
public record ReversalText(Reversal reversal, String when, int width) {

  /** All lines. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    String asked = Numerals.percent(reversal.share());
    wrapped(
        lines,
        Template.fill(
            "%s holds in %s, so in %s than %s.%s",
            when,
            share(reversal.before()),
            reversal.above() ? "more" : "no more",
            asked,
            reversal.undecided()
                ? " The interval holds "
                    + asked
                    + ": these runs do not decide it, and a small move reverses it by chance."
                : ""));
    if (reversal.moves().isEmpty()) {
      lines.add("");
      wrapped(
          lines,
          Template.fill(
              "None of the %s moves that were tried reverses it: no assumption by itself, and none of the"
                  + " most promising together, each moved to the end of its law.",
              Numerals.whole(reversal.tried())));
    } else {
      lines.add("");
      wrapped(
          lines,
          Template.fill(
              "It would be reversed by (%s replications each, with the same random numbers):",
              Numerals.whole(reversal.replications())));
      reversal.moves().forEach(move -> move(lines, move));
    }
    lines.add("");
    wrapped(
        lines,
        "That is what the model's assumptions imply, and not what will happen. All other assumptions stay as"
            + " they are drawn.");
    return lines;
  }

  private void move(List<String> lines, Move move) {
    lines.add("");
    wrapped(
        lines,
        move.moved().stream().map(ReversalText::words).collect(Collectors.joining(" and "))
            + ": then it holds in "
            + share(move.after())
            + (move.sure() ? "." : ", which more runs would have to confirm."));
  }

  private static String words(Moved moved) {
    String name =
        moved.label().equals(moved.parameter())
            ? Names.title(moved.parameter())
            : Names.capital(moved.label());
    double scale = Units.scale(moved.unit());
    return Template.fill(
        "%s (%s) %s %s in place of %s in the middle, at the %s quantile of what is assumed",
        name,
        moved.parameter(),
        moved.value() < moved.middle() ? "down to" : "up to",
        (Numerals.number(moved.value() * scale) + " " + Units.words(moved.unit())).strip(),
        Numerals.number(moved.middle() * scale),
        Numerals.percent(moved.quantile(), 0, 1));
  }

  private static String share(Proportion share) {
    return Template.fill(
        "%s of %s runs (%s; %s)",
        Numerals.whole(share.successes()),
        Numerals.whole(share.n()),
        Numerals.percent(share.share()),
        Numerals.percentRange(share.interval().low(), share.interval().high()));
  }

  private void wrapped(List<String> lines, String words) {
    lines.addAll(LineWrapping.wrapped(words, width));
  }
}
