package dev.weakspot.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for the tests of a class, with a window for each that notes what the page complains of
 * and asks for.
 */
final class BrowserWindow implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private Browser browser;
  private Page page;

  @Override
  public void beforeAll(ExtensionContext context) {
    assumeTrue(
        Browser.executable().isPresent(),
        "no Chromium: install the distribution's chromium package or set CHROMIUM");
    browser = Browser.start(Browser.executable().orElseThrow());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (page != null) {
      page.context().close();
      page = null;
    }
    complaints.clear();
    requests.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (browser != null) {
      browser.close();
    }
  }

  Page page() {
    return page;
  }

  /** Messages of the console, errors and dialogs since the window was opened. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Addresses that were asked for since the window was opened. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Opens {@code file} in a window of the usual size, or in the one that is open. */
  void open(Path file, String address) {
    open(file, address, 1280, 900, ColorScheme.LIGHT);
  }

  /** The same in a window of this size and colours, unless one is open. */
  void open(Path file, String address, int width, int height, ColorScheme scheme) {
    if (page == null) {
      page = browser.page(width, height, scheme);
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.onDialog(dialog -> complaints.add(dialog.message()));
      page.onRequest(request -> requests.add(request.url()));
    } else {
      page.navigate("about:blank");
    }
    page.navigate(file.toUri() + address);
  }

  /** Waits until the address ends with {@code fragment}. */
  void waitForAddress(String fragment) {
    page.waitForFunction("fragment => location.hash === fragment", fragment);
  }

  /** Presses Tab until the focus is on {@code selector}. */
  void tabTo(String selector) {
    for (int press = 0; press < 60; press++) {
      page.keyboard().press("Tab");
      boolean there =
          (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
      if (there) {
        return;
      }
    }
    throw new AssertionError("no way to " + selector + " by the Tab key");
  }

  /** The text of the first element that {@code selector} finds. */
  String text(String selector) {
    return page.locator(selector).first().textContent();
  }

  /** Pixels that the page is wider than its window. */
  int overflow() {
    Map<?, ?> widths =
        (Map<?, ?>)
            page.evaluate(
                "() => ({all: document.documentElement.scrollWidth,"
                    + " seen: document.documentElement.clientWidth})");
    return ((Number) widths.get("all")).intValue() - ((Number) widths.get("seen")).intValue();
  }
}
