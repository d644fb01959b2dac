package org.brinksim.cli.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.cli.console.LineWrapping;
import org.brinksim.cli.console.TextTable;
import org.brinksim.results.RunManifest;
import org.brinksim.results.effects.FactorEffects;
import org.brinksim.results.effects.StudyEffects;
import org.brinksim.results.effects.StudyEffects.OfResponse;
import org.brinksim.results.effects.StudyResults;
import org.brinksim.wording.EffectRanking;
import org.brinksim.wording.EffectWords;

/**
 * What a study found, for standard output: the points where these are few settings, and what the
 * factors do to each main response.
 *
 * @param results what it says
 * @param columns the width of the terminal
 */
public record StudyFindings(StudyResults results, int columns) {
  private static final int MOST_FACTORS = 8;
  private static final int MOST_RESPONSES = 6;

  /** Reads the findings of a run directory. */
  public static StudyFindings read(Path directory, int columns) {
    return new StudyFindings(StudyResults.read(directory), columns);
  }

  /** Its lines. */
  public List<String> lines() {
    RunManifest manifest = results.manifest();
    StudyEffects effects = results.effects();
    List<String> lines = new ArrayList<>();
    boolean levels = effects.responses().stream().anyMatch(StudyFindings::isOfLevels);
    if (levels) {
      lines.addAll(new StudyTable(results).lines());
    }
    List<OfResponse> shown =
        effects.responses().subList(0, Math.min(MOST_RESPONSES, effects.responses().size()));
    for (OfResponse response : shown) {
      EffectWords words = new EffectWords(effects, response);
      String of =
          manifest.scenarios().size() > 1 && !response.scenario().isEmpty()
              ? response.scenario() + ": "
              : "";
      lines.add("");
      lines.add(of + words.title());
      if (isOfLevels(response) || new EffectRanking(words).all().isEmpty()) {
        lines.addAll(LineWrapping.wrapped("  " + words.finding(), columns));
      } else {
        lines.addAll(ranking(words));
      }
    }
    if (shown.size() < effects.responses().size()) {
      lines.add("");
      lines.add("Other responses: see " + StudyEffects.FILE);
    }
    return lines;
  }

  private static boolean isOfLevels(OfResponse response) {
    return response.effects() instanceof FactorEffects.OfLevels;
  }

  private List<String> ranking(EffectWords words) {
    List<EffectRanking.Ranked> ranking = new EffectRanking(words).all();
    TextTable table = new TextTable(List.of(false, true));
    for (EffectRanking.Ranked ranked : ranking.subList(0, Math.min(MOST_FACTORS, ranking.size()))) {
      table.add(List.of("  " + ranked.factor(), ranked.words() + (ranked.weak() ? " (weak)" : "")));
    }
    List<String> lines = new ArrayList<>();
    lines.add("  " + words.measure() + ", from " + words.count() + ":");
    lines.addAll(table.lines());
    if (ranking.size() > MOST_FACTORS) {
      lines.add("  and " + (ranking.size() - MOST_FACTORS) + " more: see " + StudyEffects.FILE);
    }
    return lines;
  }
}
