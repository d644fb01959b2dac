package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.directory.RunFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher {@code ./brink}, wherever its checkout lies and however it is started. */
class LauncherTest {

  @TempDir private static Path once;
  private static Checkout built;

  @TempDir private Path directory;

  /** Builds once; the archive of classes is made by it, too. */
  @BeforeAll
  static void build() throws IOException, InterruptedException {
    Files.setPosixFilePermissions(once, PosixFilePermissions.fromString("rwxr-xr-x"));
    built = Checkout.make(once);
    Invocation first = built.brink(once, "list");
    assertThat(first.err()).isEqualTo("building Brink (first use, about a minute)...\n");
    assertListed(first);
  }

  private static void assertListed(Invocation listed) {
    assertThat(listed.code()).as(listed.err()).isEqualTo(ExitCode.DONE);
    assertThat(listed.out()).startsWith("kursk-2024 ").contains("\nstarter ");
  }

  /** A copy of the built checkout, in which nothing is to be done before a start. */
  private Checkout copyIn(Path place) throws IOException {
    return built.linkedTo(place).withoutArchive();
  }

  private Checkout copy() throws IOException {
    return copyIn(directory.resolve("copy"));
  }

  private static List<String> line(String... words) {
    return List.of(words);
  }

  /** Names that a URL, a shell, an option or a text would take for something else. */
  private static final List<String> NAMES =
      List.of(
          "-d", "-", "--", "!a", "a!b", "~", "%", "%20", "#", "?", "*", "[ab]", "{}", "{x}", ";",
          "&", "|", "<", ">", "(", ")", "'", "\"", "`id`", "@", ",", "=", "+", ".a", "a.", "größe",
          "日本", "e\u0301", "a b", " a", "a ", "a\nb", "a\n", "\n", "a\tb", "a\n\n");

  /** Names that a class path or Maven takes apart. */
  private static final List<String> TAKEN_APART =
      List.of(":", "a:b", "$", "$HOME", "${HOME}", "$(touch x)", "\\", "\\n", "a\\");

  /** All of them below each other, and by itself what may spoil the end of a path. */
  static Stream<String> names() {
    List<String> all = new ArrayList<>(NAMES);
    all.addAll(TAKEN_APART);
    return Stream.of(
        String.join("/", NAMES), String.join("/", all), "-d", "-", "a\n", "\n\n", ":", "\\", "a ");
  }

  @ParameterizedTest
  @MethodSource("names")
  void runsBelowADirectoryOfAnyName(String name) throws IOException, InterruptedException {
    int builds = built.builds().size();
    Checkout there = copyIn(directory.resolve("./" + name));

    Invocation listed = there.brink(directory, "list");

    assertListed(listed);
    assertThat(listed.err()).isEmpty();
    assertThat(built.builds()).hasSize(builds);
    assertThat(RunFiles.names(directory)).allMatch(n -> name.startsWith(n) || n.startsWith(name));
  }

  /** The last part of the path, too, is what a command that prints it may spoil. */
  @Test
  void buildsBelowADirectoryOfAnyName() throws IOException, InterruptedException {
    String name = "a:b/${HOME}/\\/a\n";
    Checkout there = copyIn(directory.resolve("./" + name));
    Files.delete(there.home().resolve("cli/target/brink.stamp"));

    Invocation first = there.brink(directory, "list");

    assertThat(first.err()).isEqualTo("building Brink (first use, about a minute)...\n");
    assertListed(first);
    assertThat(there.home().resolve("cli/target/brink-" + Runtime.version().feature() + ".jsa"))
        .isNotEmptyFile();
    assertThat(there.brink(directory, "list")).isEqualTo(new Invocation(0, first.out(), ""));
    assertThat(RunFiles.names(directory)).allMatch(n -> name.startsWith(n) || n.startsWith(name));
  }

