package org.tmtar.file.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.tmtar.file.FileConfig;
import org.tmtar.file.FileFolders;
import org.tmtar.file.content.ContentDetection;
import org.tmtar.file.content.ContentType;
import org.tmtar.file.image.Image;
import org.tmtar.file.image.ImageWork;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.PendingContent;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.storage.StoredContent;
import org.tmtar.problem.InvalidRequestException;

/**
 * Smaller copies of images, of a few widths each. A copy is made when somebody first wants it, and kept
 * beside the original; as it is kept by content, it never has to be made anew.
 */
@ApplicationScoped
public class SmallerImages {

  /** In pixels: a list on a phone, a phone, a tablet, a screen. */
  static final List<Integer> WIDTHS = List.of(160, 320, 640, 1280);

  private FileStorage storage;
  private FileConfig config;
  private ImageWork work;

  protected SmallerImages() {}

  @Inject
  public SmallerImages(FileStorage storage, FileConfig config, ImageWork work) {
    this.storage = storage;
    this.config = config;
    this.work = work;
  }

  /**
   * Whether a copy is wanted: an image that is no wider than that is never made larger, and one that is
   * much taller than wide stays as it is.
   *
   * @param width null if the file is wanted as it is
   * @throws InvalidRequestException if no copies of that width are made, or none of such a file
   */
  boolean isCopy(Download file, Integer width) {
    if (width == null) {
      return false;
    }
    if (!file.type().isImage()) {
      throw new InvalidRequestException("/width", "must only be asked of images");
    }
    if (!WIDTHS.contains(width)) {
      throw new InvalidRequestException("/width", "must be one of 160, 320, 640, 1280");
    }
    return width < file.width() && Image.isScalable(file.width(), file.height(), width);
  }

  /**
   * A smaller copy.
   *
   * @return empty if the content is lost
   */
  Optional<SmallerImage> open(Download file, int width) throws IOException {
    String name = FileFolders.smaller(file.sha256(), width);
    Optional<StoredContent> kept = storage.open(name, null);
    if (kept.isEmpty() && work.decode(pixels(file), () -> make(file, width, name))) {
      kept = storage.open(name, null);
    }
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(SmallerImage.of(kept.get()));
  }

  /**
   * The number of pixels for the permit. The pixels of a PNG count twice, because they may have 16 bits per
   * sample.
   */
  private static long pixels(Download file) {
    int weight = file.type() == ContentType.PNG ? 2 : 1;
    return (long) file.width() * file.height() * weight;
  }

  /** Whether it is there afterwards; somebody else may have made it meanwhile. */
  private boolean make(Download file, int width, String name) throws IOException {
    Optional<StoredContent> present = storage.open(name, null);
    if (present.isPresent()) {
      present.get().close();
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
    byte[] copy = Image.of(file.type(), octets, config.mostPixels()).scaledTo(width);
    try (PendingContent pending = storage.create(name)) {
      pending.write(copy);
      pending.commit();
    }
    return true;
  }

  /** Deletes all copies of a content. */
  public void delete(String sha256) {
    WIDTHS.forEach(width -> storage.delete(FileFolders.smaller(sha256, width)));
  }

  /**
   * A smaller copy of an image.
   *
   * @param type which need not be that of the original
   * @param length bytes
   */
  record SmallerImage(ContentType type, long length, InputStream stream) {

    static SmallerImage of(StoredContent content) throws IOException {
      InputStream stream = new BufferedInputStream(content.stream());
      return new SmallerImage(
          ContentDetection.detect(stream).orElseThrow(), content.length(), stream);
    }
  }
}
