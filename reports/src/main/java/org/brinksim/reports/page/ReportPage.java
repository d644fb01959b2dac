package org.brinksim.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.content.DataTable;
import org.brinksim.reports.content.DataTable.Cell;
import org.brinksim.reports.content.Finding;
import org.brinksim.reports.content.Report;
import org.brinksim.reports.content.Section;

/** The page of a report. */
public final class ReportPage {
  private static final String SIDEWAYS = "Where it is wider than the screen, it scrolls sideways.";

  private final Report report;
  private final Map<String, String> pictures;
  private final Markup page = new Markup();

  private ReportPage(Report report, Map<String, String> pictures) {
    this.report = report;
    this.pictures = pictures;
  }

  /**
   * The text of the page.
   *
   * @param report what it says
   * @param pictures the SVG element of each chart, by the chart's name
   */
  public static String html(Report report, Map<String, String> pictures) {
    return new ReportPage(report, pictures).html();
  }

  private String html() {
    page.raw("<!DOCTYPE html>\n");
    page.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
    head();
    page.open("body");
    header();
    page.open("main");
    findings();
    report.sections().forEach(this::section);
    report.tables().forEach(this::table);
    limits();
    page.close();
    page.close().close();
    return page.html();
  }

  private void head() {
    page.open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.element("title", report.title());
    page.open("style").raw(stylesheet()).close();
    page.close();
  }

  /** What it is about, what ran, what is wrong with it, and what follows. */
  private void header() {
    page.open("header");
    page.element("h1", report.title());
    page.element("p", report.description(), "class", "lead");
    page.open("dl", "class", "facts");
    for (Report.Fact fact : report.facts()) {
      page.open("div").element("dt", fact.name()).element("dd", fact.value()).close();
    }
    page.close();
    report.warnings().forEach(w -> page.element("p", w, "class", "warning", "role", "note"));
    contents();
    page.close();
  }

  /** Links to every part, for a page that is several screens long. */
  private void contents() {
    page.open("nav", "aria-label", "Contents").open("ul");
    entry("findings", "Findings");
    report.sections().forEach(s -> entry(s.id(), s.title()));
    report.tables().forEach(t -> entry(t.id(), t.title()));
    entry("limits", "Limits");
    page.close().close();
  }

  private void entry(String id, String title) {
    page.open("li").element("a", title, "href", "#" + id).close();
  }

  /** A heading that is its own link, so that a place on the page can be passed on. */
  private void heading(String id, String title) {
    page.open("h2", "id", id);
    page.element("a", title, "href", "#" + id);
    page.close();
  }

  /** The sentences, by topic, in the order in which topics first come up. */
  private void findings() {
    page.open("section");
    heading("findings", "Findings");
    Map<String, List<Finding>> topics =
        report.findings().stream()
            .collect(
                Collectors.groupingBy(Finding::topic, LinkedHashMap::new, Collectors.toList()));
    topics.forEach(
        (topic, findings) -> {
          page.element("h3", topic);
          page.open("ul", "class", "findings");
          findings.forEach(f -> page.element("li", f.text()));
          page.close();
        });
    page.close();
  }

  private void section(Section section) {
    page.open("section");
    heading(section.id(), section.title());
    section.words().forEach(words -> page.element("p", words, "class", "lead-in"));
    page.open("div", "class", "charts");
    section.charts().forEach(this::figure);
    page.close().close();
  }

  /**
   * A chart with its caption and its files; two fans share a row, all others have one to
   * themselves.
   */
  private void figure(Chart chart) {
    String name = chart.heading().name();
    String width = chart instanceof Fan ? "half" : "whole";
    page.open("figure", "id", "chart-" + name, "class", width, "tabindex", "0");
    page.raw(pictures.get(name));
    page.open("figcaption").text(chart.heading().reading() + " ");
    page.open("span", "class", "files");
    page.element("a", "PNG", "href", "charts/" + name + ".png");
    page.element("a", "SVG", "href", "charts/" + name + ".svg");
    page.element("a", "numbers (CSV)", "href", "charts/" + name + ".csv");
    page.close().close().close();
  }

  /** A table that can be scrolled sideways, by keyboard too, where the screen is narrow. */
  private void table(DataTable table) {
    page.open("section");
    heading(table.id(), table.title());
    page.element("p", table.words(), "class", "lead-in");
    page.element("p", SIDEWAYS, "class", "sideways");
    page.open("div", "class", "table", "tabindex", "0").open("table");
    page.open("thead").open("tr");
    table.columns().forEach(c -> page.element("th", c.name(), "scope", "col", "class", kind(c)));
    page.close().close().open("tbody");
    table.rows().forEach(row -> row(table, row));
    page.close().close().close().close();
  }

  /** A row; a cell may be an anchor, as each claim is, or lead to one. */
  private void row(DataTable table, List<Cell> cells) {
    page.open("tr");
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      String kind = kind(table.columns().get(i));
      if (cell.id().isEmpty()) {
        page.open("td", "class", kind);
      } else {
        page.open("td", "class", kind, "id", cell.id());
      }
      if (cell.link().isEmpty()) {
        page.text(cell.text());
      } else {
        page.element("a", cell.text(), "href", "#" + cell.link());
      }
      page.close();
    }
    page.close();
  }

  private static String kind(DataTable.Column column) {
    return column.numeric() ? "number" : "words";
  }

  private void limits() {
    page.open("section");
    heading("limits", "Limits, and what this is not for");
    page.open("ul");
    report.limits().forEach(limit -> page.element("li", limit));
    page.close().close();
  }

  private static String stylesheet() {
    try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the page's style sheet", e);
    }
  }
}
