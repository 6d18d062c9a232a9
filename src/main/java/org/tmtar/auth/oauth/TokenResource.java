package org.tmtar.auth.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.tmtar.auth.SignInService;
import org.tmtar.auth.session.Client;
import org.tmtar.auth.session.SessionTokens;
import org.tmtar.auth.token.TokenConfig;
import org.tmtar.http.ClientAddress;
import org.tmtar.http.MaxBodySize;
import org.tmtar.limit.Limited;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.problem.UnauthenticatedException;
import org.tmtar.security.Anonymous;

/**
 * The token endpoint. It exchanges a token of an identity provider for a session, and refreshes a session.
 * The clients are apps on phones, which cannot keep a secret. The endpoint therefore requires no client
 * authentication.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8693">RFC 8693</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-6">RFC 6749 §6</a>
 */
@Path("oauth/token")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@MaxBodySize(FormParameters.MAX_SIZE)
@ApplicationScoped
@Limited
public class TokenResource {

  private SignInService signIn;
  private TokenConfig config;
  private ClientAddress addresses;

  protected TokenResource() {}

  @Inject
  public TokenResource(SignInService signIn, TokenConfig config, ClientAddress addresses) {
    this.signIn = signIn;
    this.config = config;
    this.addresses = addresses;
  }

  @POST
  @Anonymous
  public Response token(
      MultivaluedMap<String, String> body,
      @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
      @Context HttpServletRequest request) {
    FormParameters form = new FormParameters(body);
    Client client = new Client(addresses.of(request), userAgent);
    TokenResponse tokens = switch (GrantType.of(form.get("grant_type"))) {
      case TOKEN_EXCHANGE -> exchange(form, client);
      case REFRESH_TOKEN -> refresh(form, client);
    };
    return Uncached.response(Response.Status.OK).entity(tokens).build();
  }

  private TokenResponse exchange(FormParameters form, Client client) {
    TokenExchange.requireSupported(form, config.audience());
    String subjectToken = form.get("subject_token");
    SessionTokens tokens =
        orOAuthError(OAuthError.INVALID_REQUEST, () -> signIn.exchange(subjectToken, client));
    return TokenResponse.of(tokens, TokenExchange.ACCESS_TOKEN);
  }

  private TokenResponse refresh(FormParameters form, Client client) {
    String refreshToken = form.get("refresh_token");
    return TokenResponse.of(
        orOAuthError(OAuthError.INVALID_GRANT, () -> signIn.rotate(refreshToken, client)), null);
  }

  private static SessionTokens orOAuthError(OAuthError error, Supplier<SessionTokens> exchange) {
    try {
      return exchange.get();
    } catch (UnauthenticatedException refused) {
      throw new OAuthException(error, refused.reason().orElse(refused.getMessage()));
    } catch (AccessDeniedException notInvited) {
      throw new OAuthException(error, notInvited.getMessage());
    }
  }
}
