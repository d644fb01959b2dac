package org.brinksim.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.brinksim.page.PageTheme;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Distribution;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.chart.QuantileDotplot;
import org.brinksim.reports.chart.ShareBars;
import org.brinksim.reports.chart.StackedBands;
import org.brinksim.reports.chart.Traces;
import org.brinksim.reports.content.DataTable;
import org.brinksim.reports.content.Finding;
import org.brinksim.reports.content.Report;
import org.brinksim.reports.content.Section;
import org.brinksim.reports.content.SmallChart;
import org.brinksim.reports.content.ToldRun;

/** The page of a report. */
public final class ReportPage {
  /** What a browser may do with the page: nothing but draw it and run its own script. */
  private static final String NO_REQUEST =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

  private static final String TOLD_RUNS = "Three runs";
  private static final String REPLAY =
      "Each is one run as it went, told by its first days of rungs. The command tells all of its events"
          + " with their reasons; DIR is the directory that holds this page.";
  private static final Pattern LINE_END_IN_TAG = Pattern.compile("\\s*\n\\s*(?=/?>)");

  private final Report report;
  private final Map<String, String> pictures;
  private final Optional<String> lab;
  private final PageTheme theme;
  private final SharedOutlines outlines = new SharedOutlines();
  private final Markup page = new Markup();

  private ReportPage(
      Report report, Map<String, String> pictures, Optional<String> lab, PageTheme theme) {
    this.report = report;
    this.pictures = new HashMap<>();
    for (Chart chart : report.charts()) {
      String name = chart.heading().name();
      this.pictures.put(name, outlines.refer(inPage(pictures.get(name))));
    }
    this.lab = lab;
    this.theme = theme;
  }

  /**
   * The text of the page.
   *
   * @param report what it says
   * @param pictures the SVG element of each chart, by the chart's name
   * @param lab the name of the page beside it that holds the engine, where there is one
   * @param theme whether it is light or dark
   */
  public static String html(
      Report report, Map<String, String> pictures, Optional<String> lab, PageTheme theme) {
    return new ReportPage(report, pictures, lab, theme).html();
  }

  private String html() {
    page.raw("<!DOCTYPE html>\n");
    page.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
    head();
    page.open("body");
    page.element("a", "Skip to the findings", "href", "#findings", "class", "skip");
    outlines.write(page);
    header();
    page.open("main");
    overview();
    contents();
    facts();
    findings();
    if (!report.runs().isEmpty()) {
      runs();
    }
    report.sections().forEach(this::section);
    report.tables().forEach(this::table);
    limits();
    page.close();
    page.open("script").raw(resource("report.js")).close();
    page.close().close();
    return page.html();
  }

  private void head() {
    page.open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", theme.schemes());
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", NO_REQUEST);
    page.element("title", report.title());
    page.open("style").raw(theme.style(resource("report.css"))).close();
    page.close();
  }

  /** What it is about, and what is wrong with it. */
  private void header() {
    page.open("header");
    page.element("h1", report.title());
    page.element("p", report.description(), "class", "lead");
    report.warnings().forEach(w -> page.element("p", w, "class", "warning", "role", "note"));
    lab.ifPresent(
        beside ->
            page.open("p")
                .element("a", "Watch a run, make many, change a setting", "href", beside)
                .text(": the engine in a page beside this one.")
                .close());
    page.close();
  }

  /** What came out in a few sentences and small charts, and what it is not. */
  private void overview() {
    page.open("section", "class", "overview", "aria-labelledby", "overview");
    page.element("h2", "In short", "id", "overview");
    page.open("div", "class", "sentences").open("ul");
    report.overview().sentences().forEach(this::finding);
    page.close();
    page.open("p", "class", "limit").element("strong", "What this is not. ");
    page.text(report.overview().limit()).close().close();
    page.open("div", "class", "small-charts");
    report.overview().charts().forEach(this::small);
    page.close().close();
  }

  private void small(SmallChart chart) {
    page.open("div", "class", "small").open("h3");
    page.element("a", chart.title(), "href", "#chart-" + chart.full());
    page.close();
    chart.accept(new SmallPlots(page));
    page.element("p", chart.words(), "class", "reading").close();
  }

