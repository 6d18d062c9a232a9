package org.tmtar.persistence.telemetry;

import io.micrometer.core.instrument.Tags;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.context.Context;
import io.opentelemetry.instrumentation.api.db.SqlStatementInfo;
import io.opentelemetry.instrumentation.api.db.SqlStatementSanitizer;
import io.opentelemetry.instrumentation.api.instrumenter.AttributesExtractor;
import io.opentelemetry.instrumentation.jdbc.internal.DbRequest;
import java.sql.SQLException;

/**
 * The attributes of a statement in its span and in its metric. They contain its text with a question mark
 * for each parameter and each literal, and the SQLSTATE of its failure, but no message, which may contain
 * values.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/database/database-spans/">OpenTelemetry:
 *     database spans</a>
 */
final class StatementAttributes implements AttributesExtractor<DbRequest, Void> {

  static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");

  static final String POSTGRESQL = "postgresql";

  private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("db.operation.name");
  private static final AttributeKey<String> TEXT = AttributeKey.stringKey("db.query.text");
  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  private static final SqlStatementSanitizer SANITIZER = SqlStatementSanitizer.create(true);

  @Override
  public void onStart(AttributesBuilder attributes, Context parent, DbRequest statement) {
    attributes.put(SYSTEM, POSTGRESQL);
    attributes.put(OPERATION, operationOf(statement.getStatement()));
    attributes.put(TEXT, textOf(statement.getStatement()));
  }

  @Override
  public void onEnd(
      AttributesBuilder attributes,
      Context context,
      DbRequest statement,
      Void nothing,
      Throwable failure) {
    if (failure != null) {
      attributes.put(ERROR_TYPE, failure.getMessage());
    }
  }

  /** The operation of a statement, for example {@code SELECT}; {@code OTHER} if it is not known. */
  static String operationOf(String sql) {
    String operation = sanitize(sql).getOperation();
    return operation == null ? "OTHER" : operation;
  }

  /** The text of a statement with a question mark instead of each literal. */
  static String textOf(String sql) {
    return sanitize(sql).getFullStatement();
  }

  /** The result is cached by the sanitizer. */
  private static SqlStatementInfo sanitize(String sql) {
    return SANITIZER.sanitize(sql);
  }

  /** A failure whose message is only the SQLSTATE, or {@code failed} if there is none. */
  static Throwable withoutMessage(Throwable failure) {
    return new StatementFailure(
        failure instanceof SQLException refused && refused.getSQLState() != null
            ? refused.getSQLState()
            : "failed");
  }

  /** The labels of the metric. */
  static Tags labels(Attributes start, Attributes end) {
    return Tags.of(
        "operation",
        start.get(OPERATION),
        "outcome",
        end.get(ERROR_TYPE) == null ? "ok" : "failed");
  }

  /** The failure of a statement as a span records it. */
  private static final class StatementFailure extends Exception {

    private static final long serialVersionUID = 1L;

    StatementFailure(String sqlState) {
      super(sqlState, null, false, false);
    }
  }
}
