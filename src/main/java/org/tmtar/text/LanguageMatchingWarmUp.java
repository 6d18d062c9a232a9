package org.tmtar.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.tmtar.schedule.Schedule;

/**
 * Loads the language data of CLDR in the background of the start. Loading takes about a second, which the first
 * request with several languages would otherwise wait for.
 */
@ApplicationScoped
public class LanguageMatchingWarmUp {

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start, Schedule schedule) {
    schedule.once("loading language data", LanguageMatching::load);
  }
}
