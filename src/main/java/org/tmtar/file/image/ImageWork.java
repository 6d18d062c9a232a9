package org.tmtar.file.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tmtar.problem.ServiceUnavailableException;

/**
 * Lets few images be worked on at once on a node, which holds their bytes and some of their pixels in
 * memory. Those who upload slowly do not keep visitors from smaller copies.
 */
@ApplicationScoped
public class ImageWork {

  private static final int RECEIVED_AT_ONCE = 4;
  private static final int SCALED_AT_ONCE = 2;
  private static final long LONGEST_WAIT_SECONDS = 20;

  private final Semaphore receiving = new Semaphore(RECEIVED_AT_ONCE, true);
  private final Semaphore scaling = new Semaphore(SCALED_AT_ONCE, true);

  /**
   * Receives an image when there is room for it.
   *
   * @throws ServiceUnavailableException if there is none for too long
   */
  public <T> T receive(Work<T> work) throws IOException {
    return when(receiving, work);
  }

  /**
   * Makes a smaller copy when there is room for it.
   *
   * @throws ServiceUnavailableException if there is none for too long
   */
  public <T> T scale(Work<T> work) throws IOException {
    return when(scaling, work);
  }

  private static <T> T when(Semaphore places, Work<T> work) throws IOException {
    if (!acquire(places)) {
      throw new ServiceUnavailableException("Too many images at once; try again shortly.");
    }
    try {
      return work.result();
    } finally {
      places.release();
    }
  }

  private static boolean acquire(Semaphore places) {
    try {
      return places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What is to be done. */
  @FunctionalInterface
  public interface Work<T> {

    T result() throws IOException;
  }
}
