package org.tmtar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A consistent view of the database at one point in time for several queries. */
@ApplicationScoped
public class Snapshot {

  private static final String BEGIN = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

  private SqlClient sql;

  protected Snapshot() {}

  @Inject
  public Snapshot(SqlClient sql) {
    this.sql = sql;
  }

  /**
   * Makes the current transaction read-only and gives all its queries one snapshot. The caller calls it
   * before the first query of the transaction.
   *
   * @see <a href="https://www.postgresql.org/docs/17/sql-set-transaction.html">SET TRANSACTION</a>
   */
  public void begin() {
    sql.change(BEGIN);
  }
}
