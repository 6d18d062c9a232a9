package org.tmtar.http.transfer;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.Reader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;

/**
 * A request whose body is ignored, because its method does not define a meaning for it. The server reads
 * the body after the response, up to its limit, or closes the connection.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-9.3.1">RFC 9110 §9.3.1</a>
 */
final class BodylessRequest extends HttpServletRequestWrapper {

  /** The methods that do not define a meaning for a body. */
  static final Set<String> METHODS = Set.of("GET", "HEAD", "DELETE", "OPTIONS");

  private static final Set<String> BODY_FIELDS = Set.of(
      "content-type",
      "content-length",
      "content-encoding",
      "content-language",
      "transfer-encoding");

  BodylessRequest(HttpServletRequest request) {
    super(request);
  }

  private static boolean isBodyField(String field) {
    return BODY_FIELDS.contains(field.toLowerCase(Locale.ROOT));
  }

  @Override
  public String getHeader(String name) {
    return isBodyField(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isBodyField(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
        .filter(name -> !isBodyField(name))
        .toList());
  }

  @Override
  public int getContentLength() {
    return -1;
  }

  @Override
  public long getContentLengthLong() {
    return -1;
  }

  @Override
  public String getContentType() {
    return null;
  }

  @Override
  public String getCharacterEncoding() {
    return null;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new EmptyBody();
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(Reader.nullReader());
  }

  private static final class EmptyBody extends ServletInputStream {

    @Override
    public int read() {
      return -1;
    }

    @Override
    public boolean isFinished() {
      return true;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("The request has no body");
    }
  }
}
