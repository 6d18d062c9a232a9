package org.tmtar.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;

/** Maps a JSON body whose bytes are not valid text in the detected encoding to 400. */
@Provider
public class CharacterExceptionMapper implements ExceptionMapper<CharConversionException> {

  @Override
  public Response toResponse(CharConversionException exception) {
    return ProblemResponses.of(
        ProblemType.MALFORMED_JSON, "The body must be text in UTF-8, UTF-16 or UTF-32.");
  }
}
