package org.tmtar.ogc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Draws features over a grid of meridians and parallels, as an SVG image within a web page. Each feature is a link. The
 * Tab key does not reach the links, because the table of the page has the same ones.
 */
final class FeatureMap {

  /** The rules of the style sheet for the map. */
  static final String STYLE =
      ".map{display:block;width:100%;max-width:40rem;margin-block:1rem;border:1px solid #8888}"
          + ".map path{stroke:#8886;fill:none}.map text{font-size:13px;fill:currentColor}"
          + ".map a{fill:LinkText}.map ellipse{fill-opacity:.2;stroke:LinkText}";

  private static final double FULL_CIRCLE = 360;
  private static final double DOT = 4;
  private static final double LABEL_WIDTH = 40;
  private static final double LABEL_HEIGHT = 13;

  private final StringBuilder svg = new StringBuilder();
  private final MapFrame frame;

  private FeatureMap(MapFrame frame) {
    this.frame = frame;
  }

  /** The map as HTML; empty if no feature has a position. */
  static String of(List<FeatureSummary> features) {
    List<FeatureSummary> placed =
        features.stream().filter(feature -> feature.position() != null).toList();
    return placed.isEmpty() ? "" : new FeatureMap(new MapFrame(placed)).draw(placed);
  }

  private String draw(List<FeatureSummary> features) {
    svg.append("<svg class=\"map\" role=\"group\" aria-label=\"Map\" viewBox=\"0 0 ")
        .append(number(MapFrame.WIDTH))
        .append(' ')
        .append(number(MapFrame.HEIGHT))
        .append("\"><g aria-hidden=\"true\">");
    for (BigDecimal degrees : frame.meridians()) {
      double x = frame.xOfMeridian(degrees.doubleValue());
      line("M" + number(x) + " 0V" + number(MapFrame.HEIGHT));
      label(x + 2, MapFrame.HEIGHT - 4, longitude(degrees));
    }
    for (BigDecimal degrees : frame.parallels()) {
      double y = frame.y(degrees.doubleValue());
      line("M0 " + number(y) + "H" + number(MapFrame.WIDTH));
      label(2, y - 2, degrees);
    }
    svg.append("</g>");
    features.forEach(this::draw);
    return svg.append("</svg>").toString();
  }

  private void line(String path) {
    svg.append("<path d=\"").append(path).append("\"/>");
  }

  /** Adds a label unless the edge of the map would cut it off. */
  private void label(double x, double y, BigDecimal degrees) {
    if (x > MapFrame.WIDTH - LABEL_WIDTH || y < LABEL_HEIGHT) {
      return;
    }
    svg.append("<text x=\"")
        .append(number(x))
        .append("\" y=\"")
        .append(number(y))
        .append("\">")
        .append(degrees.toPlainString())
        .append("°</text>");
  }

  /** The longitude of a meridian, from -180 to 180. */
  private static BigDecimal longitude(BigDecimal degrees) {
    return BigDecimal.valueOf(Math.IEEEremainder(degrees.doubleValue(), FULL_CIRCLE))
        .setScale(Math.max(0, degrees.scale()), RoundingMode.HALF_EVEN);
  }

  private void draw(FeatureSummary feature) {
    String x = number(frame.x(feature.position()));
    String y = number(frame.y(feature.position().latitude()));
    svg.append("<a tabindex=\"-1\" href=\"")
        .append(HtmlPage.escaped(feature.url()))
        .append("\"><title>")
        .append(HtmlPage.escaped(feature.title()))
        .append("</title>");
    if (feature.radius() > 0) {
      svg.append("<ellipse cx=\"%s\" cy=\"%s\" rx=\"%s\" ry=\"%s\"/>"
          .formatted(x, y, number(frame.xRadius(feature)), number(frame.yRadius(feature))));
    }
    svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"/></a>".formatted(x, y, number(DOT)));
  }

  /** A number of units of the image, with one decimal. */
  private static String number(double units) {
    return BigDecimal.valueOf(units).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }
}
