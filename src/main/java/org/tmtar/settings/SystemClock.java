package org.tmtar.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock that all rules are told; none of them looks at the time by itself. */
@Dependent
public class SystemClock {

  /** In UTC. Commands, which have no beans, ask for it themselves. */
  @Produces
  public Clock clock() {
    return Clock.systemUTC();
  }
}
