package org.tmtar.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

/**
 * Prepares the body of a request before the endpoint is selected. It discards the body of a method that
 * defines none, decodes an encoded body, and recognizes JSON under any content type. Clients send JSON
 * without a content type, as text, or as the form type that {@code curl -d} declares.
 */
@Provider
@PreMatching
@Priority(FilterOrder.BODY)
public class RequestBodyFilter implements ContainerRequestFilter {

  private static final Set<String> WITHOUT_BODY =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE, HttpMethod.OPTIONS);

  /** The number of leading bytes in which the beginning of JSON is searched. */
  private static final int MAX_PEEK = 1024;

  /** The bytes of byte order marks, and the zero bytes of UTF-16 and UTF-32. */
  private static final Set<Integer> BYTE_ORDER_MARKS = Set.of(0xef, 0xbb, 0xbf, 0xfe, 0xff, 0);

  @Override
  public void filter(ContainerRequestContext request) {
    if (WITHOUT_BODY.contains(request.getMethod()) || !hasBody(request)) {
      ignoreBody(request);
      return;
    }
    prepare(request);
  }

  private static void prepare(ContainerRequestContext request) {
    ContentCoding coding = ContentCoding.of(request.getHeaderString(HttpHeaders.CONTENT_ENCODING));
    if (coding != ContentCoding.IDENTITY) {
      decode(request, coding);
    }
    MediaType type = contentType(request);
    if (coding == ContentCoding.UNSUPPORTED ? !isForm(type) : isJson(type) || hasJson(request)) {
      setContentType(request, MediaType.APPLICATION_JSON);
    } else if (type == null) {
      setContentType(request, MediaType.APPLICATION_OCTET_STREAM);
    }
  }

  private static boolean hasBody(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return request.getHeaderString("Transfer-Encoding") != null
        || (length != null && !length.strip().equals("0"));
  }

  /**
   * Removes the body and the content type. Jakarta REST would otherwise compare the content type with the
   * types that the endpoint consumes.
   */
  private static void ignoreBody(ContainerRequestContext request) {
    if (WITHOUT_BODY.contains(request.getMethod()) || !isForm(contentType(request))) {
      request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }
    request.setEntityStream(InputStream.nullInputStream());
  }

  private static void decode(ContainerRequestContext request, ContentCoding coding) {
    MultivaluedMap<String, String> headers = request.getHeaders();
    headers.remove(HttpHeaders.CONTENT_ENCODING);
    headers.remove(HttpHeaders.CONTENT_LENGTH);
    request.setEntityStream(new DecodedBody(request.getEntityStream(), coding));
  }

  /** The content type; null if it is absent or malformed. */
  private static MediaType contentType(ContainerRequestContext request) {
    String declared = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    try {
      return declared == null ? null : MediaType.valueOf(declared);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private static boolean isJson(MediaType type) {
    if (type == null) {
      return false;
    }
    String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
    return subtype.equals("json") || subtype.equals("x-json") || subtype.endsWith("+json");
  }

  private static boolean isForm(MediaType type) {
    return type != null
        && (type.getType().equalsIgnoreCase("multipart")
            || MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type));
  }

  /** Whether the body begins with a JSON object or array. */
  private static boolean hasJson(ContainerRequestContext request) {
    InputStream body = new BufferedInputStream(request.getEntityStream(), MAX_PEEK);
    request.setEntityStream(body);
    try {
      body.mark(MAX_PEEK);
      int first = firstSignificantByte(body);
      body.reset();
      return first == '{' || first == '[';
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int firstSignificantByte(InputStream body) throws IOException {
    int octet = body.read();
    for (int count = 1; count < MAX_PEEK && isSkipped(octet); count++) {
      octet = body.read();
    }
    return octet;
  }

  private static boolean isSkipped(int octet) {
    return octet == ' '
        || octet == '\t'
        || octet == '\r'
        || octet == '\n'
        || BYTE_ORDER_MARKS.contains(octet);
  }

  private static void setContentType(ContainerRequestContext request, String mediaType) {
    request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, mediaType);
  }
}
