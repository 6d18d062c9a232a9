package org.tmtar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The state of the database at one point in time, for several reads with consistent results. */
@ApplicationScoped
public class Snapshot {

  private static final String BEGIN = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

  private SqlClient rows;

  protected Snapshot() {}

  @Inject
  public Snapshot(SqlClient rows) {
    this.rows = rows;
  }

  /**
   * Makes the current transaction read-only with one snapshot for all its queries. The caller calls it before
   * the first query of the transaction.
   *
   * @see <a href="https://www.postgresql.org/docs/17/sql-set-transaction.html">SET TRANSACTION</a>
   */
  public void begin() {
    rows.change(BEGIN);
  }
}
