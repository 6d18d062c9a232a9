package org.tmtar.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock that all rules are told; none of them looks at the time by itself. */
@Dependent
class SystemClock {

  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}
