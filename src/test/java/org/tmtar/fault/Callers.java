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
 * A visitor, who reads, and an editor, who publishes. Both have signed in.
 *
 * @param server the address to which they send their requests
 * @param visitor the bearer of the visitor
 * @param editor the bearer of the editor, who is root
 * @param event the path of an existing event
 */
record Callers(URI server, String visitor, String editor, String event) {

  /** The identity of the root user. */
  static final String ROOT = "auth0|root";

  private static final String EVENTS = "/api/events/";
  private static final Duration GIVEN_UP = Duration.ofSeconds(30);

  /** Signs both users in and publishes an event to read. */
  static Callers of(Api api, TestIssuer issuer) {
    String visitor = accessToken(api, issuer, "auth0|" + UUID.randomUUID());
    api.withBearer(visitor).put("/api/users/", "{\"location_id\":1}").expect(200);
    String editor = accessToken(api, issuer, ROOT);
    String event =
        api.withBearer(editor).post(EVENTS, news("first")).expect(201).text("id");
    return new Callers(api.server(), visitor, editor, EVENTS + event);
  }

  /** Returns the same users at another address of the same server. */
  Callers at(URI address) {
    return new Callers(address, visitor, editor, event);
  }

  /** Signs a user in. */
  static Api signIn(Api api, TestIssuer issuer, String subject) {
    return api.withBearer(accessToken(api, issuer, subject));
  }

  /** Signs a user in and returns the access token, for requests that no test driver sends. */
  static String accessToken(Api api, TestIssuer issuer, String subject) {
    return OAuth.of(api).open(issuer.accessToken(subject)).accessToken();
  }

  /** Returns the body of news of the root location. */
  static String news(String title) {
    return news(title, "null");
  }

  /** Returns clients of every kind, the same number of each kind. */
  List<Supplier<HttpRequest>> readersAndWriters(int ofEach) {
    return Stream.<Supplier<HttpRequest>>of(
            this::readProfile, this::readFeed, this::readEvent, this::publish)
        .flatMap(kind -> Collections.nCopies(ofEach, kind).stream())
        .toList();
  }

  /** Returns the request for the visitor's own profile. */
  HttpRequest readProfile() {
    return as(visitor, "/api/users/profile").GET().build();
  }

  /** Returns the request for the news of the visitor's location. */
  HttpRequest readFeed() {
    return as(visitor, "/api/events/news/1").GET().build();
  }

  /** Returns the request for one event. */
  HttpRequest readEvent() {
    return as(visitor, event).GET().build();
  }

  /** Returns the request that publishes an event with a unique title. */
  HttpRequest publish() {
    return publish("null");
  }

  /**
   * Returns the request that publishes an event with an image.
   *
   * @param image the file name as a JSON string, or {@code null} as text
   */
  HttpRequest publish(String image) {
    return as(editor, EVENTS)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(news(UUID.randomUUID().toString(), image)))
        .build();
  }

  /** Returns the request that uploads a file. */
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
