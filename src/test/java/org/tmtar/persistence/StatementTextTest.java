package org.tmtar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT id FROM users | SELECT",
        "  with found AS (SELECT 1) SELECT 2 | WITH",
        "insert into t VALUES (?) | INSERT",
        "SELECTED | OTHER",
        "VACUUM | OTHER",
        "'' | OTHER"
      })
  void operationIsTheFirstWordIfItIsKnown(String sql, String operation) {
    assertThat(new StatementText(sql).operation()).isEqualTo(operation);
  }

  @Test
  void textOfAStatementHasNoValues() {
    StatementText statement = new StatementText(
        "SELECT a1, t2.b FROM t2 WHERE c = 'it''s 5' AND d > 48.8583 AND e = ? LIMIT 10 OFFSET $1");

    assertThat(statement.withoutValues())
        .isEqualTo("SELECT a1, t2.b FROM t2 WHERE c = ? AND d > ? AND e = ? LIMIT ? OFFSET $1");
  }
}