  /** What ran. */
  private void facts() {
    page.open("dl", "class", "facts");
    for (Report.Fact fact : report.facts()) {
      page.open("div").element("dt", fact.name()).element("dd", fact.value()).close();
    }
    page.close();
  }

  /** Links to every part, for a page that is several screens long. */
  private void contents() {
    page.open("nav", "aria-label", "Contents").open("ul");
    entry("findings", "Findings");
    if (!report.runs().isEmpty()) {
      entry("told-runs", TOLD_RUNS);
    }
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
          findings.forEach(this::finding);
          page.close();
        });
    page.close();
  }

  /** A sentence, with a link to the definition of the number that it tells. */
  private void finding(Finding finding) {
    page.open("li").text(finding.text());
    if (!finding.response().isEmpty()) {
      page.text(" ").element("a", finding.response(), "href", "#definition-" + finding.response());
    }
    page.close();
  }

  /** Single runs, side by side. */
  private void runs() {
    page.open("section");
    heading("told-runs", TOLD_RUNS);
    page.element("p", REPLAY, "class", "lead-in");
    page.open("div", "class", "runs");
    report.runs().forEach(this::run);
    page.close().close();
  }

  private void run(ToldRun run) {
    page.open("article").element("h3", run.title()).element("p", run.words());
    page.open("dl");
    for (Report.Fact fact : run.numbers()) {
      page.open("div").element("dt", fact.name()).element("dd", fact.value()).close();
    }
    page.close();
    if (!run.days().isEmpty()) {
      page.open("ol");
      run.days().forEach(day -> page.element("li", day));
      page.close();
    }
    page.open("p").element("code", run.command()).close();
    lab.ifPresent(
        beside ->
            page.open("p")
                .element("a", "Play this run", "href", beside + "#tab=run&run=" + run.replication())
                .close());
    page.close();
  }

  private void section(Section section) {
    page.open("section");
    heading(section.id(), section.title());
    section.words().forEach(words -> page.element("p", words, "class", "lead-in"));
    page.open("div", "class", "charts");
    section.charts().forEach(chart -> figure(chart, section.findings()));
    page.close().close();
  }

  /**
   * A chart with its caption and its files; two narrow ones share a row, a wide one has one to
   * itself.
   */
  private void figure(Chart chart, Map<String, String> findings) {
    String name = chart.heading().name();
    page.open("figure", "id", "chart-" + name, "class", looks(chart), "tabindex", "0");
    page.raw(pictures.get(name));
    page.open("figcaption");
    if (findings.containsKey(name)) {
      page.element("strong", findings.get(name), "class", "told");
    }
    page.text(chart.heading().reading() + " ");
    page.open("span", "class", "files");
    page.element("a", "PNG", "href", "charts/" + name + ".png");
    page.element("a", "SVG", "href", "charts/" + name + ".svg");
    page.element("a", "PDF", "href", "charts/" + name + ".pdf");
    page.element("a", "numbers (CSV)", "href", "charts/" + name + ".csv");
    page.close().close().close();
  }

  /**
   * A picture without what a page does not need: line ends in tags, and the name space of links.
   */
  private static String inPage(String picture) {
    return LINE_END_IN_TAG.matcher(picture).replaceAll("").replace(" xlink:href=", " href=");
  }

  private static String looks(Chart chart) {
    boolean half =
        chart instanceof Fan
            || chart instanceof Traces
            || chart instanceof Distribution
            || chart instanceof QuantileDotplot;
    boolean rungs = chart instanceof StackedBands || chart instanceof ShareBars;
    return (half ? "half" : "whole") + (rungs ? " rungs" : "");
  }

  private void table(DataTable table) {
    page.open("section");
    heading(table.id(), table.title());
    page.element("p", table.words(), "class", "lead-in");
    new TableMarkup(page, table).write();
    page.close();
  }

  private void limits() {
    page.open("section");
    heading("limits", "Limits, and what this is not for");
    page.open("ul");
    report.limits().forEach(limit -> page.element("li", limit));
    page.close().close();
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the page's " + name, e);
    }
  }
}
