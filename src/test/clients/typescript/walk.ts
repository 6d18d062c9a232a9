// Publishes content as an editor and reads it as a visitor, through the client that is generated for TypeScript.
// The arguments are the address of the server, the identities of the editor and of the visitor, an unused name,
// and an image in Base64.
import {
  Configuration,
  EventsApi,
  EventType,
  FilesApi,
  LocationsApi,
  ObjectsApi,
  ProblemFromJSON,
  ResponseError,
  SessionsApi,
  SignInApi,
  UploadFileVisibilityEnum,
  UsersApi,
  ZonesApi,
} from './client';

declare const process: { argv: string[]; exit(code: number): never };

const LATITUDE = 50.4489;
const LONGITUDE = 30.5133;

function withBearer(server: string, bearer: string): Configuration {
  return new Configuration({ basePath: server, accessToken: bearer });
}

async function signIn(server: string, identity: string): Promise<Configuration> {
  const tokens = await new SignInApi(withBearer(server, identity)).signInByPost();
  const refreshed = await new SignInApi(withBearer(server, tokens.refreshToken!)).signInByPost();
  return withBearer(server, refreshed.accessToken);
}

function check(condition: boolean, expectation: string): void {
  if (!condition) {
    throw new Error(expectation);
  }
}

async function refused(call: Promise<unknown>): Promise<Response> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ResponseError) {
      return error.response;
    }
    throw error;
  }
  throw new Error('The request is refused');
}

async function walk([server, editorIdentity, visitorIdentity, name, image]: string[]): Promise<void> {
  const editor = await signIn(server, editorIdentity);
  const visitor = await signIn(server, visitorIdentity);

  const city = await new LocationsApi(editor).createLocation({ createLocation: { name, root: 1 } });
  const zone = await new ZonesApi(editor).createZone({
    createZone: { title: 'Golden Gate', locationId: city.id, latitude: LATITUDE, longitude: LONGITUDE, radius: 60 },
  });
  const subzone = await new ZonesApi(editor).createSubzone({
    id: zone.id,
    createSubzone: { title: 'Arch', latitude: LATITUDE, longitude: LONGITUDE, radius: 10 },
  });
  const content = Uint8Array.from(atob(image), (character) => character.charCodeAt(0));
  const file = await new FilesApi(editor).uploadFile({
    file: new Blob([content]),
    locationId: city.id,
    visibility: UploadFileVisibilityEnum.Protected,
  });
  const object = await new ObjectsApi(editor).createObject({
    createObject: { name: 'Gate', subzoneId: subzone.id, targetImageFile: file.filename },
  });
  const event = await new EventsApi(editor).createEvent({
    createEvent: {
      eventType: EventType.News,
      locationId: city.id,
      title: 'The gate is open',
      shortDescription: 'Every day.',
      translations: { uk: { title: 'Брама відкрита', shortDescription: 'Щодня.' } },
    },
  });

  await new UsersApi(visitor).updateProfile({ updateProfile: { locationId: city.id } });
  const { events } = await new EventsApi(visitor).getFeed({ type: EventType.News, acceptLanguage: 'uk' });
  check(
    events.some((read) => read.id === event.id && read.title === 'Брама відкрита'),
    'The feed contains the event in Ukrainian',
  );
  const around = await new ZonesApi(visitor).listZonesAround({ latitude: LATITUDE, longitude: LONGITUDE, radius: 0 });
  check(around.some((near) => near.id === zone.id && near.inside), 'The visitor is inside the zone');
  const objects = await new ObjectsApi(visitor).listObjectsOfSubzone({ id: subzone.id });
  check(objects.length === 1 && objects[0].id === object.id, 'The subzone has the object');

  const outdated = await refused(
    new ZonesApi(editor).updateZone({ id: zone.id, updateZone: { radius: 50 }, ifMatch: '"outdated"' }),
  );
  check(ProblemFromJSON(await outdated.json()).status === 412, 'The error is a problem');

  await new LocationsApi(editor).deleteLocation({ id: city.id });
  await new SessionsApi(visitor).logout();
  const signedOut = await refused(new UsersApi(visitor).getProfile());
  check(signedOut.status === 401, 'The session of the visitor has ended');
}

walk(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
