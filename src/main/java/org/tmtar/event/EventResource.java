package org.tmtar.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tmtar.change.Deleted;
import org.tmtar.change.ExpectedVersion;
import org.tmtar.change.Versioned;
import org.tmtar.http.VersionedResponse;
import org.tmtar.limit.Limited;
import org.tmtar.limit.LimitedIfAnonymous;
import org.tmtar.listing.ListParameters;
import org.tmtar.paging.BatchedList;
import org.tmtar.paging.Page;
import org.tmtar.paging.PageParameters;
import org.tmtar.paging.PageRequest;
import org.tmtar.paging.PageResponse;
import org.tmtar.security.CurrentUser;
import org.tmtar.security.RequiresRole;
import org.tmtar.security.Role;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.LocalizedBody;
import org.tmtar.text.LocalizedResponse;
import org.tmtar.text.SearchResponse;
import org.tmtar.text.SearchText;

/** The endpoints of events. */
@Path("events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Events")
public class EventResource {

  private static final String ID = "{id: [0-9]+}";
  private static final String DEFAULT_FEED_LIMIT = "10";
  private static final int MAX_FEED_ITEMS = 100;

  private EventService events;
  private CurrentUser currentUser;

  public EventResource() {}

  @Inject
  public EventResource(EventService events, CurrentUser currentUser) {
    this.events = events;
    this.currentUser = currentUser;
  }

  @GET
  @Path("news/{page}")
  @RequiresRole(Role.USER)
  @Operation(
      operationId = "listNews",
      summary = "Lists the news of the location of the caller",
      description = """
          For every user. The active news of the location of the caller and of all locations above
          it, within their publishing window. A caller without a location gets the news of the
          root location. The most recently published event comes first. The time of publication is
          `publish_from`, or the time of creation if there is none, so that the correction of a
          text does not change the order. Events published at the same time are in descending
          order of their ids.

          The list is not counted, because the cost would grow with the number of events. Only its
          last page has `X-Total-Count`, and a `last` in `Link`. A page past the end is empty. The
          response is 400 if the page would skip more than 10000 events of a longer list. The feed
          by cursor, `GET /api/events/feed`, reaches all events, at a constant cost per part.""")
  @Parameter(ref = "EventPage")
  @Parameter(ref = "EventsPerPage")
  @APIResponse(
      responseCode = "200",
      description = "One page of the feed. It is empty past the end.",
      headers = @Header(name = "Link", ref = "LinkOfFeed"),
      content = @Content(schema = @Schema(implementation = EventResponse[].class)))
  public Response news(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages, @Context UriInfo uri) {
    return published(EventType.NEWS, languages, uri);
  }

  @GET
  @Path("sales/{page}")
  @RequiresRole(Role.USER)
  @Operation(
      operationId = "listSales",
      summary = "Lists the sales of the location of the caller",
      description = """
          For every user. This operation is equivalent to `GET /api/events/news/{page}`, for
          sales.""")
  @Parameter(ref = "EventPage")
  @Parameter(ref = "EventsPerPage")
  @APIResponse(
      responseCode = "200",
      description = "One page of the feed. It is empty past the end.",
      headers = @Header(name = "Link", ref = "LinkOfFeed"),
      content = @Content(schema = @Schema(implementation = EventResponse[].class)))
  public Response sales(
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages, @Context UriInfo uri) {
    return published(EventType.SALES, languages, uri);
  }

  private Response published(EventType type, String languages, UriInfo uri) {
    LocalizedBody<Page<EventResponse>> found = events.published(
        currentUser.get(),
        type,
        PageParameters.ofNumberedPath(uri),
        LanguagePreference.of(languages));
    return LocalizedResponse.of(found.languages(), PageResponse.ofNumberedPath(found.body(), uri));
  }

