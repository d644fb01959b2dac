package org.brinksim.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Debian's Chromium, driven by its own driver: a fresh profile, no window, nothing that it asks of
 * the network by itself.
 */
public final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Pattern REQUEST =
      Pattern.compile(
          "\"method\":\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"");

  private final ChromeDriver driver;

  /** Begins a browser; where there is none, the test that asks for it is skipped and says so. */
  public Browser(Path profile) {
    for (Path program : List.of(CHROMIUM, DRIVER)) {
      assumeTrue(Files.isExecutable(program), program + " is not installed");
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
  }

  /**
   * Opens a page on a screen of a width, in light or dark, and waits until it is whole: on a busy
   * machine the driver goes on while the page before it is still there, or half of the new one.
   */
  public Browser open(Path page, int width, String scheme) {
    return open(page, width, scheme, "");
  }

  /** Opens a page at a fragment of its address. */
  public Browser open(Path page, int width, String scheme, String fragment) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    String whole = "return !window.before && document.readyState === 'complete'";
    run("window.before = true");
    driver.get(page.toUri() + (fragment.isEmpty() ? "" : "#" + fragment));
    new WebDriverWait(driver, Duration.ofMinutes(2)).until(there -> run(whole).equals(true));
    return this;
  }

  /** Waits until a script returns true, two minutes at most. */
  public void await(String script) {
    new WebDriverWait(driver, Duration.ofMinutes(2)).until(there -> run(script).equals(true));
  }

  /** A command of the browser's own protocol. */
  public void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }

  /** What a script returns. */
  public Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** All elements that a selector finds. */
  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The first element that a selector finds. */
  public WebElement first(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** Presses a key where the focus is. */
  public void press(Keys key) {
    new Actions(driver).sendKeys(key).perform();
  }

  /** What the browser has written to its console since it was last asked. */
  public List<String> console() {
    return entries(LogType.BROWSER).stream().map(LogEntry::getMessage).toList();
  }

  /** The addresses of all that was requested since it was last asked. */
  public List<String> requests() {
    return entries(LogType.PERFORMANCE).stream()
        .map(LogEntry::getMessage)
        .map(REQUEST::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .toList();
  }

  private List<LogEntry> entries(String log) {
    return StreamSupport.stream(driver.manage().logs().get(log).spliterator(), false).toList();
  }

  /** The rules that axe-core finds broken, each with the first element; enhanced contrast too. */
  @SuppressWarnings("unchecked")
  public List<String> axe() {
    driver.executeScript(source("/axe.min.js"));
    return (List<String>)
        driver.executeAsyncScript(
            """
            const done = arguments[0];
            axe.run({rules: {'color-contrast-enhanced': {enabled: true}}}).then(found =>
              done(found.violations.map(rule => rule.id + ' ' + rule.nodes.length + ' times: '
                  + rule.nodes[0].html.slice(0, 200))));
            """);
  }

  /**
   * The words whose contrast to their ground is below a bound (WCAG 2.2, relative luminance), also
   * those of which axe-core cannot tell: in a table that scrolls, before a gradient.
   */
  @SuppressWarnings("unchecked")
  public List<String> wordsWithContrastBelow(double bound) {
    return (List<String>)
        driver.executeScript(
            """
            const parts = colour => colour.match(/[0-9.]+/g).map(Number);
            const light = colour => {
              const [r, g, b] = parts(colour).slice(0, 3).map(v => v / 255)
                  .map(v => v > 0.04045 ? ((v + 0.055) / 1.055) ** 2.4 : v / 12.92);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ground = element => {
              const colour = getComputedStyle(element).backgroundColor;
              return (parts(colour)[3] ?? 1) === 1 ? colour : ground(element.parentElement);
            };
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const found = [];
            while (walker.nextNode()) {
              const element = walker.currentNode.parentElement;
              if (!walker.currentNode.data.trim() || element.closest('svg, script')) continue;
              const [high, low] = [light(getComputedStyle(element).color), light(ground(element))]
                  .sort((a, b) => b - a);
              const contrast = (high + 0.05) / (low + 0.05);
              if (contrast < arguments[0]) found.push(contrast + ': ' + walker.currentNode.data);
            }
            return found;
            """,
            bound);
  }

  private static String source(String name) {
    try (InputStream in = Browser.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
