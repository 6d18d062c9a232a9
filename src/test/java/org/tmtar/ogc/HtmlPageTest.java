package org.tmtar.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
