package org.tmtar.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.tmtar.operations.OperationsResponse.ServerError;

/** The last server errors of this node, in memory. */
@ApplicationScoped
public class ServerErrors {

  /** The number of errors that are kept. */
  static final int MAX_KEPT = 50;

  private final Deque<ServerError> kept = new ArrayDeque<>(MAX_KEPT);

  /** Adds an error, which replaces the oldest one if the maximum is reached. */
  synchronized void add(ServerError error) {
    if (kept.size() == MAX_KEPT) {
      kept.removeLast();
    }
    kept.addFirst(error);
  }

  /** The errors, the newest first. */
  synchronized List<ServerError> latest() {
    return List.copyOf(kept);
  }
}
