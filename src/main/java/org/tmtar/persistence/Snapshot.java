package org.tmtar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The state of the database at one moment, for reads whose results must agree with each other. */
@ApplicationScoped
public class Snapshot {

  private static final String BEGIN = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

  private Rows rows;

  protected Snapshot() {}

  @Inject
  public Snapshot(Rows rows) {
    this.rows = rows;
  }

  /**
   * Makes the current transaction read one snapshot and change nothing. The call comes before the first
   * query of the transaction.
   *
   * @see <a href="https://www.postgresql.org/docs/17/sql-set-transaction.html">SET TRANSACTION</a>
   */
  public void begin() {
    rows.change(BEGIN);
  }
}
