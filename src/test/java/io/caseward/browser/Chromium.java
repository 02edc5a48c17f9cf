package io.caseward.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium, one for all browser tests: the one found, or Debian's package where it is missing
 * and may be installed. Never a download of its own, never skipped.
 */
final class Chromium {

  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<Path> OTHER_PLACES =
      List.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"), Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
  private static final List<String> QUIET =
      List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en");

  private static Browser browser;

  private Chromium() {}

  static synchronized Browser browser() {
    if (browser == null) {
      Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(executable()).setArgs(QUIET).setHeadless(true));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }

  private static Path executable() {
    return found().or(Chromium::installed).orElseThrow(() -> new IllegalStateException(
        "The browser tests need a Chromium and none was found (looked for %s on the PATH). Install one, on Debian 'apt-get install chromium', or set CASEWARD_CHROMIUM to its path.".formatted(NAMES)));
  }

  private static Optional<Path> found() {
    String named = System.getenv("CASEWARD_CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    Stream<Path> onThePath =
        Stream.of(System.getenv("PATH").split(System.getProperty("path.separator"))).flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(onThePath, OTHER_PLACES.stream()).filter(Files::isExecutable).findFirst();
  }

  private static Optional<Path> installed() {
    boolean mayInstall = "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"));
    if (mayInstall) {
      run("apt-get", "update");
      run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
    }
    return found();
  }

  private static void run(String... command) {
    try {
      int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("'%s' ended with %d; the browser tests need a Chromium.".formatted(String.join(" ", command), exit));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while installing Chromium.", e);
    }
  }
}
