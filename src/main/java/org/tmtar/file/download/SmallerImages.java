package org.tmtar.file.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.tmtar.file.content.ContentDetection;
import org.tmtar.file.content.ContentType;
import org.tmtar.file.image.FileProcessingLimiter;
import org.tmtar.file.image.Image;
import org.tmtar.file.storage.FileConfig;
import org.tmtar.file.storage.FileFolders;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.PendingContent;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.storage.StoredContent;
import org.tmtar.problem.InvalidRequestException;

/**
 * Smaller copies of images in a few fixed widths. A copy is created on the first request and kept in the store. Its name is derived from the digest of the original, so it is created only once.
 */
@ApplicationScoped
public class SmallerImages {

  /** The widths of copies in pixels: for a list on a phone, a phone, a tablet and a screen. */
  static final List<Integer> WIDTHS = List.of(160, 320, 640, 1280);

  private FileStorage storage;
  private FileConfig config;
  private FileProcessingLimiter work;

  protected SmallerImages() {}

  @Inject
  public SmallerImages(FileStorage storage, FileConfig config, FileProcessingLimiter work) {
    this.storage = storage;
    this.config = config;
    this.work = work;
  }

  /**
   * Whether the response is a smaller copy. An image is never enlarged, and an image that is much taller
   * than wide is not scaled.
   *
   * @param width the requested width in pixels; null for the file itself
   * @throws InvalidRequestException if there are no copies of this width, or the file is not an image
   */
  boolean isCopy(Download file, Integer width) {
    if (width == null) {
      return false;
    }
    if (!file.type().isImage()) {
      throw new InvalidRequestException("/width", "must only be used for images");
    }
    if (!WIDTHS.contains(width)) {
      throw new InvalidRequestException("/width", "must be one of 160, 320, 640, 1280");
    }
    return width < file.width() && Image.isScalable(file.width(), file.height(), width);
  }

  /**
   * A smaller copy, which is created if it does not exist.
   *
   * @return empty if the content is missing in the store
   */
  Optional<SmallerImage> open(Download file, int width) throws IOException {
    String name = FileFolders.smaller(file.sha256(), width);
    Optional<StoredContent> stored = storage.open(name, null);
    if (stored.isEmpty() && work.decode(pixels(file), () -> create(file, width, name))) {
      stored = storage.open(name, null);
    }
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(SmallerImage.of(stored.get()));
  }

  /**
   * The number of pixels for the permit. The pixels of a PNG count twice, because they may have 16 bits
   * per sample.
   */
  private static long pixels(Download file) {
    int weight = file.type() == ContentType.PNG ? 2 : 1;
    return (long) file.width() * file.height() * weight;
  }

  /**
   * Creates a copy unless a concurrent request has created it.
   *
   * @return false if the original is missing
   */
  private boolean create(Download file, int width, String name) throws IOException {
    Optional<StoredContent> existing = storage.open(name, null);
    if (existing.isPresent()) {
      existing.get().close();
      return true;
    }
    Optional<StoredContent> original = storage.open(FileFolders.content(file.filename()), null);
    if (original.isEmpty()) {
      return false;
    }
    byte[] octets;
    try (StoredContent content = original.get()) {
      octets = content.stream().readAllBytes();
    } catch (IOException broken) {
      throw new StorageException(broken);
    }
    byte[] copy = Image.of(file.type(), octets, config.maxPixels()).scaledTo(width);
    try (PendingContent pending = storage.create(name)) {
      pending.write(copy);
      pending.commit();
    }
    return true;
  }

  /** Deletes all copies of an original. */
  public void delete(String sha256) {
    WIDTHS.forEach(width -> storage.delete(FileFolders.smaller(sha256, width)));
  }

  /**
   * A smaller copy of an image.
   *
   * @param type the type of the copy, which may differ from the type of the original
   * @param length the length in bytes
   */
  record SmallerImage(ContentType type, long length, InputStream stream) {

    static SmallerImage of(StoredContent content) throws IOException {
      InputStream stream = new BufferedInputStream(content.stream());
      return new SmallerImage(
          ContentDetection.detect(stream).orElseThrow(), content.length(), stream);
    }
  }
}
