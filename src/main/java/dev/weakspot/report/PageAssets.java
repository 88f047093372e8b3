package dev.weakspot.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The script and style of the page, and the policy that allows them alone.
 *
 * @param style our style sheet
 * @param library the parts of D3 that draw
 * @param script ours
 */
record PageAssets(String style, String library, String script) {

  /** In the order they need each other. */
  private static final List<String> LIBRARY =
      List.of(
          "internmap",
          "d3-array",
          "d3-color",
          "d3-interpolate",
          "d3-format",
          "d3-time",
          "d3-time-format",
          "d3-scale",
          "d3-path",
          "d3-shape");

  private static final List<String> SCRIPTS =
      List.of(
          "elements.js",
          "figures.js",
          "address.js",
          "charts.js",
          "weaknesses.js",
          "sections.js",
          "weakness.js",
          "filters.js",
          "start.js");

  /** Read once: they are part of the jar. */
  private static final class Loaded {

    static final PageAssets ASSETS =
        new PageAssets(
            resource("page.css"),
            LIBRARY.stream()
                .map(each -> resource(each + "/" + each + ".min.js").strip())
                .collect(Collectors.joining("\n")),
            SCRIPTS.stream()
                .map(PageAssets::resource)
                .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "})();\n")));
  }

  PageAssets {
    for (String asset : List.of(style, library, script)) {
      String lower = asset.toLowerCase(Locale.ROOT);
      if (lower.contains("</script") || lower.contains("</style") || lower.contains("<!--")) {
        throw new IllegalStateException("an asset of the page would end its own element");
      }
    }
  }

  /** What the jar holds. */
  static PageAssets get() {
    return Loaded.ASSETS;
  }

  /** The content of the policy's meta element. */
  String policy() {
    return "default-src 'none'; script-src %s %s; style-src %s; base-uri 'none'; form-action 'none';"
            .formatted(hash(library), hash(script), hash(style))
        + " require-trusted-types-for 'script'; trusted-types 'none'";
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream resource = PageAssets.class.getResourceAsStream("page/" + name)) {
      if (resource == null) {
        throw new IllegalStateException("the jar lacks the page's " + name);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
