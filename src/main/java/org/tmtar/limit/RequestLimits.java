package org.tmtar.limit;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which limits count this request, and what they have left for whoever sent it. */
@RequestScoped
public class RequestLimits {

  private final Map<String, LimitState> states = new LinkedHashMap<>();

  void note(LimitState state) {
    states.put(state.name(), state);
  }

  /** All of them, in the order in which they were asked. */
  Collection<LimitState> states() {
    return states.values();
  }

  /** The one that ends first; empty if the request is not limited. */
  Optional<LimitState> tightest() {
    return states().stream().min(Comparator.comparing(LimitState::remaining));
  }
}
