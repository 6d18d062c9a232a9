package org.tmtar.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;

/** The span of the request that the current thread processes. */
public final class RequestSpan {

  static final ContextKey<Span> KEY = ContextKey.named("tmtar.request.span");

  private RequestSpan() {}

  /** The span; an invalid span, which records nothing, if there is none. */
  public static Span current() {
    Span span = Context.current().get(KEY);
    return span == null ? Span.getInvalid() : span;
  }
}
