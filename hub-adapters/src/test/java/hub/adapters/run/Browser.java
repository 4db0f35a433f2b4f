package hub.adapters.run;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Debian's chromium without a window, driven by its own driver; nothing is looked for elsewhere.
 */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /** Kept, for a logger that nobody holds forgets its level. It warns of what is not used here. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  static boolean isInstalled() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  /** A browser that runs scripts, or one that does not. */
  Browser(boolean withScripts) {
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--no-first-run");
    if (!withScripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .withLogFile(new File("/dev/null"))
            .build();
    driver = new ChromeDriver(service, options);
  }

  void open(URI page) {
    driver.get(page.toString());
  }

  /** Makes the page look as for somebody who likes it light, or dark. */
  void prefers(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** What a person can read in the part of the page with this id. */
  String text(String id) {
    return driver.findElement(By.id(id)).getText();
  }

  /** Of a computed colour of the page, like rgba(255, 255, 255, 1): 0 is black, 1 is white. */
  double brightness(String property) {
    String color = driver.findElement(By.tagName("body")).getCssValue(property);
    double sum =
        NUMBER
            .matcher(color)
            .results()
            .limit(3)
            .mapToInt(part -> Integer.parseInt(part.group()))
            .sum();
    return sum / (3 * 255);
  }

  /** Leaves something that a page which is loaded anew no longer has. */
  void mark() {
    driver.executeScript("window.marked = true");
  }

  boolean isMarked() {
    return Boolean.TRUE.equals(driver.executeScript("return window.marked === true"));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