  @GET
  @Path("feed")
  @RequiresRole(Role.USER)
  @Operation(
      operationId = "getFeed",
      summary = "Returns news and sales of the location of the caller by cursor",
      description = """
          For every user. The same events in the same order as `GET /api/events/news/{page}` and
          `GET /api/events/sales/{page}`. Each response contains the cursor of the next part in
          `after`. Events that are published between two requests cause no event to be repeated or
          skipped.""")
  @APIResponseSchema(
      value = FeedResponse.class,
      responseDescription = "The events after the cursor.")
  public Response feed(
      @Parameter(
              description = "Only news or only sales; both if it is absent.",
              schema = @Schema(implementation = EventType.class))
          @QueryParam("type")
          String type,
      @Parameter(
              description =
                  "The `after` of the previous response; absent for the newest events. Its format is opaque to clients. The response to a cursor that this API did not issue is 400.",
              example = "MjAyNi0xMS0yMlQwNzowMDowMFosMjE")
          @QueryParam("after")
          String after,
      @Parameter(description = "The maximum number of events.")
          @QueryParam("limit")
          @DefaultValue(DEFAULT_FEED_LIMIT)
          @Min(1)
          @Max(MAX_FEED_ITEMS)
          Integer limit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    LocalizedBody<FeedResponse> feed = events.feed(
        currentUser.get(),
        type == null ? EnumSet.allOf(EventType.class) : Set.of(EventType.of(type, "/type")),
        after == null ? null : FeedCursor.of(after),
        limit,
        LanguagePreference.of(languages));
    return LocalizedResponse.of(feed.languages(), Response.ok(feed.body()));
  }

