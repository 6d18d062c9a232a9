package org.tmtar.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tmtar.persistence.DatabaseException;

class VisitDaySweepTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final Visits visits = new Visits();
  private final VisitDaySweep sweep = new VisitDaySweep(visits);

  @BeforeEach
  void runOnTheFirstDay() {
    sweep.run();
  }

  @Test
  void orphansAreDeletedOnceADayAlsoIfAVisitHasEndedTheDay() {
    sweep.run();
    assertThat(visits.deletions).isEqualTo(1);

    visits.day = DAY.plusDays(1);
    sweep.run();
    sweep.run();

    assertThat(visits.deletions).isEqualTo(2);
  }

  @Test
  void failedDeletionIsRepeated() {
    visits.day = DAY.plusDays(1);
    visits.isAvailable = false;
    sweep.run();

    visits.isAvailable = true;
    sweep.run();

    assertThat(visits.deletions).isEqualTo(2);
  }

  /** The day of these visits has always been ended by a visit. */
  private static final class Visits extends VisitCountRepository {

    private LocalDate day = DAY;
    private boolean isAvailable = true;
    private int deletions;

    @Override
    void endDay() {
      // a visit has ended the day
    }

    @Override
    LocalDate currentDay() {
      return day;
    }

    @Override
    void deleteOrphans() {
      if (!isAvailable) {
        throw new DatabaseException(new SQLException("The database is unavailable."));
      }
      deletions++;
    }
  }
}
