package org.tmtar.file.storage;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.SettingFaults;
import org.tmtar.settings.SettingFormat;
import org.tmtar.settings.Settings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A store that keeps contents as objects of an S3-compatible service. Content that is larger than a part
 * is uploaded in parts, so that a node holds only one part of each upload in memory.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html">Amazon S3 API</a>
 */
public final class S3Storage implements FileStorage {

  /** The setting that names the bucket. */
  static final String BUCKET = "tmtar.files.s3.bucket";

  /** The value of the setting that selects this store. */
  static final String KIND = "s3";

  /**
   * The size of a part in bytes, which is the minimum that S3 accepts for parts other than the last one.
   */
  private static final int PART_LENGTH = 5 * 1024 * 1024;

  /** The names of the contents of this application. Other applications may share the bucket. */
  private static final Pattern CONTENT_NAME = Pattern.compile("[a-z]+/[A-Za-z0-9.-]+");

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(20);
  private static final int MAX_ATTEMPTS = 2;

  private final S3Client s3;
  private final String bucket;

  S3Storage(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /**
   * Reads the settings of the store.
   *
   * @return the factory of the store
   * @throws InvalidSettingException if a setting is missing or invalid
   */
  static Supplier<FileStorage> read(Settings settings) {
    SettingFaults faults = new SettingFaults();
    Optional<URI> endpoint = faults.read(
        () -> settings.find("tmtar.files.s3.endpoint", SettingFormat::url), Optional.empty());
    String region = text(settings, "tmtar.files.s3.region", faults);
    boolean isPathStyle =
        faults.read(() -> settings.get("tmtar.files.s3.path-style", SettingFormat::flag), false);
    String bucket = text(settings, BUCKET, faults);
    String accessKey = text(settings, "tmtar.files.s3.access-key", faults);
    String secretKey = text(settings, "tmtar.files.s3.secret-key", faults);
    faults.throwIfAny();
    return () -> new S3Storage(
        client(
            endpoint.orElse(null),
            region,
            isPathStyle,
            AwsBasicCredentials.create(accessKey, secretKey)),
        bucket);
  }

  private static String text(Settings settings, String name, SettingFaults faults) {
    return faults.read(() -> settings.requiredText(name), "");
  }

  /**
   * @param endpoint null for Amazon S3
   */
  static S3Client client(
      URI endpoint, String region, boolean isPathStyle, AwsBasicCredentials credentials) {
    return S3Client.builder()
        .endpointOverride(endpoint)
        .region(Region.of(region))
        .forcePathStyle(isPathStyle)
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        // Some S3-compatible services do not support the newer checksums and the chunked encoding
        // of Amazon S3.
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .serviceConfiguration(
            S3Configuration.builder().chunkedEncodingEnabled(false).build())
        .httpClientBuilder(UrlConnectionHttpClient.builder()
            .connectionTimeout(CONNECT_TIMEOUT)
            .socketTimeout(READ_TIMEOUT))
        .overrideConfiguration(
            override -> override.retryStrategy(retry -> retry.maxAttempts(MAX_ATTEMPTS)))
        .build();
  }

  @Override
  public void check() {
    try {
      s3.headBucket(request -> request.bucket(bucket));
    } catch (S3Exception refused) {
      if (refused.statusCode() >= 500) {
        throw new StorageException(refused);
      }
      throw new InvalidSettingException(
          BUCKET,
          "must be the name of a bucket that exists and that the configured keys can access");
    } catch (SdkException unavailable) {
      throw new StorageException(unavailable);
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public OptionalLong findFreeBytes() {
    return OptionalLong.empty();
  }

  @Override
  public PendingContent create(String name) {
    return new PendingObject(name);
  }

  @Override
  public Optional<StoredContent> open(String name, ByteSpan range) {
    GetObjectRequest.Builder request = GetObjectRequest.builder().bucket(bucket).key(name);
    if (range != null) {
      request.range("bytes=%s-%s".formatted(range.first(), range.last()));
    }
    try {
      ResponseInputStream<GetObjectResponse> object = s3.getObject(request.build());
      return Optional.of(new StoredContent(
          new AbortOnEarlyCloseStream(object), object.response().contentLength()));
    } catch (NoSuchKeyException absent) {
      return Optional.empty();
    } catch (SdkException failure) {
      throw new StorageException(failure);
    }
  }

  @Override
  public void delete(String name) {
    attempt(() -> s3.deleteObject(request -> request.bucket(bucket).key(name)));
  }

  @Override
  public Iterator<StoredName> list(String folder) {
    String prefix = folder + "/";
    Iterator<S3Object> objects = attempt(
        () -> s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
            .contents()
            .iterator());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return attempt(objects::hasNext);
      }

      @Override
      public StoredName next() {
        S3Object object = attempt(objects::next);
        return new StoredName(object.key().substring(prefix.length()), object.lastModified());
      }
    };
  }

  @Override
  public int discardUnfinished(Instant before) {
    List<MultipartUpload> expired = attempt(
        () -> s3.listMultipartUploadsPaginator(request -> request.bucket(bucket)).uploads().stream()
            .filter(upload -> CONTENT_NAME.matcher(upload.key()).matches())
            .filter(upload -> upload.initiated().isBefore(before))
            .toList());
    expired.forEach(upload -> abort(upload.key(), upload.uploadId()));
    return expired.size();
  }

  private void abort(String name, String upload) {
    try {
      attempt(() ->
          s3.abortMultipartUpload(request -> request.bucket(bucket).key(name).uploadId(upload)));
    } catch (StorageException failure) {
      if (!(failure.getCause() instanceof NoSuchUploadException)) {
        throw failure;
      }
    }
  }

  private static <T> T attempt(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException failure) {
      throw new StorageException(failure);
    }
  }

