package org.tmtar.problem;

import jakarta.annotation.Priority;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Maps a transaction that could not be completed, for example because the database fails during the
 * commit. The server has a mapper for this exception, which responds with 500; this mapper has precedence.
 */
@Provider
@Priority(1)
public class TransactionFailureMapper implements ExceptionMapper<TransactionalException> {

  @Override
  public Response toResponse(TransactionalException exception) {
    return new UnexpectedExceptionMapper().toResponse(exception);
  }
}
