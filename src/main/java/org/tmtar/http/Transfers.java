package org.tmtar.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;

/**
 * How many requests of a node may be busy with a body or a download at once. Each of them holds a thread
 * for as long as its client likes; the threads beyond are for everybody else.
 */
@ApplicationScoped
public class Transfers {

  private TransferConfig config;
  private Semaphore bodies;
  private Semaphore downloads;

  protected Transfers() {}

  @Inject
  public Transfers(TransferConfig config) {
    this.config = config;
    bodies = new Semaphore(config.bodiesAtOnce());
    downloads = new Semaphore(config.downloadsAtOnce());
  }

  Semaphore bodies() {
    return bodies;
  }

  Semaphore downloads() {
    return downloads;
  }

  Pace newPace() {
    return config.newPace();
  }
}
