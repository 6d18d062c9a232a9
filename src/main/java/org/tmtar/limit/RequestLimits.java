package org.tmtar.limit;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The limits that apply to the current request, with their states after it was counted. */
@RequestScoped
public class RequestLimits {

  private final Map<String, LimitState> states = new LinkedHashMap<>();

  void add(LimitState state) {
    states.put(state.name(), state);
  }

  /** The states, in the order in which the limits were checked. */
  Collection<LimitState> states() {
    return states.values();
  }

  /** The state with the fewest remaining requests; empty if the request is not limited. */
  Optional<LimitState> tightest() {
    return states().stream().min(Comparator.comparing(LimitState::remaining));
  }
}
