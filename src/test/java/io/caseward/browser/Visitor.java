package io.caseward.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Someone at the browser. What the browser itself complains of fails the test when they leave. */
public final class Visitor implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screenshots");

  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> expected = new HashSet<>();
  public final Page page;

  private Visitor(String address, ColorScheme scheme, String language) {
    context = Chromium.browser().newContext(new NewContextOptions().setBaseURL(address).setViewportSize(1440, 900).setColorScheme(scheme).setLocale(language));
    page = context.newPage();
    page.setDefaultTimeout(15_000);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(page.url() + ": " + message.text());
      }
    });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
  }

  public static Visitor at(String address) {
    return reading(address, "en-US");
  }

  /** Someone whose browser asks for pages in this language. */
  static Visitor reading(String address, String language) {
    return new Visitor(address, ColorScheme.LIGHT, language);
  }

  static Visitor inTheDark(String address) {
    return new Visitor(address, ColorScheme.DARK, "en-US");
  }

  public Visitor signedInAs(String account) {
    page.navigate("/sign-in");
    page.locator("#username").fill(account);
    page.locator("#password").fill("demo");
    page.locator("form button.gate__go").click();
    page.waitForURL(Pattern.compile("/worklist"));
    return this;
  }

  public Visitor opens(String path) {
    page.navigate(path);
    return this;
  }

  Locator heading() {
    return page.locator("h1").first();
  }

  public Visitor sees(String text) {
    assertThat(page.locator("body")).containsText(text);
    return this;
  }

  Visitor presses(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    return this;
  }

  /** A complaint with these words is what the test is about. */
  Visitor expects(String words) {
    expected.add(words);
    return this;
  }

  /** What the page shows when the system asks for light or for dark. */
  Visitor inColours(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    return this;
  }

  /** Keeps a picture to be looked at. */
  Visitor pictured(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    return this;
  }

  @Override
  public void close() {
    context.close();
    complaints.removeIf(complaint -> expected.stream().anyMatch(complaint::contains));
    if (!complaints.isEmpty()) {
      throw new AssertionError("The browser complained: " + complaints);
    }
  }
}
