package org.tmtar.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.tmtar.schedule.Schedule;

/**
 * Loads the language data of CLDR in the background at startup. Without it, the first request with several
 * languages would wait for about a second until the data is loaded.
 */
@ApplicationScoped
public class LanguageMatchingWarmUp {

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start, Schedule schedule) {
    schedule.once("loading language data", LanguageMatching::load);
  }
}