  @GET
  @Path("all")
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "listEvents",
      summary = "Lists the events that the caller administers",
      description = """
          For an admin: news and sales at or below its location, including inactive events and
          events outside their publishing window. The order is the order of `GET
          /api/events/news/{page}`. The parameters narrow the list and change its order. `q`
          searches the titles in every language. `sort=title` orders by the title in the default
          language of the event.

          The list is counted up to 1000 events. Beyond that, only its last page has `last` and
          `X-Total-Count`. `GET /api/events/all/count` counts all events.""")
  @APIResponse(
      responseCode = "200",
      description = "One page of the list.",
      headers = {
        @Header(name = "Link", ref = "LinkOfLongList"),
        @Header(name = "X-Total-Count", ref = "XTotalCountOfLongList")
      },
      content = @Content(schema = @Schema(implementation = EventResponse[].class)))
  public Response all(
      @Valid @BeanParam ListParameters parameters,
      @Valid @BeanParam EventListParameters eventParameters,
      @QueryParam("page") @DefaultValue("1") @Min(1) Long page,
      @Parameter(description = "The number of events of a page.")
          @QueryParam("per_page")
          @DefaultValue("" + PageParameters.NUMBERED_PAGE_SIZE)
          @Min(1)
          @Max(PageRequest.MAX_PER_PAGE)
          Integer perPage,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context UriInfo uri) {
    LocalizedBody<Page<EventResponse>> found = events.all(
        currentUser.get(),
        eventParameters.toFilter(parameters),
        new PageRequest(page, perPage),
        LanguagePreference.of(languages));
    return LocalizedResponse.of(
        found.languages(), PageResponse.of(found.body(), uri, EventListParameters.NAMES));
  }

  @GET
  @Path("all/{page}")
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "listAllEvents",
      summary = "Lists the events that the caller administers, by the number of the page",
      description = """
          For an admin. This operation is equivalent to `GET /api/events/all`, with the number of
          the page in the path.""")
  @Parameter(ref = "EventPage")
  @Parameter(ref = "EventsPerPage")
  @APIResponse(
      responseCode = "200",
      description = "One page of the list.",
      headers = {
        @Header(name = "Link", ref = "LinkOfLongList"),
        @Header(name = "X-Total-Count", ref = "XTotalCountOfLongList")
      },
      content = @Content(schema = @Schema(implementation = EventResponse[].class)))
  public Response allByPage(
      @Valid @BeanParam ListParameters parameters,
      @Valid @BeanParam EventListParameters eventParameters,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context UriInfo uri) {
    LocalizedBody<Page<EventResponse>> found = events.all(
        currentUser.get(),
        eventParameters.toFilter(parameters),
        PageParameters.ofNumberedPath(uri),
        LanguagePreference.of(languages));
    return LocalizedResponse.of(
        found.languages(),
        PageResponse.ofNumberedPath(found.body(), uri, EventListParameters.NAMES));
  }

  @GET
  @Path("all/count")
  @RequiresRole(Role.ADMIN)
  @Operation(
      operationId = "countAllEvents",
      summary = "Counts the events that the caller administers",
      description = "For an admin. Counts the events of `GET /api/events/all` without a filter.")
  @APIResponseSchema(value = EventCount.class, responseDescription = "The number of events.")
  public EventCount count() {
    return events.count(currentUser.get());
  }

  @GET
  @Path("all/search/{title: .*[^/]}")
  @RequiresRole(Role.ADMIN)
  @Operation(operationId = "searchEvents", summary = "Searches events by title", description = """
          For an admin. Searches the events of `GET /api/events/all`, by their titles in
          every language. The best match comes first: a title that equals the text, then titles
          that begin with it, then titles that contain it. The response has at most 100 events.""")
  @APIResponse(
      responseCode = "200",
      description = "The matches.",
      content = @Content(schema = @Schema(ref = "EventMatches")))
  @APIResponse(responseCode = "404", ref = "NoMatch")
  public Response search(
      @PathParam("title") String title,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages) {
    LocalizedBody<BatchedList<EventResponse>> found = events.search(
        currentUser.get(), SearchText.of(title, "/title"), LanguagePreference.of(languages));
    return LocalizedResponse.of(found.languages(), SearchResponse.of("events", found.body()));
  }

  @POST
  @RequiresRole(Role.ADMIN)
  @Operation(operationId = "createEvent", summary = "Creates an event", description = """
          For an admin of the location; otherwise the response is 403. The response is 400 if the
          location does not exist.

          The top-level `title`, `short_description` and `description` are in `language`, which
          becomes the default language of the event. `translations` has the texts in other
          languages. `image_file_name` refers to an uploaded image of the location or of a
          location above it. The response to any other file, and to a protected file that the
          caller does not administer, is 400.""")
  @APIResponseSchema(
      value = EventResponse.class,
      responseCode = "201",
      responseDescription = "The new event.")
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
  @Limited
  @LimitedIfAnonymous
  @RequiresRole(value = Role.USER, orAnyone = true)
  @Operation(operationId = "getEvent", summary = "Returns an event", description = """
          For a user: an event that the feeds of the user could contain now. The response to any
          other event is 404. For an admin: every event at or below its location. The response to
          an event of another location that the feeds of the admin could not contain is 403. For
          anyone, also without a bearer: an event that is published now at a public location,
          without a protected image. Without a bearer, the response to every other id is 401.""")
  @SecurityRequirementsSet
  @SecurityRequirementsSet(@SecurityRequirement(name = "bearer"))
  @APIResponseSchema(value = EventResponse.class, responseDescription = "The event.")
  @APIResponse(responseCode = "304", ref = "NotModified")
  @APIResponse(responseCode = "429", ref = "TooManyRequests")
  public Response get(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Context Request request) {
    Versioned<EventResponse> found =
        events.get(currentUser.viewer(), id, LanguagePreference.of(languages));
    return withContentLanguage(found, VersionedResponse.of(found, request));
  }

  @PUT
  @Path(ID)
  @RequiresRole(Role.ADMIN)
  @Operation(operationId = "updateEvent", summary = "Changes an event", description = """
          For an admin of the location, and of the new location if the event moves; otherwise the
          response is 403. The response is 400 if the location does not exist, or if the event may
          not have the image, see `POST /api/events`.

          The top-level texts are written to the language that the `Content-Language` of the
          request names. Without it, they are written to the `language` of the body if that
          differs from the default language of the event, and otherwise to the language in which
          the caller would read them with the `Accept-Language` of the request. A top-level text
          that equals the stored text changes nothing. `translations` is merged (RFC 7396): an
          absent language keeps its texts, `null` removes it, and the same applies within a
          language. The response to the removal of the default language is 400. `language` selects
          another language of the event as the default. If neither the event nor the request has
          texts in that language, the texts in the default language receive this language, as a
          correction of the language with which they were stored.

          Without `If-Match` the last change wins. The response can still be 412 if two changes
          are made at the same time.""")
  @APIResponseSchema(value = EventResponse.class, responseDescription = "The changed event.")
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
  @Operation(operationId = "deleteEvent", summary = "Deletes an event", description = """
          For an admin of the location; otherwise the response is 403. The translations of the
          event are also deleted.""")
  @APIResponseSchema(value = Deleted.class, responseDescription = "The event was deleted.")
  public Deleted delete(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    events.delete(currentUser.get(), id, ExpectedVersion.of(ifMatch));
    return new Deleted(id);
  }

  private static Response withContentLanguage(Versioned<EventResponse> event, Response response) {
    return LocalizedResponse.of(event.body().shownIn(), response);
  }
}
