package org.tmtar.file.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tmtar.problem.ServiceUnavailableException;

/**
 * Limits the memory that uploads and images occupy on a node: the number of uploads that are stored
 * concurrently, and the number of pixels that are decoded concurrently. A permit is taken only after the node
 * has received all data, so that no permit waits for a client. The permit for storing is taken before the one
 * for decoding, which prevents a deadlock.
 */
@ApplicationScoped
public class ImageWork {

  private static final int IMAGES_AT_ONCE = 4;

  /** The check of one model takes up to 46 MB: its JSON, and as text the data that the JSON contains. */
  private static final int ASSETS_AT_ONCE = 4;

  /** In millions; an image that has more is worked on alone. */
  private static final int PIXELS_AT_ONCE = 40;

  private static final long MAX_WAIT_SECONDS = 20;

  private final Semaphore images = new Semaphore(IMAGES_AT_ONCE, true);
  private final Semaphore assets = new Semaphore(ASSETS_AT_ONCE, true);
  private final Semaphore pixels = new Semaphore(PIXELS_AT_ONCE, true);

  /**
   * Stores a received upload as soon as a permit is available.
   *
   * @throws ServiceUnavailableException if there is none for too long
   */
  public <T> T receive(boolean isImage, Work<T> work) throws IOException {
    return when(isImage ? images : assets, 1, work);
  }

  /**
   * Works on the pixels of an image when there is room for them.
   *
   * @param wanted how many it has
   * @throws ServiceUnavailableException if there is none for too long
   */
  public <T> T decode(long wanted, Work<T> work) throws IOException {
    int millions = (int) Math.min(PIXELS_AT_ONCE, 1 + wanted / 1_000_000);
    return when(pixels, millions, work);
  }

  private static <T> T when(Semaphore places, int wanted, Work<T> work) throws IOException {
    if (!acquire(places, wanted)) {
      throw new ServiceUnavailableException("Too many uploads at once; try again shortly.");
    }
    try {
      return work.result();
    } finally {
      places.release(wanted);
    }
  }

  private static boolean acquire(Semaphore places, int wanted) {
    try {
      return places.tryAcquire(wanted, MAX_WAIT_SECONDS, TimeUnit.SECONDS);
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
