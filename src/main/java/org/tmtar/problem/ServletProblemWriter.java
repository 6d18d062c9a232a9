package org.tmtar.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.List;

/** Writes problems as responses outside of the REST application, which has exception mappers. */
public final class ServletProblemWriter {

  private static final JsonMapper MAPPER = new JsonMapper();

  private ServletProblemWriter() {}

  /** Writes a problem, unless a response is already committed. */
  public static void write(
      ProblemException problem, ServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    problem.headers().forEach(response::setHeader);
    write(problem.type(), problem.getMessage(), request, response);
  }

  static void write(
      ProblemType type, String detail, ServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = RequestIdFilter.of(request);
    response.setStatus(type.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader(RequestId.HEADER, id);
    if (type == ProblemType.SERVICE_UNAVAILABLE) {
      response.setHeader(
          HttpHeaders.RETRY_AFTER, Integer.toString(ProblemResponses.RETRY_AFTER_SECONDS));
    }
    response.getOutputStream().write(body(type, type.status(), detail, id));
  }

  /** The body of a problem as JSON, for responses that are sent without a servlet. */
  public static byte[] body(ProblemType type, int status, String detail, String requestId) {
    try {
      return MAPPER.writeValueAsBytes(Problem.of(type, status, detail, List.of(), requestId));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
