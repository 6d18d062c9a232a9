package org.tmtar.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.tmtar.testing.ApiResponse;

/**
 * A request and its outcome.
 *
 * @param what the method and the path, or a name that the test gives to the request
 * @param began the time at which the request was sent
 * @param took the time until the complete response, or the failure
 * @param status the status of the response; 0 if there was none
 * @param hasRetryAfter whether the response has {@code Retry-After}
 * @param body the body of the response; the kind of failure if there was no response
 */
record Exchange(
    String what, Instant began, Duration took, int status, boolean hasRetryAfter, String body) {

  /** Sends a request and waits for its outcome. */
  static Exchange send(HttpClient http, HttpRequest request) {
    Instant began = Instant.now();
    String what = request.method() + " " + request.uri().getPath();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return ended(
          what,
          began,
          response.statusCode(),
          response.headers().firstValue("Retry-After").isPresent(),
          response.body());
    } catch (IOException failure) {
      return ended(what, began, 0, false, failure.getClass().getSimpleName());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return ended(what, began, 0, false, "interrupted");
    }
  }

  /** Sends a request by a test driver, which checks the response against the OpenAPI document. */
  static Exchange send(String what, Supplier<ApiResponse> request) {
    Instant began = Instant.now();
    try {
      ApiResponse response = request.get();
      boolean hasRetryAfter = response.header("Retry-After").isPresent();
      return ended(what, began, response.status(), hasRetryAfter, response.body());
    } catch (UncheckedIOException failure) {
      return ended(what, began, 0, false, failure.getCause().getClass().getSimpleName());
    }
  }

  private static Exchange ended(
      String what, Instant began, int status, boolean hasRetryAfter, String body) {
    Duration took = Duration.between(began, Instant.now());
    return new Exchange(what, began, took, status, hasRetryAfter, body);
  }

  /** Whether the request was refused correctly: with 503 and {@code Retry-After}. */
  boolean isRefused() {
    return status == 503 && hasRetryAfter;
  }

  boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** Returns the status, or the kind of failure. */
  String outcome() {
    return status == 0 ? body : Integer.toString(status);
  }

  Instant ended() {
    return began.plus(took);
  }
}
