package org.tmtar.listener;

import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.glassfish.grizzly.http.HttpBrokenContentException;

/**
 * Suppresses the log entries of the listener about malformed bodies, each of which has a stack trace. The
 * request itself is logged in one line.
 */
final class MalformedBodyLogFilter implements Filter {

  /**
   * The filtered loggers. They are kept by strong references, because the log manager keeps only weak
   * references.
   */
  private static final Set<Logger> LOGGERS =
      Set.of(Logger.getLogger("org.glassfish.grizzly.filterchain.DefaultFilterChain"));

  /** Installs the filter. */
  static void omitFromLog() {
    LOGGERS.forEach(logger -> logger.setFilter(new MalformedBodyLogFilter()));
  }

  @Override
  public boolean isLoggable(LogRecord entry) {
    return Stream.iterate(entry.getThrown(), cause -> cause != null, Throwable::getCause)
        .noneMatch(HttpBrokenContentException.class::isInstance);
  }
}
