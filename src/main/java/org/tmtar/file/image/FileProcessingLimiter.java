package org.tmtar.file.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tmtar.problem.ServiceUnavailableException;

/**
 * Limits the memory that uploads and images occupy on a node: the number of uploads that are stored
 * concurrently, and the number of pixels that are decoded concurrently. A permit is acquired only after
 * the node has received all data, so that no permit waits for a client. The permit for storing is acquired
 * before the permit for decoding, which prevents a deadlock.
 */
@ApplicationScoped
public class FileProcessingLimiter {

  private static final int MAX_CONCURRENT_IMAGES = 4;

  /**
   * The maximum number of assets that are checked and stored concurrently. The check of one model needs up
   * to 46 MB for its JSON and for the data URIs in the JSON, which are read as text.
   */
  private static final int MAX_CONCURRENT_ASSETS = 4;

  /**
   * The maximum number of pixels that are decoded concurrently, in millions. A larger image is decoded
   * alone.
   */
  private static final int MAX_CONCURRENT_MEGAPIXELS = 40;

  private static final long MAX_WAIT_SECONDS = 20;

  private final Semaphore images = new Semaphore(MAX_CONCURRENT_IMAGES, true);
  private final Semaphore assets = new Semaphore(MAX_CONCURRENT_ASSETS, true);
  private final Semaphore pixels = new Semaphore(MAX_CONCURRENT_MEGAPIXELS, true);

  /**
   * Stores a received upload as soon as a permit is available.
   *
   * @throws ServiceUnavailableException if no permit becomes available within 20 seconds
   */
  public <T> T receive(boolean isImage, Task<T> task) throws IOException {
    return withPermits(isImage ? images : assets, 1, task);
  }

  /**
   * Processes the pixels of an image as soon as there are permits for them.
   *
   * @param pixelCount the number of pixels
   * @throws ServiceUnavailableException if the permits do not become available within 20 seconds
   */
  public <T> T decode(long pixelCount, Task<T> task) throws IOException {
    int millions = (int) Math.min(MAX_CONCURRENT_MEGAPIXELS, 1 + pixelCount / 1_000_000);
    return withPermits(pixels, millions, task);
  }

  private static <T> T withPermits(Semaphore permits, int count, Task<T> task) throws IOException {
    if (!acquire(permits, count)) {
      throw new ServiceUnavailableException(
          "Too many files are being processed. Retry after the interval in Retry-After.");
    }
    try {
      return task.result();
    } finally {
      permits.release(count);
    }
  }

  private static boolean acquire(Semaphore permits, int count) {
    try {
      return permits.tryAcquire(count, MAX_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A task that runs while its permits are held. */
  @FunctionalInterface
  public interface Task<T> {

    T result() throws IOException;
  }
}
