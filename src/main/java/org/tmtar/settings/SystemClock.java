package org.tmtar.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Provides the clock of the application. Business rules receive it and do not read the system time. */
@Dependent
public class SystemClock {

  /** The system clock in UTC. Commands call this method directly, because they have no beans. */
  @Produces
  public Clock clock() {
    return Clock.systemUTC();
  }
}
