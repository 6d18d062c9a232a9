package org.tmtar.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.Set;
import org.tmtar.http.Deleted;
import org.tmtar.http.ExpectedVersion;
import org.tmtar.http.Versioned;
import org.tmtar.http.VersionedResponse;
import org.tmtar.paging.BatchedList;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageResponse;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.SearchResponse;
import org.tmtar.text.SearchText;

/** The endpoints of events. */
@Path("events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class EventResource {

  private static final String ID = "{id: [0-9]+}";
  private static final String DEFAULT_FEED_LIMIT = "10";
  private static final int MAX_FEED_ITEMS = 100;

  /** The maximum number of languages in {@code Content-Language}. */
  private static final int MAX_LANGUAGES = 100;

  private EventService events;
  private CurrentUser currentUser;

  protected EventResource() {}

  @Inject
  public EventResource(EventService events, CurrentUser currentUser) {
    this.events = events;
    this.currentUser = currentUser;
  }

  @GET
  @Path("news/{page}")
  @RequiresRole(Role.USER)
  public Response news(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages, @Context UriInfo uri) {
    return published(EventType.NEWS, languages, uri);
  }

  @GET
  @Path("sales/{page}")
  @RequiresRole(Role.USER)
  public Response sales(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages, @Context UriInfo uri) {
    return published(EventType.SALES, languages, uri);
  }

  private Response published(EventType type, String languages, UriInfo uri) {
    return paged(
        events.published(
            currentUser.get(),
            type,
            PageParameters.ofNumberedPath(uri),
            LanguagePreference.of(languages)),
        uri);
  }

  @GET
  @Path("feed")
  @RequiresRole(Role.USER)
  public Response feed(
      @QueryParam("type") String type,
      @QueryParam("after") String after,
      @QueryParam("limit") @DefaultValue(DEFAULT_FEED_LIMIT) @Min(1) @Max(MAX_FEED_ITEMS)
          Integer limit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    LocalizedBody<FeedResponse> feed = events.feed(
        currentUser.get(),
        type == null ? EnumSet.allOf(EventType.class) : Set.of(EventType.of(type, "/type")),
        after == null ? null : FeedCursor.of(after),
        limit,
        LanguagePreference.of(languages));
    return withContentLanguage(feed.languages(), Response.ok(feed.body()));
  }

  @GET
  @Path("all/{page}")
  @RequiresRole(Role.ADMIN)
  public Response all(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages, @Context UriInfo uri) {
    return paged(
        events.all(
            currentUser.get(),
            PageParameters.ofNumberedPath(uri),
            LanguagePreference.of(languages)),
        uri);
  }

  @GET
  @Path("all/count")
  @RequiresRole(Role.ADMIN)
  public EventCount count() {
    return events.count(currentUser.get());
  }

  @GET
  @Path("all/search/{title: .*[^/]}")
  @RequiresRole(Role.ADMIN)
  public Response search(
      @PathParam("title") String title,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    LocalizedBody<BatchedList<EventResponse>> found = events.search(
        currentUser.get(), SearchText.of(title, "/title"), LanguagePreference.of(languages));
    return withContentLanguage(found.languages(), SearchResponse.of("events", found.body()));
  }

  @POST
  @RequiresRole(Role.ADMIN)
  public Response create(
      @NotNull @Valid CreateEventRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context UriInfo uri) {
    Versioned<EventResponse> created =
        events.create(currentUser.get(), body, LanguagePreference.of(languages));
    return withContentLanguage(
        created,
        VersionedResponse.created(
            created,
            uri.getBaseUriBuilder().path("events/{id}").build(created.body().id())));
  }

  @GET
  @Path(ID)
  @RequiresRole(Role.USER)
  public Response get(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context Request request) {
    Versioned<EventResponse> found =
        events.get(currentUser.get(), id, LanguagePreference.of(languages));
    return withContentLanguage(found, VersionedResponse.of(found, request));
  }

  @PUT
  @Path(ID)
  @RequiresRole(Role.ADMIN)
  public Response update(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.CONTENT_LANGUAGE) String contentLanguage,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @NotNull @Valid UpdateEventRequest body) {
    Versioned<EventResponse> changed = events.update(
        currentUser.get(),
        id,
        body,
        contentLanguage,
        LanguagePreference.of(languages),
        ExpectedVersion.of(ifMatch));
    return withContentLanguage(changed, VersionedResponse.changed(changed));
  }

  @DELETE
  @Path(ID)
  @RequiresRole(Role.ADMIN)
  public Deleted delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    events.delete(currentUser.get(), id, ExpectedVersion.of(ifMatch));
    return new Deleted(id);
  }

  private static Response paged(LocalizedBody<Page<EventResponse>> page, UriInfo uri) {
    return withContentLanguage(page.languages(), PageResponse.ofNumberedPath(page.body(), uri));
  }

  private static Response withContentLanguage(Versioned<EventResponse> event, Response response) {
    return withContentLanguage(Set.of(event.body().shownIn()), Response.fromResponse(response));
  }

  /**
   * Adds the headers that state the languages of the texts and the dependency of the response on
   * {@code Accept-Language}.
   *
   * @param tags the language tags in alphabetical order; {@code Content-Language} is omitted if there are
   *     too many or none
   */
  private static Response withContentLanguage(Set<String> tags, Response.ResponseBuilder response) {
    response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    return tags.isEmpty() || tags.size() > MAX_LANGUAGES
        ? response.build()
        : response.header(HttpHeaders.CONTENT_LANGUAGE, String.join(", ", tags)).build();
  }
}
