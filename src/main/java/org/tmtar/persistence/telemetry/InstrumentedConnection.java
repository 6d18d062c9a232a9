package org.tmtar.persistence.telemetry;

import io.opentelemetry.instrumentation.api.instrumenter.Instrumenter;
import io.opentelemetry.instrumentation.jdbc.internal.DbRequest;
import io.opentelemetry.instrumentation.jdbc.internal.OpenTelemetryConnection;
import io.opentelemetry.instrumentation.jdbc.internal.dbinfo.DbInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A connection whose statements are instrumented, and that reports when it is closed. */
final class InstrumentedConnection extends OpenTelemetryConnection {

  private final AtomicBoolean isClosed = new AtomicBoolean();
  private final Runnable onClose;

  InstrumentedConnection(
      Connection connection, Instrumenter<DbRequest, Void> statements, Runnable onClose) {
    super(connection, DbInfo.DEFAULT, statements);
    this.onClose = onClose;
  }

  @Override
  public void close() throws SQLException {
    // Some callers close a connection twice; only the first call counts.
    if (isClosed.compareAndSet(false, true)) {
      onClose.run();
    }
    super.close();
  }
}
