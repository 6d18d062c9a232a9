package org.tmtar.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tmtar.problem.WebApplicationExceptionMapper;

/**
 * Normalizes header fields of requests that Jakarta REST would otherwise refuse, and sets the
 * {@code Content-Type} of responses without the parameters that the client has sent.
 *
 * <ul>
 *   <li>{@code Accept} selects a representation of an endpoint. If the client accepts none, the endpoint
 *     sends its default representation; only a list is refused with 406.
 *   <li>A malformed entity tag matches no resource.
 *   <li>A form in a character set that Java does not support is refused with 415.
 * </ul>
 */
@Provider
@PreMatching
@Priority(FilterOrder.HEADERS)
public class HeaderNormalization implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String ACCEPTED = HeaderNormalization.class.getName();

  /** An entity tag that no resource has. */
  private static final String NO_TAG = "\"\"";

  /** The subtype of OpenAPI documents. */
  private static final String OPENAPI = "vnd.oai.openapi+json";

  private static final Pattern FORM_CHARSET = Pattern.compile(
      "(?is)\\s*application/x-www-form-urlencoded\\s*;.*charset\\s*=\\s*\"?([^\";\\s]*).*");

  @Override
  public void filter(ContainerRequestContext request) {
    MultivaluedMap<String, String> headers = request.getHeaders();
    requireKnownCharset(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    if (accept != null) {
      AcceptedTypes accepted = AcceptedTypes.of(accept);
      request.setProperty(ACCEPTED, accepted);
      headers.putSingle(HttpHeaders.ACCEPT, accepted.withWildcard());
    }
    normalizeTags(request, HttpHeaders.IF_NONE_MATCH, "");
    normalizeTags(request, HttpHeaders.IF_MATCH, NO_TAG);
  }

  private static void requireKnownCharset(String contentType) {
    Matcher form = FORM_CHARSET.matcher(contentType == null ? "" : contentType);
    if (form.matches() && !isKnown(form.group(1))) {
      throw new NotSupportedException();
    }
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalArgumentException invalidName) {
      return false;
    }
  }

  /**
   * @param fallback the value of the field if no tag is well-formed; empty to remove the field
   */
  private static void normalizeTags(
      ContainerRequestContext request, String field, String fallback) {
    String value = request.getHeaderString(field);
    if (value == null) {
      return;
    }
    String tags = EntityTags.wellFormed(value);
    String normalized = tags.isEmpty() ? fallback : tags;
    if (normalized.isEmpty()) {
      request.getHeaders().remove(field);
    } else {
      request.getHeaders().put(field, List.of(normalized));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MediaType type = response.getMediaType();
    if (type == null || !response.hasEntity()) {
      return;
    }
    if (isList(response)
        && request.getProperty(ACCEPTED) instanceof AcceptedTypes accepted
        && !accepted.includes(type)) {
      refuse(response);
      return;
    }
    response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, withoutParameters(type));
  }

  /** Whether a response is a list. A JSON object is iterable as well, but is not a list. */
  private static boolean isList(ContainerResponseContext response) {
    return response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
        && ((response.getEntity() instanceof Iterable
                && !(response.getEntity() instanceof ObjectNode))
            || response.getHeaders().containsKey(HttpHeaders.LINK));
  }

  private static void refuse(ContainerResponseContext response) {
    Response problem = new WebApplicationExceptionMapper().toResponse(new NotAcceptableException());
    response.getHeaders().remove(HttpHeaders.LINK);
    response.setStatus(problem.getStatus());
    response.setEntity(problem.getEntity(), new Annotation[0], problem.getMediaType());
  }

  /**
   * The media type of the endpoint without parameters. Text declares its character set; JSON is always
   * UTF-8. The type of an OpenAPI document includes its version, which clients such as GDAL require.
   */
  private static MediaType withoutParameters(MediaType type) {
    if (type.getSubtype().equals(OPENAPI)) {
      return type;
    }
    MediaType plain = new MediaType(type.getType(), type.getSubtype());
    return type.getType().toLowerCase(Locale.ROOT).equals("text")
        ? plain.withCharset("UTF-8")
        : plain;
  }
}
