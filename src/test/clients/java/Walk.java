import java.io.File;
import java.util.List;
import java.util.Map;
import org.tmtar.client.ApiClient;
import org.tmtar.client.ApiException;
import org.tmtar.client.api.EventsApi;
import org.tmtar.client.api.FilesApi;
import org.tmtar.client.api.LocationsApi;
import org.tmtar.client.api.ObjectsApi;
import org.tmtar.client.api.SessionsApi;
import org.tmtar.client.api.SignInApi;
import org.tmtar.client.api.UsersApi;
import org.tmtar.client.api.ZonesApi;
import org.tmtar.client.model.ArObject;
import org.tmtar.client.model.CreateEvent;
import org.tmtar.client.model.CreateLocation;
import org.tmtar.client.model.CreateObject;
import org.tmtar.client.model.CreateSubzone;
import org.tmtar.client.model.CreateTranslation;
import org.tmtar.client.model.CreateZone;
import org.tmtar.client.model.Event;
import org.tmtar.client.model.EventType;
import org.tmtar.client.model.Location;
import org.tmtar.client.model.NearbyZone;
import org.tmtar.client.model.Problem;
import org.tmtar.client.model.StoredFile;
import org.tmtar.client.model.Subzone;
import org.tmtar.client.model.Tokens;
import org.tmtar.client.model.UpdateProfile;
import org.tmtar.client.model.UpdateZone;
import org.tmtar.client.model.Zone;

/**
 * Publishes content as an editor and reads it as a visitor, through the client that is generated for Java.
 * The arguments are the address of the server, the identities of the editor and of the visitor, an unused
 * name, and an image file.
 */
public final class Walk {

  private static final double LATITUDE = 50.4489;
  private static final double LONGITUDE = 30.5133;

  private Walk() {}

  public static void main(String[] arguments) throws Exception {
    String server = arguments[0];
    String name = arguments[3];
    ApiClient editor = signIn(server, arguments[1]);
    ApiClient visitor = signIn(server, arguments[2]);

    Location city = new LocationsApi(editor).createLocation(new CreateLocation().name(name).root(1L));
    Zone zone = new ZonesApi(editor)
        .createZone(
            new CreateZone()
                .title("Golden Gate")
                .locationId(city.getId())
                .latitude(LATITUDE)
                .longitude(LONGITUDE)
                .radius(60d),
            null);
    Subzone subzone = new ZonesApi(editor)
        .createSubzone(
            zone.getId(),
            new CreateSubzone().title("Arch").latitude(LATITUDE).longitude(LONGITUDE).radius(10d));
    StoredFile image =
        new FilesApi(editor).uploadFile(new File(arguments[4]), city.getId(), "protected");
    ArObject object = new ObjectsApi(editor)
        .createObject(
            new CreateObject()
                .name("Gate")
                .subzoneId(subzone.getId())
                .targetImageFile(image.getFilename()),
            null);
    Event event = new EventsApi(editor)
        .createEvent(
            new CreateEvent()
                .eventType(EventType.NEWS)
                .locationId(city.getId())
                .title("The gate is open")
                .shortDescription("Every day.")
                .translations(Map.of(
                    "uk", new CreateTranslation().title("Брама відкрита").shortDescription("Щодня."))),
            null);

    new UsersApi(visitor).updateProfile(new UpdateProfile().locationId(city.getId()), null);
    List<Event> feed = new EventsApi(visitor).getFeed(null, null, EventType.NEWS, "uk").getEvents();
    require(
        feed.stream().anyMatch(read -> read.getId().equals(event.getId())
            && read.getTitle().equals("Брама відкрита")),
        "The feed contains the event in Ukrainian: " + feed);
    List<NearbyZone> around = new ZonesApi(visitor).listZonesAround(LATITUDE, LONGITUDE, null, 0d, null);
    require(
        around.stream().anyMatch(near -> near.getId().equals(zone.getId()) && near.getInside()),
        "The visitor is inside the zone: " + around);
    List<ArObject> objects = new ObjectsApi(visitor).listObjectsOfSubzone(subzone.getId(), null, null, null, null);
    require(
        objects.size() == 1 && objects.get(0).getId().equals(object.getId()),
        "The subzone has the object: " + objects);

    refuseAnOutdatedVersion(editor, zone);

    new LocationsApi(editor).deleteLocation(city.getId(), null, null);
    new SessionsApi(visitor).logout(null);
    require(
        statusOf(() -> new UsersApi(visitor).getProfile(null)) == 401, "The session of the visitor has ended");
  }

  private static void refuseAnOutdatedVersion(ApiClient editor, Zone zone) throws Exception {
    try {
      new ZonesApi(editor).updateZone(zone.getId(), new UpdateZone().radius(50d), null, null, "\"outdated\"");
    } catch (ApiException refused) {
      Problem problem = editor.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
      require(refused.getCode() == 412 && problem.getStatus() == 412, "The error is a problem: " + problem);
      return;
    }
    throw new IllegalStateException("An outdated version is refused");
  }

  private static ApiClient signIn(String server, String identity) throws ApiException {
    Tokens tokens = new SignInApi(client(server, identity)).signInByPost();
    Tokens refreshed = new SignInApi(client(server, tokens.getRefreshToken())).signInByPost();
    return client(server, refreshed.getAccessToken());
  }

  private static ApiClient client(String server, String bearer) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(server);
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + bearer));
    return client;
  }

  private interface Call {
    void send() throws ApiException;
  }

  private static int statusOf(Call call) {
    try {
      call.send();
      return 200;
    } catch (ApiException refused) {
      return refused.getCode();
    }
  }

  private static void require(boolean condition, String expectation) {
    if (!condition) {
      throw new IllegalStateException(expectation);
    }
  }
}
