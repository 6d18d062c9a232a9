package org.tmtar.ogc;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.tmtar.file.content.Sha256;
import org.tmtar.geo.Position;

/**
 * Writes documents as HTML. All content is text and is escaped. The pages load nothing, and their policy allows
 * their one style only.
 */
final class HtmlPage {

  private static final String STYLE =
      ":root{color-scheme:light dark;background:Canvas;color:CanvasText}"
          + "body{font:1rem/1.5 system-ui,sans-serif;margin:auto;max-width:60rem;padding:1rem}"
          + "table{border-collapse:collapse;width:100%}"
          + "th,td{border-bottom:1px solid #8888;padding:.25rem .5rem;text-align:start;vertical-align:top}"
          + "dt{font-weight:600}dd{margin:0 0 .5rem 1rem}dd,td{overflow-wrap:anywhere}"
          + FeatureMap.STYLE;

  /** The content security policy of the pages. */
  static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
      + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Writer out;

  private HtmlPage(Writer out) {
    this.out = out;
  }

  private static String digest(String text) {
    MessageDigest digest = Sha256.begin();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  /**
   * A document as nested lists.
   *
   * @param path the documents above it
   */
  static String of(String title, List<OgcLink> path, JsonNode document) {
    return of(title, path, List.of(), document);
  }

  /**
   * A feature as a map and nested lists.
   *
   * @param path the documents above it
   */
  static String of(FeatureSummary feature, List<OgcLink> path, JsonNode document) {
    return of(feature.title(), path, List.of(feature), document);
  }

  private static String of(
      String title, List<OgcLink> path, List<FeatureSummary> features, JsonNode document) {
    StringWriter out = new StringWriter();
    try {
      HtmlPage page = new HtmlPage(out);
      page.begin(title, path);
      out.write(FeatureMap.of(features));
      page.value(document);
      page.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  /**
   * Writes a page of features as a map and a table. Only the title and the place of each feature are in memory.
   *
   * @param path the documents above it
   * @param items the URL to which the id of a feature is added
   */
  static void write(
      Writer out, String title, List<OgcLink> path, String items, ItemsResponse response)
      throws IOException {
    List<FeatureSummary> features = StreamSupport.stream(response.features().spliterator(), false)
        .map(feature -> FeatureSummary.of(feature, items))
        .toList();
    HtmlPage page = new HtmlPage(out);
    page.begin(title, path);
    out.write(FeatureMap.of(features));
    out.write(
        "<table><thead><tr><th>Id</th><th>Title</th><th>Longitude, latitude</th></tr></thead><tbody>");
    for (FeatureSummary feature : features) {
      page.row(feature);
    }
    out.write("</tbody></table>");
    page.links(response.links());
    page.end();
  }

  private void begin(String title, List<OgcLink> path) throws IOException {
    out.write("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width\"><title>");
    text(title);
    out.write("</title><style>" + STYLE + "</style></head><body>");
    if (!path.isEmpty()) {
      out.write("<nav aria-label=\"Path\">");
      for (OgcLink link : path) {
        link(link.href(), link.title());
        out.write(" / ");
      }
      out.write("</nav>");
    }
    out.write("<main><h1>");
    text(title);
    out.write("</h1>");
  }

  private void end() throws IOException {
    out.write("</main></body></html>");
  }

  private void row(FeatureSummary feature) throws IOException {
    out.write("<tr><td>");
    link(feature.url(), Long.toString(feature.id()));
    out.write("</td><td>");
    text(feature.title());
    out.write("</td><td>");
    text(place(feature.position()));
    out.write("</td></tr>");
  }

  private static String place(Position position) {
    return position == null ? "" : position.longitude() + ", " + position.latitude();
  }

  private void links(List<OgcLink> links) throws IOException {
    out.write("<ul>");
    for (OgcLink link : links) {
      out.write("<li>");
      link(link.href(), link.title());
      out.write("</li>");
    }
    out.write("</ul>");
  }

  private void value(JsonNode value) throws IOException {
    if (value.isObject()) {
      out.write("<dl>");
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        out.write("<dt>");
        text(member.getKey());
        out.write("</dt><dd>");
        member(member.getKey(), member.getValue());
        out.write("</dd>");
      }
      out.write("</dl>");
    } else if (value.isArray()) {
      out.write("<ul>");
      for (JsonNode item : value) {
        out.write("<li>");
        value(item);
        out.write("</li>");
      }
      out.write("</ul>");
    } else {
      text(value.isNull() ? "" : value.asText());
    }
  }

  /** Only elements of {@code links} are links. Any name may be a language tag of {@code translations}. */
  private void member(String name, JsonNode value) throws IOException {
    if (!name.equals("links") || !value.isArray()) {
      value(value);
      return;
    }
    out.write("<ul>");
    for (JsonNode link : value) {
      out.write("<li>");
      link(link.path("href").asText(), link.path("title").asText());
      out.write("</li>");
    }
    out.write("</ul>");
  }

  private void link(String href, String title) throws IOException {
    out.write("<a href=\"");
    text(href);
    out.write("\">");
    text(title);
    out.write("</a>");
  }

  private void text(String text) throws IOException {
    out.write(escaped(text));
  }

  /** Text as HTML, also for the value of an attribute in double quotes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
