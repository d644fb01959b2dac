package org.brinksim.lab.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.brinksim.lab.lesson.LessonNumbers;
import org.brinksim.lab.lesson.LessonPlan;
import org.brinksim.page.PageTheme;
import org.brinksim.results.EngineVersion;
import org.brinksim.scenario.Scenario;

/** The key of a lesson: a page to print, for its teacher. It holds no engine and no script. */
public final class LessonKeyPage {
  /** Whoever replaces a key looks for this at its start. */
  public static final String MARK = "<!DOCTYPE html>\n<!-- A page of Brink: the key of a lesson";

  private LessonKeyPage() {}

  /**
   * The key, with every number computed from the runs that the lesson pins, which takes seconds.
   *
   * @param scenario the scenario of the lesson
   * @param theme whether it is light or dark on a screen
   */
  public static String of(Scenario scenario, LessonPlan lesson, PageTheme theme) {
    LessonPlan filled = lesson.forTheTeacher(new LessonNumbers(lesson, scenario)::fill);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("schemes", theme.schemes());
    parts.put("style", theme.style(PageText.of("key.css")));
    parts.put("title", PageText.escaped(filled.title()));
    parts.put("minutes", Integer.toString(filled.minutes()));
    parts.put("scenario", PageText.escaped(scenario.id()));
    parts.put("seed", Integer.toString(filled.seed()));
    parts.put("version", PageText.escaped(EngineVersion.version()));
    parts.put("aim", PageText.escaped(filled.aim()));
    parts.put("before", PageText.escaped(filled.before()));
    parts.put(
        "steps", filled.steps().stream().map(LessonKeyPage::step).collect(Collectors.joining()));
    return PageText.filled("key.html", parts);
  }

  private static String step(LessonPlan.Step step) {
    return "<section>\n<h2>"
        + PageText.escaped(step.title())
        + " <span>"
        + step.minutes()
        + " min</span></h2>\n<p>"
        + PageText.escaped(step.text())
        + "</p>\n"
        + list("ul", "ask", "li", step.ask())
        + list("div", "answer", "p", step.key())
        + "</section>\n";
  }

  private static String list(String list, String kind, String item, List<String> texts) {
    return texts.stream()
        .map(text -> "<" + item + ">" + PageText.escaped(text) + "</" + item + ">\n")
        .collect(
            Collectors.joining("", "<" + list + " class=\"" + kind + "\">\n", "</" + list + ">\n"));
  }
}
