package org.tmtar.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to every operation of the OpenAPI document the answers that all of them can give, so that the
 * document itself says only what is particular to each.
 */
public class CommonResponses implements OASFilter {

  /** Marks, in the document, an operation that anyone may call. */
  private static final String ANONYMOUS = "x-anonymous";

  @Override
  public Operation filterOperation(Operation operation) {
    APIResponses responses = operation.getResponses();
    add(responses, "405", "MethodNotAllowed");
    add(responses, "406", "NotAcceptable");
    add(responses, "500", "InternalError");
    add(responses, "503", "ServiceUnavailable");
    if (!isAnonymous(operation)) {
      add(responses, "401", "Unauthorized");
      add(responses, "403", "Forbidden");
    }
    if (operation.getRequestBody() != null) {
      add(responses, "413", "BodyTooLarge");
      add(responses, "415", "UnsupportedMediaType");
    }
    return operation;
  }

  private static boolean isAnonymous(Operation operation) {
    return operation.getExtensions() != null && operation.getExtensions().containsKey(ANONYMOUS);
  }

  private static void add(APIResponses responses, String status, String response) {
    if (!responses.hasAPIResponse(status)) {
      responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(response));
    }
  }
}
