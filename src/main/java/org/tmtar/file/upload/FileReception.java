package org.tmtar.file.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.apache.commons.io.IOUtils;
import org.tmtar.file.content.ContentDetection;
import org.tmtar.file.content.ContentReport;
import org.tmtar.file.content.ContentType;
import org.tmtar.file.content.CopyingInputStream;
import org.tmtar.file.content.Sha256;
import org.tmtar.file.content.UnusableContentException;
import org.tmtar.file.image.FileProcessingLimiter;
import org.tmtar.file.image.Image;
import org.tmtar.file.storage.FileConfig;
import org.tmtar.file.storage.FileFolders;
import org.tmtar.file.storage.FileStorage;
import org.tmtar.file.storage.PendingContent;
import org.tmtar.file.storage.StorageException;
import org.tmtar.file.upload.Spool.SpooledContent;
import org.tmtar.http.transfer.LimitedStream;
import org.tmtar.problem.BodyTooLargeException;
import org.tmtar.problem.UnsupportedContentException;

/**
 * Receives one file in two steps. In the first step, the type is detected from the first bytes, and the
 * content is spooled while the client sends it. In the second step, after the whole request has been
 * received, the content is checked and stored. The second step requires a permit, and images are processed
 * in memory. The file is discarded unless it is committed.
 */
public final class FileReception implements AutoCloseable {

  private final FileStorage storage;
  private final FileConfig config;
  private final FileProcessingLimiter images;
  private final Spool spool;
  private ContentType type;
  private SpooledContent spooled;
  private PendingContent pending;
  private ReceivedFile received;

  public FileReception(
      FileStorage storage, FileConfig config, FileProcessingLimiter images, Spool spool) {
    this.storage = storage;
    this.config = config;
    this.images = images;
    this.spool = spool;
  }

  /**
   * Receives the content into the spool.
   *
   * @throws UnsupportedContentException if content of its type cannot be uploaded
   * @throws BodyTooLargeException if the content is larger than its type allows
   */
  public void receive(InputStream source) throws IOException {
    InputStream content = new BufferedInputStream(source);
    type = ContentDetection.detect(content)
        .orElseThrow(() -> new UnsupportedContentException(
            "Only PNG, JPEG, WebP, GIF, glTF binary, USDZ, MP4 and MP3 can be uploaded."));
    spooled = spool.receive(new LimitedStream(content, config.maxBytes(type.isImage())));
  }

  /**
   * Checks the received content and writes it to the store. The content is not visible before it is
   * committed.
   *
   * @throws UnusableContentException if the content is malformed
   * @throws StorageException if the spooled content cannot be read, or the store cannot be written
   */
  public void store() {
    String filename = FileNames.create(type);
    try (SpooledContent content = spooled) {
      received = images.receive(
          type.isImage(),
          () -> type.isImage()
              ? storeImage(filename, content.open())
              : storeAsset(filename, content.open()));
    } catch (IOException broken) {
      throw new UnusableContentException("must be readable to its end");
    }
  }

  private ReceivedFile storeImage(String filename, InputStream content) throws IOException {
    Image original = Image.of(type, content.readAllBytes(), config.maxPixels());
    Image image = images.decode(original.pixels(), original::cleaned);
    MessageDigest digest = Sha256.begin();
    digest.update(image.octets());
    pending = storage.create(FileFolders.content(filename));
    pending.write(image.octets());
    return new ReceivedFile(
        filename,
        type,
        image.octets().length,
        Sha256.end(digest),
        image.width(),
        image.height(),
        null);
  }

  private ReceivedFile storeAsset(String filename, InputStream content) throws IOException {
    pending = storage.create(FileFolders.content(filename));
    DigestedOutput output = new DigestedOutput(pending, Sha256.begin());
    InputStream copying = new CopyingInputStream(content, output);
    ContentReport report = ContentDetection.check(type, copying);
    IOUtils.consume(copying);
    return new ReceivedFile(filename, type, output.size(), output.digest(), null, null, report);
  }

  /** The received file; null before {@link #store}. */
  public ReceivedFile received() {
    return received;
  }

  /** Makes the stored content visible. */
  public void commit() {
    pending.commit();
  }

  @Override
  public void close() {
    if (spooled != null) {
      spooled.close();
    }
    if (pending != null) {
      pending.close();
    }
  }

  /** An output stream that counts and digests the bytes that are written. */
  private static final class DigestedOutput extends java.security.DigestOutputStream {

    private long size;

    DigestedOutput(PendingContent target, MessageDigest digest) {
      super(target, digest);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
      super.write(octets, offset, length);
      size += length;
    }

    @Override
    public void write(int octet) throws IOException {
      super.write(octet);
      size++;
    }

    long size() {
      return size;
    }

    String digest() {
      return Sha256.end(getMessageDigest());
    }
  }
}
