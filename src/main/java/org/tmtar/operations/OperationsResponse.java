package org.tmtar.operations;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The state of the node that responds, without any secret.
 *
 * @param version the version of the application
 * @param node the process id and the host name of the node
 * @param startedAt the start of the node
 * @param issuers the identity providers, in the order of the settings
 * @param limits the rate limits that are not disabled
 * @param errors the last server errors, the newest first
 */
@Schema(
    name = "Operations",
    description = "The state of the node that responds. It contains no secret.")
public record OperationsResponse(
    @Schema(description = "The version of the server.", example = "0.1.0")
    String version,

    @Schema(description = "The process id and the host name of the node.", example = "1@tmtar-1")
    String node,

    @Schema(description = "The time at which the node started.", example = "2026-11-30T04:00:00Z")
    OffsetDateTime startedAt,

    Database database,

    FileStore fileStore,

    @Schema(description = "The identity providers, in the order of the settings.")
    List<IdentityProvider> issuers,

    @Schema(description = """
            The rate limits of the node, without those that are disabled. Each node counts
            separately.""") List<RateLimit> limits,

    @Schema(description = "The last server errors of the node, the newest first.", maxItems = 50)
    List<ServerError> errors) {

  public OperationsResponse {
    issuers = List.copyOf(issuers);
    limits = List.copyOf(limits);
    errors = List.copyOf(errors);
  }

  /** The state of a part of the service. */
  @Schema(name = "PartStatus", description = """
      The state of a part of the service: `up`, `degraded` if it works with restrictions, or `down`
      if it does not work or did not respond within three seconds.""")
  public enum Status {
    @JsonProperty("up")
    UP,
    @JsonProperty("degraded")
    DEGRADED,
    @JsonProperty("down")
    DOWN
  }

  /**
   * The database.
   *
   * @param status degraded if a statement takes more than half a second, or if the server has few free
   *     connections
   * @param version the version of PostgreSQL; null, like all following members, if the database is down
   * @param latencyMs the time of a statement, including the wait for a connection of the pool
   * @param connections the number of connections to the server, of all nodes and other programs
   * @param maxConnections the maximum number of connections of the server
   * @param bytes the size of the database
   */
  @Schema(
      name = "DatabaseState",
      description = "The database. If it is down, all members but `status` are null.")
  public record Database(
      @Schema(description = """
              The state. `degraded` means that a statement takes more than half a second, or that
              nine of ten connections of the database server are in use.""") Status status,

      @Schema(description = "The version of PostgreSQL.", nullable = true, example = "17.4")
      String version,

      @Schema(
          description =
              "The time of a statement in milliseconds, including the wait for a connection.",
          nullable = true,
          minimum = "0",
          example = "2")
      Long latencyMs,

      @Schema(
          description =
              "The number of connections to the database server, of all nodes and other programs.",
          nullable = true,
          minimum = "0",
          example = "24")
      Long connections,

      @Schema(
          description = "The maximum number of connections of the database server.",
          nullable = true,
          minimum = "0",
          example = "100")
      Long maxConnections,

      @Schema(
          description = "The size of the database in bytes.",
          nullable = true,
          minimum = "0",
          example = "734003200")
      Long bytes) {

    static final Database UNAVAILABLE = new Database(Status.DOWN, null, null, null, null, null);
  }

  /**
   * The file store.
   *
   * @param status degraded if it is almost full
   * @param kind {@code directory} or {@code s3}
   * @param files the number of files; null if it could not be read from the database
   * @param bytes the size of all files; null if {@code files} is null
   * @param freeBytes the free space; null if it is unknown, for example for S3
   */
  @Schema(name = "FileStoreState", description = "The file store.")
  public record FileStore(
      @Schema(description = "The state. `degraded` means that less than 1 GB is free.")
      Status status,

      @Schema(
          description = "The kind of store: `directory` or `s3`.",
          enumeration = {"directory", "s3"},
          example = "s3")
      String kind,

      @Schema(description = """
              The number of files, at most a minute old; null if the database did not respond.""", nullable = true, minimum = "0", example = "1280")
      Long files,

      @Schema(
          description = "The size of these files in bytes; null if the database did not respond.",
          nullable = true,
          minimum = "0",
          example = "5368709120")
      Long bytes,

      @Schema(
          description = "The free space in bytes; null if it is unknown, for example for S3.",
          nullable = true,
          minimum = "0",
          example = "64424509440")
      Long freeBytes) {}

  /**
   * An identity provider.
   *
   * @param issuer the {@code iss} of its tokens
   * @param label the name for users
   * @param status degraded while the provider does not publish its keys and the cached keys are used
   * @param keysReadAt the time at which the known keys were read; null if there are none
   * @param detail the reason of the state; null if it is up
   */
  @Schema(name = "IdentityProviderState", description = "An identity provider.")
  public record IdentityProvider(
      @Schema(
          description = "The `iss` of its tokens.",
          example = "https://login.example.org/realms/museum")
      String issuer,

      @Schema(
          description = "The name of the identity provider for users.",
          example = "Museum of Kyiv")
      String label,

      @Schema(description = """
              The state. `degraded` means that the keys cannot be read and that the known ones
              verify its tokens until they are too old.""") Status status,

      @Schema(
          description = "The time at which the known keys were read; null if there are none.",
          nullable = true,
          example = "2026-11-30T11:00:00Z")
      OffsetDateTime keysReadAt,

      @Schema(
          description = "The reason of the state, for operators; null if the state is `up`.",
          nullable = true,
          example = "Keys of tmtar.oidc.museum.issuer are unavailable: it responds with 502.")
      String detail) {}

  /**
   * A rate limit.
   *
   * @param name the name in the settings, without their prefix
   * @param limit the limit in the format of the settings
   * @param refused the number of refused requests since the start
   * @param refusedLastHour the number of refused requests in the last hour
   */
  @Schema(
      name = "RateLimitState",
      description = "A rate limit and the requests that it has refused.")
  public record RateLimit(
      @Schema(
          description = "The name of the setting, without `tmtar.limit.`.",
          example = "sign-in.by-address")
      String name,

      @Schema(
          description =
              "The limit in the format of the setting: a number of requests and a duration.",
          example = "300/PT1M")
      String limit,

      @Schema(
          description = "The number of requests that it has refused since the start.",
          minimum = "0",
          example = "12")
      long refused,

      @Schema(
          description = "The number of requests that it has refused in the last hour.",
          minimum = "0",
          example = "3")
      long refusedLastHour) {}

  /**
   * A request whose response was a server error.
   *
   * @param at the end of the response
   * @param status the status, at least 500
   * @param method the method of the request
   * @param route the path template of the operation, or {@code other}
   * @param requestId the id of the request in the log
   */
  @Schema(name = "ServerError", description = "A request whose response was a server error.")
  public record ServerError(
      @Schema(description = "The end of the response.", example = "2026-11-30T11:21:10Z")
      OffsetDateTime at,

      @Schema(
          description = "The status of the response.",
          minimum = "500",
          maximum = "599",
          example = "503")
      int status,

      @Schema(
          description = "The method of the request; `_OTHER` if HTTP does not define it.",
          example = "GET")
      String method,

      @Schema(
          description =
              "The path of the operation with placeholders, or `other` if there is no operation.",
          example = "/api/files/{filename}")
      String route,

      @Schema(
          description = "The id of the request, as in its log entries.",
          example = "5f2c1a4e-6f0b-4a30-9a27-0e7c8d1c9b11")
      String requestId) {}
}
