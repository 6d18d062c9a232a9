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
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.settings.SettingsReader;
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
 * Keeps contents as objects of a store that speaks S3. What is larger than a part is uploaded in parts, so
 * that a node holds one part of each upload in memory, however large the whole is.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html">Amazon S3 API</a>
 */
public final class S3Storage implements FileStorage {

  /** The setting that names the bucket. */
  static final String BUCKET = "tmtar.files.s3.bucket";

  /** The least that S3 takes as a part that is not the last. */
  private static final int PART_LENGTH = 5 * 1024 * 1024;

  /** What is called as our contents are; others may share the bucket. */
  private static final Pattern OURS = Pattern.compile("[a-z]+/[A-Za-z0-9.-]+");

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
   * @throws InvalidSettingException if something is missing or cannot be used
   */
  static Supplier<FileStorage> read(Settings settings) {
    SettingsReader reader = settings.reader();
    Optional<URI> endpoint = reader.optionalUrl("tmtar.files.s3.endpoint");
    String region = reader.text("tmtar.files.s3.region");
    boolean isPathStyle = reader.flag("tmtar.files.s3.path-style");
    String bucket = reader.text(BUCKET);
    String accessKey = reader.text("tmtar.files.s3.access-key");
    String secretKey = reader.text("tmtar.files.s3.secret-key");
    reader.requireNoFault();
    return () -> new S3Storage(
        client(
            endpoint.orElse(null),
            region,
            isPathStyle,
            AwsBasicCredentials.create(accessKey, secretKey)),
        bucket);
  }

  /**
   * @param endpoint null for Amazon's own
   */
  static S3Client client(
      URI endpoint, String region, boolean isPathStyle, AwsBasicCredentials credentials) {
    return S3Client.builder()
        .endpointOverride(endpoint)
        .region(Region.of(region))
        .forcePathStyle(isPathStyle)
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        // Not every store that speaks S3 knows Amazon's newer checksums and its chunks.
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
          BUCKET, "names a bucket that the store refuses, or does not have, with these keys");
    } catch (SdkException away) {
      throw new StorageException(away);
    }
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
      return Optional.of(
          new StoredContent(new AbortedWhenLeft(object), object.response().contentLength()));
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
    List<MultipartUpload> old = attempt(
        () -> s3.listMultipartUploadsPaginator(request -> request.bucket(bucket)).uploads().stream()
            .filter(upload -> OURS.matcher(upload.key()).matches())
            .filter(upload -> upload.initiated().isBefore(before))
            .toList());
    old.forEach(upload -> abort(upload.key(), upload.uploadId()));
    return old.size();
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

  /** Reading the rest only to be able to use the connection again would cost more than a new one. */
  private static final class AbortedWhenLeft extends java.io.FilterInputStream {

    private final ResponseInputStream<?> object;
    private boolean isAtEnd;

    AbortedWhenLeft(ResponseInputStream<?> object) {
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

  /** An object that appears when all its parts are there. */
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
        makeRoom(step);
        System.arraycopy(octets, from, part, length, step);
        length += step;
        from += step;
        left -= step;
      }
    }

    /** Small contents need not cost a whole part. */
    private void makeRoom(int step) {
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
            .multipartUpload(whole -> whole.parts(parts))));
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
