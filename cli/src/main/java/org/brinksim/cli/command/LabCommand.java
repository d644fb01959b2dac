package org.brinksim.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.StandardInput;
import org.brinksim.cli.defaults.CommandDefaults;
import org.brinksim.cli.defaults.DefaultsFinder;
import org.brinksim.cli.input.ScenarioFinder;
import org.brinksim.cli.input.StudyFinder;
import org.brinksim.cli.option.HelpOption;
import org.brinksim.cli.option.ThemeOption;
import org.brinksim.lab.lesson.LessonPlan;
import org.brinksim.lab.lesson.Lessons;
import org.brinksim.lab.page.LabPage;
import org.brinksim.lab.page.LessonKeyPage;
import org.brinksim.lab.page.StudySettings;
import org.brinksim.page.PageTheme;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.WholeFile;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.study.reading.ReadStudy;
import org.brinksim.text.NearestName;
import org.brinksim.text.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code brink lab}: engine, scenario and results in one page. */
@Command(
    name = "lab",
    description = {
      "Writes one page that anyone can open, without an installation and without a network: the"
          + " engine, a scenario and, of a run directory, its results. In it one watches a run, makes"
          + " many, and changes a setting. Of a study, whose points differ in parameters or in what is"
          + " changed by hand, it has the points to choose from.",
      "The page of a directory is its lab.html, unless --out says otherwise.",
      "With --lesson it is the page of a lesson, which leads a class through it, and with --key what"
          + " its teacher knows: the answers, to print."
    },
    footer = {
      "brink lab kursk-2024",
      "brink lab out/try --out try.html",
      "brink lab kursk-commitment-by-arming",
      "brink lab --lesson stories",
      "brink lab --lesson stories --theme light",
      "brink lab --lesson stories --key"
    },
    exitCodeList = {
      "0:done",
      "2:bad usage, a scenario that cannot be run, a study that a page cannot hold, or no run directory",
      "3:could not write"
    })
final class LabCommand implements Callable<Integer> {
  @Mixin private final HelpOption help = new HelpOption();
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|DIR",
      arity = "0..1",
      description =
          "A scenario or study file (YAML or JSON), the id of a shipped one, - for standard input, or"
              + " the directory that a run has written.")
  private String source;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The page that is written. Only a page of this kind is replaced.")
  private String out;

  @Option(
      names = "--seed",
      description =
          "The seed of the page's runs; of a directory it is that of its run. Default: 1.")
  private Long seed;

  @Option(
      names = "--lesson",
      paramLabel = "NAME",
      description =
          "A lesson: stories (one run and many), beliefs (what states believe) or assumptions"
              + " (which of them carries the result). It names its scenario and seed.")
  private String lesson;

  @Option(
      names = "--key",
      description = "With --lesson: the key for the teacher, with every number computed.")
  private boolean key;

  @Mixin private final ThemeOption theme = new ThemeOption();

  private final Session session;

  LabCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    requireOneSource();
    DefaultsFinder finder = new DefaultsFinder(session);
    CommandDefaults defaults = lesson == null ? finder.of(source) : finder.ofUser();
    PageTheme look = defaults.theme(theme.given(spec.commandLine()));
    if (lesson != null) {
      return write(lessonPage(look), out == null ? lessonFile() : out);
    }
    Path directory = session.path(source);
    if (!Files.isDirectory(directory) && new StudyFinder(session).isStudy(source)) {
      ReadStudy study = new StudyFinder(session).read(source, List.of());
      return write(
          () -> studyPage(study, look), out == null ? study.study().id() + "-lab.html" : out);
    }
    if (StandardInput.isMeant(source) || !Files.isDirectory(directory)) {
      ReadScenario read = new ScenarioFinder(session).read(source, List.of());
      long root = seed == null ? defaults.seed() : seed;
      return write(
          () -> LabPage.of(read, root, look),
          out == null ? read.scenario().id() + "-lab.html" : out);
    }
    if (seed != null) {
      throw refused("--seed is for a scenario; the runs of %s have theirs", source);
    }
    return write(
        () -> LabPage.of(directory, look), out == null ? source + "/" + RunDirectory.LAB : out);
  }

  private void requireOneSource() {
    List<String> problems = new ArrayList<>();
    if (lesson == null && source == null) {
      problems.add("name a scenario, a directory of a run, or a lesson with --lesson");
    }
    if (lesson != null && source != null) {
      problems.add(Template.fill("a lesson names its scenario: leave %s or --lesson out", source));
    }
    if (lesson != null && seed != null) {
      problems.add("a lesson names its seed: leave --seed out");
    }
    if (lesson == null && key) {
      problems.add("--key is for --lesson");
    }
    if (lesson != null && Lessons.find(lesson).isEmpty()) {
      problems.add(unknownLesson());
    }
    if (!problems.isEmpty()) {
      throw refused("%s", String.join("; ", problems));
    }
  }

  private String unknownLesson() {
    String meant =
        NearestName.of(lesson, Lessons.ids())
            .map(near -> ". Did you mean \"" + near + "\"?")
            .orElse("");
    return Template.fill(
        "there is no lesson \"%s\"; there are %s%s",
        lesson, String.join(", ", Lessons.ids()), meant);
  }

  private String lessonFile() {
    return "lesson-" + lesson + (key ? "-key" : "") + ".html";
  }

  private String studyPage(ReadStudy study, PageTheme look) {
    if (seed != null) {
      throw refused("--seed is for a scenario; the study %s has its own", source);
    }
    RunDesign design = study.design();
    ReadScenario scenario = study.scenarios().get(0);
    StudySettings.problem(design, scenario.scenario())
        .ifPresent(
            problem -> {
              throw new BadInputException(problem);
            });
    return LabPage.of(
        scenario,
        StudySettings.of(study.study().shownTitle(), study.study().description().strip(), design),
        design,
        study.study().root(),
        look);
  }

  private Supplier<String> lessonPage(PageTheme look) {
    LessonPlan taught = Lessons.find(lesson).orElseThrow();
    ReadScenario read =
        new ScenarioReader(ShippedScenarios::find)
            .read(ShippedScenarios.find(taught.scenario()).orElseThrow(), List.of());
    return () ->
        key ? LessonKeyPage.of(read.scenario(), taught, look) : LabPage.of(read, taught, look);
  }

  private int write(Supplier<String> page, String name) {
    requireOurs(name);
    WholeFile.write(session.path(name), page.get());
    session
        .out()
        .println(
            name + (key ? ": for the teacher, to read or to print" : ": open it in a browser"));
    return ExitCode.DONE;
  }

  private void requireOurs(String name) {
    Path file = session.path(name);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !isPage(file)) {
      throw refused(
          "%s is there already and is no %s. Maybe name another --out",
          name, key ? "key of a lesson" : "page of Brink");
    }
  }

  /** Whether a file is such a page as is to be written: a key takes the place of no other page. */
  private boolean isPage(Path file) {
    String begin = key ? LessonKeyPage.MARK : LabPage.MARK;
    byte[] mark = begin.getBytes(StandardCharsets.UTF_8);
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(mark.length), StandardCharsets.UTF_8).equals(begin);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ParameterException refused(String message, Object... values) {
    return new ParameterException(spec.commandLine(), Template.fill(message, values));
  }
}
