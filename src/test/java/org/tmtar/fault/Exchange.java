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
import org.tmtar.testing.Answer;

/**
 * A request, and what became of it.
 *
 * @param what was asked for: the method and the path, or what a test calls it
 * @param began when it was sent
 * @param took until its answer was there as a whole, or certainly would not come
 * @param status of the answer; 0 if there was none
 * @param saysWhenToTryAgain whether the answer has {@code Retry-After}
 * @param body of the answer; the kind of the failure if there was none
 */
record Exchange(
    String what,
    Instant began,
    Duration took,
    int status,
    boolean saysWhenToTryAgain,
    String body) {

  /** Sends a request, and waits for what becomes of it. */
  static Exchange send(HttpClient http, HttpRequest request) {
    Instant began = Instant.now();
    String what = request.method() + " " + request.uri().getPath();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return ended(
          what,
          began,
          answer.statusCode(),
          answer.headers().firstValue("Retry-After").isPresent(),
          answer.body());
    } catch (IOException failure) {
      return ended(what, began, 0, false, failure.getClass().getSimpleName());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return ended(what, began, 0, false, "interrupted");
    }
  }

  /** The same by a driver, which holds the answer against the document. */
  static Exchange send(String what, Supplier<Answer> request) {
    Instant began = Instant.now();
    try {
      Answer answer = request.get();
      boolean saysWhenToTryAgain = answer.header("Retry-After").isPresent();
      return ended(what, began, answer.status(), saysWhenToTryAgain, answer.body());
    } catch (UncheckedIOException failure) {
      return ended(what, began, 0, false, failure.getCause().getClass().getSimpleName());
    }
  }

  private static Exchange ended(
      String what, Instant began, int status, boolean saysWhenToTryAgain, String body) {
    Duration took = Duration.between(began, Instant.now());
    return new Exchange(what, began, took, status, saysWhenToTryAgain, body);
  }

  /** Whether somebody is told to come again, as it should be done. */
  boolean isRefused() {
    return status == 503 && saysWhenToTryAgain;
  }

  boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** The status, or the kind of the failure. */
  String outcome() {
    return status == 0 ? body : Integer.toString(status);
  }

  Instant ended() {
    return began.plus(took);
  }
}