  /** A URL into a jar ends the jar's name at the first "!/"; Java has no way around it. */
  @ParameterizedTest
  @ValueSource(strings = {"a!", "!", "a!/b"})
  void refusesADirectoryThatJavaCannotReadBelow(String name)
      throws IOException, InterruptedException {
    Checkout there = copyIn(directory.resolve(name + "/c"));

    assertThat(there.brink(directory, "list"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                """
                brink: Java cannot read its files below a directory whose name ends with an exclamation mark:
                brink: %s
                brink: Rename that directory, or move the checkout.
                """
                    .formatted(there.home())));
  }

  /** Java itself cannot name such a directory, so a shell makes it. */
  @Test
  void refusesADirectoryWhoseNameIsNoText() throws IOException, InterruptedException {
    Checkout copy = copy();
    String script =
        "d=$(printf 'a\\366'); mkdir \"$d\" && mv copy \"$d\" && \"$d/copy/brink\" list";

    Invocation refused = copy.start(directory, Map.of(), line("sh", "-c", script));

    assertThat(refused.err())
        .startsWith("brink: Java cannot run below a directory whose name is not in UTF-8:\n");
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  /** Ways to start it; {@code {}} stands for its directory. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PATH=-d:$PATH; ln -s {} ./-d; brink list",
        "PATH=$PATH:-d; ln -s {} ./-d; bash brink list",
        "cd {}; sh brink list",
        "cd {}; bash brink list",
        "cd {}/cli; ../brink list",
        "PATH={}:$PATH; bash brink list",
        "cd -P {}/cli/src; sh -- ../../brink list",
        "ln -s {}/brink b; ./b list",
        "ln -s {} 'link\n'; ln -s 'link\n/brink' 'b\n'; \"./b\n\" list",
        "mkdir -p 'x\n/y\n'; ln -s {}/brink 'x\n/brink\n'; ln -s ../'brink\n' 'x\n/y\n/b'; x*/y*/b list",
        "ln -s {}/brink ./-L; PATH=.:$PATH; sh ./-L list",
        "CDPATH=/:/tmp; export CDPATH; cd {}/..; c/brink list"
      })
  void runsHoweverItIsStarted(String script) throws IOException, InterruptedException {
    Checkout copy = copyIn(directory.resolve("c"));
    int builds = built.builds().size();
    String whole = script.replace("{}", "\"$C\"");
    Invocation listed =
        copy.start(
            Files.createDirectory(directory.resolve("w")),
            Map.of("C", copy.home().toString()),
            line("sh", "-e", "-c", whole));

    assertListed(listed);
    assertThat(listed.err()).isEmpty();
    assertThat(built.builds()).hasSize(builds);
  }

  /** It once took the root directory for its checkout, and began to build there. */
  @Test
  void refusesToRunWhereItIsNoPartOfACheckout() throws IOException, InterruptedException {
    Path alone = Files.createDirectory(directory.resolve("alone\n"));
    Path script = Files.copy(Path.of("..", "brink"), alone.resolve("brink"));

    Invocation refused = built.start(directory, Map.of(), line("sh", script.toString(), "list"));

    assertThat(refused)
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink: "
                    + alone
                    + " holds no checkout of Brink.\n"
                    + "brink: Run the file \"brink\" that lies in one, by its path.\n"));
    assertThat(RunFiles.names(directory)).containsExactly("alone\n", "alone\n/brink");
  }

  /** What cannot start Java; Java's own end would be 1, which says that replications failed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BRINK_JAVA_OPTS='*'         | BRINK_JAVA_OPTS is *
          BRINK_JAVA_OPTS=-Xmxfoo     | BRINK_JAVA_OPTS is -Xmxfoo
          BRINK_JAVA_OPTS=-Xmx1k      | BRINK_JAVA_OPTS is -Xmx1k
          BRINK_JAVA_OPTS=-Xmx4m      | BRINK_JAVA_OPTS is -Xmx4m
          BRINK_JAVA_OPTS=-XX:+Foo    | BRINK_JAVA_OPTS is -XX:+Foo
          BRINK_JAVA_OPTS=nonsense    | BRINK_JAVA_OPTS is nonsense
          BRINK_JAVA_OPTS=-version    | BRINK_JAVA_OPTS is -version
          BRINK_JAVA_OPTS=@none       | BRINK_JAVA_OPTS is @none
          JDK_JAVA_OPTIONS=-Xmxfoo    | JDK_JAVA_OPTIONS is -Xmxfoo
          _JAVA_OPTIONS=-Xmxfoo       | _JAVA_OPTIONS is -Xmxfoo
          JAVA_TOOL_OPTIONS=-XX:+Foo  | JAVA_TOOL_OPTIONS is -XX:+Foo
          ulimit -v 600000            | memory is limited to 600000 KiB (ulimit -v); about 4000000 are needed
          ulimit -v 2500000           | memory is limited to 2500000 KiB (ulimit -v); about 4000000 are needed
          ulimit -d 700000            | data is limited to 700000 KiB (ulimit -d); about 3000000 are needed
          ulimit -n 20                | open files are limited to 20 (ulimit -n); 256 are needed
          """)
  void saysWhyJavaDoesNotStart(String before, String reason)
      throws IOException, InterruptedException {
    String script = (before.contains("=") ? "export " : "") + before + "; exec \"$0\" list";

    Invocation refused =
        built.start(directory, Map.of(), line("sh", "-c", script, built.launcher()));

    assertThat(refused.err())
        .endsWith("brink: Java does not start. Maybe because:\nbrink: " + reason + "\n");
    assertThat(refused.out()).isEmpty();
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void optionsForJavaReachIt() throws IOException, InterruptedException {
    Map<String, String> options =
        Map.of("BRINK_JAVA_OPTS", "-Xmx4m  -Xmx300m -Dx=* -XX:+UseSerialGC");

    assertListed(built.start(directory, options, line(built.launcher(), "list")));
  }

  @Test
  void saysThatTheWorkingDirectoryIsNoMore() throws IOException, InterruptedException {
    String script = "mkdir gone && cd gone && rmdir ../gone && exec \"$0\" list";

    Invocation refused =
        built.start(directory, Map.of(), line("sh", "-c", script, built.launcher()));

    assertThat(refused.err())
        .endsWith(
            "brink: the working directory is no more, and Java starts in none such. Change to another one.\n");
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  /** Somebody else who may not write here: another user, or, for the superuser, nobody. */
  private static List<String> asReader(String... line) {
    List<String> words = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      words.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    words.addAll(Arrays.asList(line));
    return words;
  }

  private void makeReadOnly(Path tree) throws IOException {
    for (String name : RunFiles.names(tree).toList()) {
      Path file = tree.resolve(name);
      boolean executable = Files.isDirectory(file) || name.equals("brink");
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(executable ? "r-xr-xr-x" : "r--r--r--"));
    }
    Files.setPosixFilePermissions(tree, PosixFilePermissions.fromString("r-xr-xr-x"));
  }

  private void makeWritable(Path tree) throws IOException {
    Files.setPosixFilePermissions(tree, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String name : RunFiles.names(tree).filter(n -> !n.endsWith(".jar")).toList()) {
      Files.setPosixFilePermissions(
          tree.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Git's repositories of other owners are dubious to it; a variable for tests makes all so. */
  @Test
  void aBuildThatIsCurrentRunsForWhoMayOnlyReadIt() throws IOException, InterruptedException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    Checkout copy = copy();
    Files.createDirectories(copy.home().resolve(".git/objects"));
    Files.createDirectories(copy.home().resolve(".git/refs"));
    Files.writeString(copy.home().resolve(".git/HEAD"), "0123456789".repeat(4) + "\n");
    assertThat(copy.start(directory, copy.makingNoArchive(), line(copy.launcher(), "list")).err())
        .isEqualTo("building Brink (files came or went, or there is a new commit)...\n");
    makeReadOnly(copy.home());
    Map<String, String> stranger = Map.of("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1", "HOME", "/");

    Invocation listed = copy.start(Path.of("/"), stranger, asReader(copy.launcher(), "list"));
    makeWritable(copy.home());

    assertListed(listed);
    assertThat(listed.err()).isEmpty();
  }

  @Test
  void whoMayOnlyReadIsToldThatABuildIsNeeded() throws IOException, InterruptedException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    Checkout copy = copy();
    Files.delete(copy.home().resolve("cli/src/main/java/A.java"));
    makeReadOnly(copy.home());

    Invocation refused = copy.start(Path.of("/"), Map.of(), asReader(copy.launcher(), "list"));
    makeWritable(copy.home());

    assertThat(refused)
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                """
                brink: Brink is to be built (files came or went, or there is a new commit), and %s is not writable.
                brink: Have its owner run ./brink once, or copy the checkout to a place of your own.
                """
                    .formatted(copy.home())));
  }

  @Test
  void buildsWhatHasChangedAndNothingElse() throws IOException, InterruptedException {
    Checkout copy = copy();
    Path source = copy.home().resolve("cli/src/main/java/A.java");
    Files.delete(source);
    Files.writeString(source, "final class A { }\n");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(-1)));
    Files.setLastModifiedTime(
        copy.home().resolve("cli/target/brink.stamp"),
        FileTime.from(Instant.now().plusSeconds(-5)));
    Map<String, String> quick = copy.makingNoArchive();
    List<String> list = line(copy.launcher(), "list");

    assertThat(copy.start(directory, quick, list).err())
        .isEqualTo("building Brink (cli/src/main/java/A.java has changed)...\n");
    assertThat(copy.start(directory, quick, list).err()).isEmpty();
  }

  /** Somebody has changed a library, in the repository of Maven or on the way to it. */
  @Test
  void refusesALibraryThatWasNotReviewed() throws IOException, InterruptedException {
    Checkout copy = copy();
    Path list = copy.home().resolve("cli/libraries.sha256");
    String reviewed = Files.readString(list);
    Files.delete(list);
    Files.writeString(list, "0".repeat(64) + reviewed.substring(64));
    Files.delete(copy.home().resolve("cli/target/brink.stamp"));

    Invocation refused = copy.brink(directory, "list");

    assertThat(refused.err())
        .startsWith(
            "building Brink (first use, about a minute)...\n"
                + "brink: a library is not the one that cli/libraries.sha256 names:\n"
                + "brink: library-0.jar: FAILED\n");
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(copy.home().resolve("cli/target/brink.stamp")).doesNotExist();
  }

  /** As after a kill while it was made, and after a move: it fits one place alone. */
  @Test
  void anArchiveOfClassesThatIsMissingIsMadeOnce() throws IOException, InterruptedException {
    Checkout copy = built.linkedTo(directory.resolve("copy"));
    Path archive = copy.home().resolve("cli/target/brink-" + Runtime.version().feature() + ".jsa");
    Files.delete(archive);

    assertThat(copy.brink(directory, "list").err())
        .isEqualTo("keeping Brink's classes at hand for quick starts (once, some seconds)...\n");
    assertThat(archive).isNotEmptyFile();
    assertThat(copy.brink(directory, "list").err()).isEmpty();
    Files.delete(archive);
    assertThat(copy.brink(directory, "list").err()).isEmpty();
  }

  /** Locales without any but ASCII letters, and one that no machine has. */
  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "", "xx_XX.ISO-9999", "C.UTF-8"})
  void readsArgumentsAsUtf8WhateverTheLocale(String locale)
      throws IOException, InterruptedException {
    Files.writeString(directory.resolve("größe-日本.yaml"), "extends: starter\n");
    Map<String, String> variables = Map.of("LC_ALL", locale, "LANG", "", "LC_CTYPE", "");

    Invocation checked =
        built.start(
            directory,
            variables,
            line(built.launcher(), "validate", "größe-日本.yaml", "--set", "title=Größe 日本"));

    assertThat(checked)
        .isEqualTo(
            new Invocation(
                ExitCode.DONE,
                "größe-日本.yaml is ok: Größe 日本 (60 days, 2 forces, 2 states, 3 parameters)\n",
                ""));
  }
}
