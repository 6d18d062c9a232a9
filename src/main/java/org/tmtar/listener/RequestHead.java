package org.tmtar.listener;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of a request head that determine the end of the request and its target. If two parsers on the
 * path of a request interpret these parts differently, the body of a request can be interpreted as another
 * request (request smuggling).
 *
 * @param protocol the version, such as {@code HTTP/1.1}
 * @param method the method as received
 * @param path the raw path of the target, without the query
 * @param hosts the values of all {@code Host} fields
 * @param authority the host that the server uses: that of an absolute target, otherwise that of the
 *     {@code Host} field; null if there is neither
 * @param transferCodings the values of all {@code Transfer-Encoding} fields
 * @param lengths the values of all {@code Content-Length} fields
 * @param hasLineWithoutName whether a line of the head is not a header field
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-6.3">RFC 9112 §6.3</a>
 */
record RequestHead(
    String protocol,
    String method,
    String path,
    List<String> hosts,
    String authority,
    List<String> transferCodings,
    List<String> lengths,
    boolean hasLineWithoutName) {

  private static final Set<String> VERSIONS = Set.of("HTTP/1.0", "HTTP/1.1");

  /** The methods whose body the parser of Grizzly does not read, although a client can send one. */
  private static final Set<String> METHODS_WITHOUT_BODY = Set.of("TRACE", "CONNECT", "PRI");

  /** A token of RFC 9110 with at most 32 characters; every registered method is shorter. */
  private static final Pattern METHOD = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,32}");

  /** A host name or IP address with an optional port. */
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9._~!$&'()*+;=%-]+(:[0-9]{0,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{0,5})?");

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  RequestHead {
    hosts = List.copyOf(hosts);
    transferCodings = List.copyOf(transferCodings);
    lengths = List.copyOf(lengths);
  }

  /** The reason to refuse the request; empty if the application can process it. */
  Optional<Refusal> refusal() {
    if (!VERSIONS.contains(protocol)) {
      return Optional.of(Refusal.ofVersion());
    }
    Optional<Refusal> framing = framingFault().map(Refusal::ofFraming);
    if (framing.isPresent()) {
      return framing;
    }
    if (METHODS_WITHOUT_BODY.contains(method)) {
      return Optional.of(Refusal.ofMethod());
    }
    return isForServer() ? Optional.empty() : RequestPath.fault(path).map(Refusal::ofTarget);
  }

  /**
   * Whether the request is {@code OPTIONS *}, which requests the methods of the server as a whole.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-9.3.7">RFC 9110 §9.3.7</a>
   */
  boolean isForServer() {
    return method.equals("OPTIONS") && path.equals("*");
  }

  private Optional<String> framingFault() {
    if (!METHOD.matcher(method).matches()) {
      return Optional.of("The request line must begin with a method.");
    }
    if (hasLineWithoutName) {
      return Optional.of("Each header field must have a name and a colon.");
    }
    if (!hasOneHost()) {
      return Optional.of("A request must have exactly one well-formed Host field.");
    }
    if (!transferCodings.isEmpty() && !lengths.isEmpty()) {
      return Optional.of("A request must not have both Content-Length and Transfer-Encoding.");
    }
    if (!transferCodings.isEmpty() && !isChunked()) {
      return Optional.of("The only supported Transfer-Encoding is chunked, and only in HTTP/1.1.");
    }
    if (lengths.size() > 1
        || lengths.stream().anyMatch(value -> !LENGTH.matcher(value).matches())) {
      return Optional.of(
          "A request must have at most one Content-Length, which is a number of bytes.");
    }
    return Optional.empty();
  }

  /** Whether the request has exactly one well-formed host; HTTP/1.0 does not require one. */
  private boolean hasOneHost() {
    boolean isMissing = hosts.isEmpty() && !protocol.equals("HTTP/1.0");
    return !isMissing
        && hosts.size() <= 1
        && hosts.stream().allMatch(host -> HOST.matcher(host).matches())
        && (authority == null || HOST.matcher(authority).matches());
  }

  private boolean isChunked() {
    return protocol.equals("HTTP/1.1")
        && transferCodings.size() == 1
        && transferCodings.get(0).equalsIgnoreCase("chunked");
  }
}
