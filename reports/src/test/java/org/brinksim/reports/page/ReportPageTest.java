package org.brinksim.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.brinksim.reports.RunReport;
import org.brinksim.reports.SyntheticRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page is mailed around and opened years later: it must need nothing and hold together. */
class ReportPageTest {
  @TempDir private static Path directory;
  private static String html;
  private static Document page;

  @BeforeAll
  static void draw() throws Exception {
    new RunReport(new SyntheticRun().troubled(2).write(directory)).draw();
    html = Files.readString(directory.resolve("report.html"));
    page =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html)));
  }

  private static List<Element> elements(String tag) {
    NodeList nodes = page.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @Test
  void nothingIsLoadedFromAnywhere() {
    for (String tag : List.of("link", "iframe", "object", "embed", "img", "base")) {
      assertThat(elements(tag)).as("elements %s", tag).isEmpty();
    }
    assertThat(elements("*"))
        .allSatisfy(
            element -> {
              assertThat(element.hasAttribute("src")).isFalse();
              assertThat(element.getAttribute("href")).doesNotContain(":").doesNotStartWith("//");
              assertThat(element.getAttribute("style")).doesNotContain("url(http");
            });
    assertThat(elements("style").get(0).getTextContent()).doesNotContain("@import", "url(");
    assertThat(elements("script"))
        .singleElement()
        .extracting(Element::getTextContent, STRING)
        .startsWith("\"use strict\"")
        .doesNotContain("fetch", "XMLHttpRequest", "import", "http:", "https:");
    assertThat(elements("meta").get(3).getAttribute("content")).startsWith("default-src 'none'; ");
  }

  @Test
  void identifiersAreUniqueOverAllPicturesAndLinksLeadSomewhere() {
    List<String> ids =
        elements("*").stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(elements("a"))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            link -> {
              String target = link.getAttribute("href");
              if (target.startsWith("#")) {
                assertThat(ids).contains(target.substring(1));
              } else {
                assertThat(directory.resolve(target)).isRegularFile();
              }
            });
  }

  /** Each outline of a letter is on the page once, and every letter of a chart refers to one. */
  @Test
  void chartsShareTheirLetters() {
    List<Element> outlines =
        elements("path").stream()
            .filter(path -> path.getAttribute("id").startsWith("letter-"))
            .toList();
    assertThat(outlines)
        .hasSizeGreaterThan(50)
        .extracting(path -> path.getAttribute("d"))
        .doesNotHaveDuplicates();
    List<String> ids = outlines.stream().map(path -> '#' + path.getAttribute("id")).toList();
    assertThat(elements("use"))
        .hasSizeGreaterThan(1_000)
        .allSatisfy(letter -> assertThat(letter.getAttribute("href")).isIn(ids));
    assertThat(html).doesNotContain("-g0\"");
  }

  @Test
  void textOfTheScenarioIsTextAndNotMarkup() {
    assertThat(elements("h1").get(0).getTextContent())
        .isEqualTo("A border quarrel & its <neighbours>");
    assertThat(elements("title").get(0).getTextContent())
        .isEqualTo("A border quarrel & its <neighbours>");
  }

  @Test
  void everyChartHasAPictureALabelAndACaption() {
    assertThat(elements("figure"))
        .hasSize(31)
        .allSatisfy(
            figure -> {
              Element svg = (Element) figure.getElementsByTagName("svg").item(0);
              assertThat(svg.getAttribute("aria-label")).isNotBlank();
              assertThat(figure.getElementsByTagName("figcaption").item(0).getTextContent())
                  .contains(".", "PNG", "SVG", "PDF", "numbers (CSV)");
            });
  }

  @Test
  void theFirstScreenHasFiveSentencesFourSmallChartsAndWhatItIsNot() {
    Element overview = elements("section").get(0);

    assertThat(overview.getAttribute("class")).isEqualTo("overview");
    assertThat(children(children(overview, "div").get(0), "ul").get(0).getElementsByTagName("li"))
        .extracting(NodeList::getLength)
        .isEqualTo(5);
    List<Element> small = children(children(overview, "div").get(1), "div");
    assertThat(small)
        .extracting(chart -> chart.getElementsByTagName("h3").item(0).getTextContent().strip())
        .containsExactly(
            "How high it goes",
            "What is reached at all",
            "Alder's expedition: casualties, run by run",
            "Area held by the east on each day");
    assertThat(small.get(2).getElementsByTagName("circle").getLength()).isEqualTo(50);
    assertThat(small.get(2).getTextContent()).contains("50 dots, each 1 run in 50.");
    assertThat(overview.getTextContent())
        .contains("What this is not.", "These are results of a model under stated assumptions.");
  }

  private static List<Element> children(Element of, String tag) {
    List<Element> children = new ArrayList<>();
    for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e && e.getTagName().equals(tag)) {
        children.add(e);
      }
    }
    return children;
  }

  @Test
  void longTablesAreFoldedAndShortOnesAreNot() {
    assertThat(elements("details"))
        .extracting(fold -> fold.getElementsByTagName("summary").item(0).getTextContent())
        .containsExactly("Show all 27 rows");
  }

  @Test
  void aNumberLeadsToItsDefinitionAndThatToParameterAndClaim() {
    assertThat(link("findings", "alder.casualties")).isEqualTo("#definition-alder.casualties");
    assertThat(link("responses", "Label of alder.casualties"))
        .isEqualTo("#definition-alder.casualties");
    assertThat(link("definitions", "Lethality")).isEqualTo("#parameter-lethality");
    assertThat(link("parameters", "Claim: Some 2,000 soldiers are on the strip"))
        .isEqualTo("#claim-troops-seen");
  }

  /** Where the first link of those words in a part of the page leads. */
  private static String link(String part, String words) {
    Element section =
        elements("section").stream()
            .filter(s -> children(s, "h2").get(0).getAttribute("id").equals(part))
            .findFirst()
            .orElseThrow();
    NodeList links = section.getElementsByTagName("a");
    for (int i = 0; i < links.getLength(); i++) {
      if (links.item(i).getTextContent().equals(words)) {
        return ((Element) links.item(i)).getAttribute("href");
      }
    }
    throw new AssertionError("no link " + words + " in " + part);
  }

  @Test
  void warningsStandBeforeTheFindings() {
    assertThat(html.indexOf("The run was interrupted"))
        .isBetween(0, html.indexOf("id=\"findings\""));
    assertThat(html).contains("2 of 202 replications failed");
  }

  @Test
  void sectionsAndTablesAreInTheContents() {
    Element contents = elements("nav").get(0);
    List<String> entries = new ArrayList<>();
    NodeList links = contents.getElementsByTagName("a");
    for (int i = 0; i < links.getLength(); i++) {
      entries.add(links.item(i).getTextContent());
    }
    assertThat(entries)
        .containsExactly(
            "Findings",
            "Three runs",
            "Escalation",
            "Alder's expedition",
            "Rowan",
            "Birch's border guard",
            "Ground",
            "What governments do",
            "What the scenario itself asks",
            "What the results stand on",
            "What it depends on",
            "What is worth knowing",
            "Whether there were enough runs",
            "Main responses",
            "Actions in numbers",
            "All other responses",
            "What each number is",
            "Where the main numbers come from",
            "What the sources say",
            "What nobody outside knows",
            "Why the other numbers are as they are",
            "What the results stand on, link by link",
            "Limits");
  }

  @Test
  void markupThatIsNotClosedIsRefused() {
    Markup markup = new Markup().open("p").text("1 < 2");
    assertThatThrownBy(markup::html).hasMessage("elements are still open: [p]");
    assertThat(markup.close().html()).isEqualTo("<p>1 &lt; 2</p>\n");
  }
}
