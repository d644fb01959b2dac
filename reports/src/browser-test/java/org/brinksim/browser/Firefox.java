package org.brinksim.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Debian's Firefox, driven by the protocol that it speaks itself (WebDriver BiDi), since Debian has
 * no driver for it: a fresh profile, no window.
 */
public final class Firefox implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/firefox-esr");
  private static final Pattern LISTENING =
      Pattern.compile("WebDriver BiDi listening on (ws://[0-9.:]+)");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final JsonMapper json = JsonMapper.builder().build();
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> console = new CopyOnWriteArrayList<>();
  private final Process process;
  private final WebSocket socket;
  private final String context;
  private int last;

  /** Begins a browser; where there is none, the test that asks for it is skipped and says so. */
  public Firefox(Path profile) throws IOException {
    assumeTrue(Files.isExecutable(PROGRAM), PROGRAM + " is not installed");
    Files.createDirectories(profile);
    process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--headless",
                "--no-remote",
                "--profile",
                profile.toString(),
                "--remote-debugging-port",
                "0")
            .redirectErrorStream(true)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    socket =
        CompletableFuture.supplyAsync(this::address)
            .thenCompose(
                address ->
                    HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(URI.create(address + "/session"), new Listener()))
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join();
    call("session.new", Map.of("capabilities", Map.of()));
    call(
        "session.subscribe",
        Map.of("events", List.of("log.entryAdded", "network.beforeRequestSent")));
    context = call("browsingContext.getTree", Map.of()).at("/contexts/0/context").asString();
  }

  /** Where it listens, as it says itself; what it says afterwards is read away. */
  private String address() {
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    try {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        Matcher listening = LISTENING.matcher(line);
        if (listening.find()) {
          Thread rest = new Thread(() -> said.lines().forEach(ignored -> {}), "firefox");
          rest.setDaemon(true);
          rest.start();
          return listening.group(1);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("Firefox ended before it listened");
  }

  /** Opens a page at a fragment of its address, and waits until it is loaded. */
  public Firefox open(Path page, String fragment) {
    call(
        "browsingContext.navigate",
        Map.of("context", context, "url", page.toUri() + "#" + fragment, "wait", "complete"));
    return this;
  }

  /** What an expression gives, as a text. */
  public String text(String expression) {
    JsonNode found =
        call(
            "script.evaluate",
            Map.of(
                "expression",
                "String(" + expression + ")",
                "target",
                Map.of("context", context),
                "awaitPromise",
                true));
    return found.at("/result/value").asString();
  }

  /** Waits until an expression is true, two minutes at most. */
  public void await(String expression) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!text(expression).equals("true")) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited in vain for " + expression);
      }
      Thread.sleep(200);
    }
  }

  /** The addresses of all that pages have requested. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** The warnings and errors of pages. */
  public List<String> console() {
    return List.copyOf(console);
  }

  private JsonNode call(String method, Map<String, Object> parameters) {
    int id = ++last;
    socket
        .sendText(
            json.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
        .join();
    try {
      JsonNode answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (answer == null || answer.path("id").asInt() != id || !answer.has("result")) {
        throw new IllegalStateException(method + " was answered by " + answer);
      }
      return answer.get("result");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Parts messages into answers and what is told without being asked. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean whole) {
      text.append(part);
      if (whole) {
        take(json.readTree(text.toString()));
        text.setLength(0);
      }
      webSocket.request(1);
      return null;
    }

    private void take(JsonNode message) {
      JsonNode told = message.path("params");
      switch (message.path("method").asString("")) {
        case "" -> answers.add(message);
        case "log.entryAdded" -> {
          if (List.of("warn", "error").contains(told.path("level").asString(""))) {
            console.add(told.path("text").asString(""));
          }
        }
        default -> requests.add(told.at("/request/url").asString(""));
      }
    }
  }

  @Override
  public void close() {
    try {
      call("browser.close", Map.of());
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
