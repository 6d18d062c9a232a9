package org.tmtar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;

/** An S3-compatible object store in this JVM, over HTTP. It keeps its objects in a folder. */
public final class TestStore implements AutoCloseable {

  public static final String ACCESS_KEY = "tmtar-test";
  public static final String SECRET_KEY = "only-for-tests";
  public static final String BUCKET = "tmtar";

  private final BlobStore objects;
  private S3Proxy server;
  private final Path folder;
  private final int port;

  private TestStore(BlobStore objects, S3Proxy server, Path folder) {
    this.objects = objects;
    this.server = server;
    this.port = server.getPort();
    this.folder = folder;
  }

  /**
   * Starts a store with an empty bucket.
   *
   * @param folder the folder of the objects; created if it does not exist
   */
  public static TestStore start(Path folder) {
    try {
      Files.createDirectories(folder.resolve(BUCKET));
      Properties properties = new Properties();
      properties.setProperty("jclouds.filesystem.basedir", folder.toString());
      properties.setProperty("jclouds.identity", ACCESS_KEY);
      properties.setProperty("jclouds.credential", SECRET_KEY);
      BlobStore objects = BlobStores.create("filesystem-nio2", properties);
      return new TestStore(objects, serve(objects, 0), folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static S3Proxy serve(BlobStore objects, int port) {
    try {
      S3Proxy server = S3Proxy.builder()
          .blobStore(objects)
          .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
          .endpoint(URI.create("http://127.0.0.1:" + port))
          .stopTimeout(0)
          .build();
      server.start();
      return server;
    } catch (Exception failure) {
      throw new IllegalStateException("The S3 store does not start", failure);
    }
  }

  /** Returns the address of the store. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Returns the folder of the objects of the bucket. */
  public Path bucket() {
    return folder.resolve(BUCKET);
  }

  /** Stops the server. The objects remain. */
  public void becomeUnavailable() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("The S3 store does not stop", failure);
    }
  }

  /** Starts the stopped server again, at the same address and with the same objects. */
  public void becomeAvailable() {
    server = serve(objects, port);
  }

  @Override
  public void close() {
    becomeUnavailable();
    objects.close();
  }
}
