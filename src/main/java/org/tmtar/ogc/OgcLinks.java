package org.tmtar.ogc;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.tmtar.geo.GeoJson;

/**
 * Creates the links of the documents. They are absolute, because clients of the standard do not resolve relative
 * links. In production without a public URL they are relative to the host.
 */
final class OgcLinks {

  static final String OPENAPI = "application/vnd.oai.openapi+json;version=3.0";

  private static final String SELF = "self";
  private static final String ALTERNATE = "alternate";
  private static final String AS_JSON = "This document as JSON";
  private static final String AS_HTML = "This document as HTML";

  private final String landingPage;
  private final String query;

  /**
   * @param server the URL of this server without a path; empty for links that are relative to the host
   * @param query the query of the request in its encoded form; null if there is none
   */
  OgcLinks(String server, String query) {
    this.landingPage = server + "/ogc";
    this.query = query;
  }

  /** The URL of the landing page, or of a document below it. */
  String url(String... segments) {
    return builder(segments).build().toString();
  }

  private UriBuilder builder(String... segments) {
    return UriBuilder.fromUri(landingPage).segment(segments);
  }

  List<OgcLink> ofLandingPage() {
    return List.of(
        new OgcLink(url(), SELF, MediaType.APPLICATION_JSON, AS_JSON),
        new OgcLink(url() + "?f=html", ALTERNATE, MediaType.TEXT_HTML, AS_HTML),
        new OgcLink(url("api"), "service-desc", OPENAPI, "The OpenAPI document"),
        new OgcLink(
            url("api") + "?f=html",
            "service-doc",
            MediaType.TEXT_HTML,
            "The description of the interface"),
        new OgcLink(
            url("conformance"),
            "conformance",
            MediaType.APPLICATION_JSON,
            "The conformance classes"),
        new OgcLink(url("collections"), "data", MediaType.APPLICATION_JSON, "The collections"));
  }

  List<OgcLink> ofCollections() {
    return both(url("collections"));
  }

  List<OgcLink> ofCollection(OgcCollection collection) {
    List<OgcLink> links = new ArrayList<>(both(url("collections", collection.id())));
    String items = url("collections", collection.id(), "items");
    links.add(new OgcLink(items, "items", GeoJson.MEDIA_TYPE, collection.title()));
    links.add(new OgcLink(
        items + "?f=html", "items", MediaType.TEXT_HTML, collection.title() + " as HTML"));
    return links;
  }

  /**
   * The links of a page of features. They repeat the parameters of the request.
   *
   * @param next the id after which the next page begins; empty if there is none
   */
  List<OgcLink> ofItems(OgcCollection collection, OptionalLong next) {
    List<OgcLink> links = new ArrayList<>();
    links.add(new OgcLink(
        items(collection, "f", "json"), SELF, GeoJson.MEDIA_TYPE, "This page as GeoJSON"));
    links.add(new OgcLink(items(collection, "f", "html"), ALTERNATE, MediaType.TEXT_HTML, AS_HTML));
    links.add(toCollection(collection));
    next.ifPresent(after -> links.add(new OgcLink(
        items(collection, "after", after), "next", GeoJson.MEDIA_TYPE, "The next page")));
    return links;
  }

  private String items(OgcCollection collection, String parameter, Object value) {
    return builder("collections", collection.id(), "items")
        .replaceQuery(query)
        .replaceQueryParam(parameter, value)
        .build()
        .toString();
  }

  List<OgcLink> ofItem(OgcCollection collection, long id) {
    String url = url("collections", collection.id(), "items", Long.toString(id));
    return List.of(
        new OgcLink(url, SELF, GeoJson.MEDIA_TYPE, "This feature as GeoJSON"),
        new OgcLink(url + "?f=html", ALTERNATE, MediaType.TEXT_HTML, AS_HTML),
        toCollection(collection));
  }

  private OgcLink toCollection(OgcCollection collection) {
    return new OgcLink(
        url("collections", collection.id()),
        "collection",
        MediaType.APPLICATION_JSON,
        "The collection");
  }

  private static List<OgcLink> both(String url) {
    return List.of(
        new OgcLink(url, SELF, MediaType.APPLICATION_JSON, AS_JSON),
        new OgcLink(url + "?f=html", ALTERNATE, MediaType.TEXT_HTML, AS_HTML));
  }
}
