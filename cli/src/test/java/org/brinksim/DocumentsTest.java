package org.brinksim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brinksim.model.troops.ElementStatus;
import org.junit.jupiter.api.Test;

/** The documents beside the code: a link that leads nowhere helps nobody. */
class DocumentsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final long MOST_PICTURE_BYTES = 120_000;

  /** The target of a Markdown link or picture, without the place within a page. */
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");

  @Test
  void everyLinkBetweenDocumentsLeadsSomewhere() throws IOException {
    List<String> links = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      for (String target : links(page)) {
        links.add(target);
        if (!Files.exists(page.resolveSibling(target))) {
          broken.add(ROOT.relativize(page) + " links to " + target);
        }
      }
    }

    assertThat(links).hasSizeGreaterThan(10);
    assertThat(broken).isEmpty();
  }

  @Test
  void everyPictureIsShownSomewhereAndQuickToLoad() throws IOException {
    List<Path> shown = new ArrayList<>();
    for (Path page : pages()) {
      links(page).forEach(target -> shown.add(page.resolveSibling(target).normalize()));
    }

    try (Stream<Path> pictures = Files.list(ROOT.resolve("docs/images"))) {
      assertThat(pictures)
          .isNotEmpty()
          .allSatisfy(
              picture -> {
                assertThat(shown).contains(picture);
                assertThat(Files.size(picture)).isLessThan(MOST_PICTURE_BYTES);
              });
    }
  }

  @Test
  void theGlossaryExplainsEveryStatusOfAnElement() throws IOException {
    String glossary = Files.readString(ROOT.resolve("docs/glossary.md"));

    assertThat(ElementStatus.values())
        .extracting(s -> "| " + s.name().toLowerCase(Locale.ROOT) + " | ")
        .allSatisfy(row -> assertThat(glossary).contains(row));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(top, docs).filter(p -> p.toString().endsWith(".md")).toList();
    }
  }

  private static List<String> links(Path page) throws IOException {
    return LINK.matcher(Files.readString(page))
        .results()
        .map(r -> r.group(1))
        .filter(target -> !target.contains(":"))
        .toList();
  }
}