  /**
   * A stream that aborts the connection if it is closed before its end. Reading the rest of the content in
   * order to reuse the connection would cost more than a new connection.
   */
  private static final class AbortOnEarlyCloseStream extends java.io.FilterInputStream {

    private final ResponseInputStream<?> object;
    private boolean isAtEnd;

    AbortOnEarlyCloseStream(ResponseInputStream<?> object) {
      super(object);
      this.object = object;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws java.io.IOException {
      int count = super.read(buffer, offset, length);
      isAtEnd |= count < 0;
      return count;
    }

    @Override
    public void close() throws java.io.IOException {
      if (!isAtEnd) {
        object.abort();
      }
      super.close();
    }
  }

  /** An object that becomes visible when all its parts are complete. */
  private final class PendingObject extends PendingContent {

    private final String name;
    private final List<CompletedPart> parts = new ArrayList<>();
    private byte[] part = new byte[8 * 1024];
    private int length;
    private String upload;
    private boolean isCommitted;

    PendingObject(String name) {
      this.name = name;
    }

    @Override
    public void write(byte[] octets, int offset, int count) {
      int from = offset;
      int left = count;
      while (left > 0) {
        if (length == PART_LENGTH) {
          sendPart();
        }
        int step = Math.min(left, PART_LENGTH - length);
        ensureCapacity(step);
        System.arraycopy(octets, from, part, length, step);
        length += step;
        from += step;
        left -= step;
      }
    }

    /** Enlarges the buffer gradually, so that small content does not allocate a whole part. */
    private void ensureCapacity(int step) {
      if (length + step > part.length) {
        part = Arrays.copyOf(part, Math.min(PART_LENGTH, Math.max(length + step, 4 * part.length)));
      }
    }

    private void sendPart() {
      if (upload == null) {
        upload = attempt(
            () -> s3.createMultipartUpload(request -> request.bucket(bucket).key(name))
                .uploadId());
      }
      int number = parts.size() + 1;
      String tag = attempt(() -> s3.uploadPart(
              request -> request.bucket(bucket).key(name).uploadId(upload).partNumber(number),
              body())
          .eTag());
      parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
      length = 0;
    }

    private RequestBody body() {
      return RequestBody.fromInputStream(new ByteArrayInputStream(part, 0, length), length);
    }

    @Override
    public void commit() {
      if (upload == null) {
        attempt(() -> s3.putObject(request -> request.bucket(bucket).key(name), body()));
      } else {
        if (length > 0) {
          sendPart();
        }
        attempt(() -> s3.completeMultipartUpload(request -> request
            .bucket(bucket)
            .key(name)
            .uploadId(upload)
            .multipartUpload(completed -> completed.parts(parts))));
      }
      isCommitted = true;
    }

    @Override
    public void close() {
      if (upload != null && !isCommitted) {
        isCommitted = true;
        abort(name, upload);
      }
    }
  }
}
