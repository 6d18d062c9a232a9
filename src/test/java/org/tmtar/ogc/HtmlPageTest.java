package org.tmtar.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tmtar.geo.Position;

class HtmlPageTest {

  private static final String HOSTILE = "</title><script>\"&'";

  @Test
  void contentIsText() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put(HOSTILE, HOSTILE);
    document.putArray("list").add(HOSTILE);
    document.putNull("absent");

    String page =
        HtmlPage.of(HOSTILE, List.of(new OgcLink("/?\"<", "up", "text/html", HOSTILE)), document);

    assertThat(page)
        .doesNotContain("<script", "\"&'", "?\"<")
        .contains("&lt;/title&gt;&lt;script&gt;&quot;&amp;'", "<a href=\"/?&quot;&lt;\">");
  }

  @Test
  void onlyElementsOfLinksAreLinks() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putArray("links").addObject().put("href", "/next?a=1&b=2").put("title", "The next");
    ObjectNode translations = document.putObject("translations");
    translations.putObject("href").put("title", "a title in a language");
    translations.putObject("links").put("title", "a title in another language");

    assertThat(HtmlPage.of("A page", List.of(), document))
        .containsOnlyOnce("<a ")
        .contains(
            "<a href=\"/next?a=1&amp;b=2\">The next</a>",
            "<dt>href</dt><dd><dl><dt>title</dt><dd>a title in a language</dd></dl>",
            "a title in another language");
  }

  @Test
  void pageOfAFeatureHasAMap() {
    FeatureSummary gate = new FeatureSummary(7, "/items/7", "Gate", new Position(50, 30), 100);
    ObjectNode document = JsonNodeFactory.instance.objectNode();

    assertThat(HtmlPage.of(gate, List.of(), document))
        .containsOnlyOnce("<svg")
        .contains("<h1>Gate</h1>");
    assertThat(HtmlPage.of("Gate", List.of(), document)).doesNotContain("<svg");
  }
}
