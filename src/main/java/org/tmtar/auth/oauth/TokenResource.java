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
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.auth.SignInService;
import org.tmtar.auth.session.Client;
import org.tmtar.auth.session.RefreshCookie;
import org.tmtar.auth.session.SessionTokens;
import org.tmtar.auth.token.TokenConfig;
import org.tmtar.http.client.ClientAddress;
import org.tmtar.http.transfer.MaxBodySize;
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
@Tag(name = "OAuth")
public class TokenResource {

  private SignInService signIn;
  private TokenConfig config;
  private ClientAddress addresses;
  private Clock clock;

  public TokenResource() {}

  @Inject
  public TokenResource(
      SignInService signIn, TokenConfig config, ClientAddress addresses, Clock clock) {
    this.signIn = signIn;
    this.config = config;
    this.addresses = addresses;
    this.clock = clock;
  }

  @POST
  @Anonymous
  @Operation(
      operationId = "token",
      summary = "Exchanges a token of the identity provider, or a refresh token",
      description = """
          For anyone. This is the token endpoint of OAuth 2. Clients do not authenticate, because
          apps on phones cannot keep secrets.

          | `grant_type` | with | response |
          |---|---|---|
          | `urn:ietf:params:oauth:grant-type:token-exchange` (RFC 8693) | `subject_token`: a bearer that signs in at `GET /api/users/login` | a new session |
          | `refresh_token` (RFC 6749, section 6) | `refresh_token` | the next pair of the same session; the refresh token of the request becomes invalid |

          A refresh **replaces** the refresh token. A client that has lost the response repeats
          the request and gets the same new pair. It can do so until 60 s after the first use of
          the new pair: its access token on any request that needs one, or its refresh token here.
          If the replaced token is used after that, one of the two refresh tokens was stolen, and
          the session ends. After the first refresh at this endpoint, the session accepts only its
          newest refresh token, also at `GET /api/users/login`.

          `subject_token_type` is optional. It is `urn:ietf:params:oauth:token-type:access_token`
          or `...:jwt`. Other parameters of RFC 8693 are refused if they request more than this
          endpoint supports. `scope`, `client_id` and unregistered parameters are ignored. If only
          invited users may sign in, the response to all others is `invalid_request`. A parameter
          must not be repeated. An empty parameter counts as absent. A form has at most 64 KB; the
          response to a larger form is 413.

          A page of this server keeps the refresh token in a cookie that scripts cannot read. With
          the header `Tmtar-Session: cookie` the response has no member `refresh_token` and sets
          the cookie `tmtar_refresh`, and a refresh without the parameter `refresh_token` uses
          that cookie. The page must have the origin of this server: `Sec-Fetch-Site` must be
          `same-origin`, or `Origin` the origin of this server if the browser does not send
          `Sec-Fetch-Site`. Otherwise the response is `invalid_request`, and the session does not
          change. Without the header, cookies are ignored.""")
  @Parameter(
      name = RefreshCookie.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @SecurityRequirements
  @APIResponse(
      responseCode = "200",
      description = "The pair of tokens.",
      headers = {
        @Header(name = "Cache-Control", ref = "CacheControlNoStore"),
        @Header(name = "Set-Cookie", ref = "SetCookie")
      },
      content = @Content(schema = @Schema(implementation = TokenResponse.class)))
  @APIResponse(responseCode = "400", ref = "OAuthError")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response token(
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                      schema = @Schema(ref = "TokenRequest")))
          MultivaluedMap<String, String> body,
      @HeaderParam(HttpHeaders.USER_AGENT) String userAgent,
      @Context HttpServletRequest request) {
    FormParameters form = new FormParameters(body);
    Client client = new Client(addresses.of(request), userAgent);
    Optional<BrowserSession> browser = BrowserSession.find(request);
    return switch (GrantType.of(form.get("grant_type"))) {
      case TOKEN_EXCHANGE -> respond(exchange(form, client), TokenExchange.ACCESS_TOKEN, browser);
      case REFRESH_TOKEN -> respond(refresh(form, browser, client), null, browser);
    };
  }

  private SessionTokens exchange(FormParameters form, Client client) {
    TokenExchange.requireSupported(form, config.audience());
    String subjectToken = form.get("subject_token");
    return orOAuthError(OAuthError.INVALID_REQUEST, () -> signIn.exchange(subjectToken, client));
  }

  private SessionTokens refresh(
      FormParameters form, Optional<BrowserSession> browser, Client client) {
    String refreshToken = form.find("refresh_token")
        .or(() -> browser.flatMap(BrowserSession::refreshToken))
        .orElseGet(() -> form.get("refresh_token"));
    return orOAuthError(OAuthError.INVALID_GRANT, () -> signIn.rotate(refreshToken, client));
  }

  private Response respond(
      SessionTokens tokens, String issuedTokenType, Optional<BrowserSession> browser) {
    Response.ResponseBuilder response = Uncached.response(Response.Status.OK);
    return browser
        .map(session -> response
            .entity(TokenResponse.withoutRefreshToken(tokens, issuedTokenType))
            .cookie(session.store(tokens, clock)))
        .orElseGet(() -> response.entity(TokenResponse.of(tokens, issuedTokenType)))
        .build();
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
