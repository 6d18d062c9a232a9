package org.tmtar.fault;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tmtar.testing.Api;
import org.tmtar.testing.OAuth;
import org.tmtar.testing.TestIssuer;
import org.tmtar.testing.Uploads;

/**
 * Somebody who reads and somebody who publishes, both signed in.
 *
 * @param server where they send their requests
 * @param visitor the bearer of the one
 * @param editor the bearer of the other, who is root
 * @param event the path of an event that is there
 */
record Callers(URI server, String visitor, String editor, String event) {

  /** Who may everything. */
  static final String ROOT = "auth0|root";

  private static final String EVENTS = "/api/events/";
  private static final Duration GIVEN_UP = Duration.ofSeconds(30);

  /** Signs both in, and publishes something to read. */
  static Callers of(Api api, TestIssuer issuer) {
    String visitor = accessToken(api, issuer, "auth0|" + UUID.randomUUID());
    api.withBearer(visitor).put("/api/users/", "{\"location_id\":1}").expect(200);
    String editor = accessToken(api, issuer, ROOT);
    String event =
        api.withBearer(editor).post(EVENTS, news("first")).expect(201).text("id");
    return new Callers(api.server(), visitor, editor, EVENTS + event);
  }

  /** The same people at another address of the same server. */
  Callers at(URI address) {
    return new Callers(address, visitor, editor, event);
  }

  /** Signs somebody in. */
  static Api signIn(Api api, TestIssuer issuer, String subject) {
    return api.withBearer(accessToken(api, issuer, subject));
  }

  /** Signs somebody in, whose requests are not sent by the driver. */
  static String accessToken(Api api, TestIssuer issuer, String subject) {
    return OAuth.of(api).open(issuer.accessToken(subject)).accessToken();
  }

  /** News of the root location, in JSON. */
  static String news(String title) {
    return news(title, "null");
  }

  /** Clients of every kind, as many of each. */
  List<Supplier<HttpRequest>> readersAndWriters(int ofEach) {
    return Stream.<Supplier<HttpRequest>>of(
            this::readProfile, this::readFeed, this::readEvent, this::publish)
        .flatMap(kind -> Collections.nCopies(ofEach, kind).stream())
        .toList();
  }

  /** The request for the visitor's own profile. */
  HttpRequest readProfile() {
    return as(visitor, "/api/users/profile").GET().build();
  }

  /** The request for the news of the visitor's place. */
  HttpRequest readFeed() {
    return as(visitor, "/api/events/news/1").GET().build();
  }

  /** The request for one event. */
  HttpRequest readEvent() {
    return as(visitor, event).GET().build();
  }

  /** The request that publishes an event, with a title that no other has. */
  HttpRequest publish() {
    return publish("null");
  }

  /**
   * The request that publishes an event with a picture.
   *
   * @param image in JSON
   */
  HttpRequest publish(String image) {
    return as(editor, EVENTS)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(news(UUID.randomUUID().toString(), image)))
        .build();
  }

  /** The request that uploads a file. */
  HttpRequest upload(byte[] content) {
    return as(editor, Uploads.PATH)
        .header("Content-Type", Uploads.CONTENT_TYPE)
        .POST(BodyPublishers.ofByteArray(Uploads.by(null).of(content).form()))
        .build();
  }

  private HttpRequest.Builder as(String bearer, String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(GIVEN_UP)
        .header("Authorization", "Bearer " + bearer);
  }

  private static String news(String title, String image) {
    return """
        {"event_type":"news","location_id":1,"title":"%s","short_description":"s","image_file_name":%s}""".formatted(title, image);
  }
}
