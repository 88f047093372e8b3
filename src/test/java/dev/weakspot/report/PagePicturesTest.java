package dev.weakspot.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.weakspot.summary.SampleSummaries;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of the page: {@code mvn test -Dtest=PagePicturesTest -Dpictures=docs/images}.
 */
@EnabledIfSystemProperty(
    named = PagePicturesTest.FOLDER,
    matches = ".+",
    disabledReason = "takes pictures on request: -Dpictures=docs/images")
final class PagePicturesTest {

  static final String FOLDER = "pictures";

  @Test
  void takesThePicturesOfTheDocumentation() {
    Path folder = Path.of(System.getProperty(FOLDER));
    String page = BrowserPages.write("sample", SampleSummaries.standard()).toUri().toString();
    try (Browser browser = Browser.start(Browser.executable().orElseThrow())) {
      take(browser.page(1280, 960, ColorScheme.LIGHT), page, folder.resolve("page-light.png"));
      take(browser.page(1280, 960, ColorScheme.DARK), page, folder.resolve("page-dark.png"));
      take(browser.sharpPage(390, 844, ColorScheme.LIGHT), page, folder.resolve("page-phone.png"));
      take(
          browser.page(1280, 1400, ColorScheme.LIGHT),
          page + "#/weakness/w-24aa",
          folder.resolve("weakness.png"));
      heatMap(browser, page, folder.resolve("heat-map.png"));
    }
    assertThat(folder.resolve("page-light.png")).isNotEmptyFile();
    assertThat(Files.exists(folder.resolve("heat-map.png"))).isTrue();
  }

  private static void heatMap(Browser browser, String address, Path file) {
    // Tall enough that nothing scrolls under the filters.
    Page page = browser.page(1280, 4_400, ColorScheme.DARK);
    page.navigate(address);
    page.locator("#heat-section")
        .screenshot(new com.microsoft.playwright.Locator.ScreenshotOptions().setPath(file));
    page.context().close();
  }

  private static void take(Page page, String address, Path file) {
    page.navigate(address);
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    page.context().close();
  }
}
