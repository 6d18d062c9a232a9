"""Publishes content as an editor and reads it as a visitor, through the client that is generated for Python.

The arguments are the address of the server, the identities of the editor and of the visitor, an unused name, and an image file.
"""

import sys
from pathlib import Path

from tmtar_client import (
    ApiClient,
    Configuration,
    CreateEvent,
    CreateLocation,
    CreateObject,
    CreateSubzone,
    CreateTranslation,
    CreateZone,
    EventsApi,
    EventType,
    FilesApi,
    LocationsApi,
    ObjectsApi,
    Problem,
    SessionsApi,
    SignInApi,
    UpdateProfile,
    UpdateZone,
    UsersApi,
    ZonesApi,
)
from tmtar_client.exceptions import ApiException

LATITUDE = 50.4489
LONGITUDE = 30.5133


def with_bearer(server: str, bearer: str) -> ApiClient:
    return ApiClient(Configuration(host=server, access_token=bearer))


def sign_in(server: str, identity: str) -> ApiClient:
    tokens = SignInApi(with_bearer(server, identity)).sign_in_by_post()
    refreshed = SignInApi(with_bearer(server, tokens.refresh_token)).sign_in_by_post()
    return with_bearer(server, refreshed.access_token)


def refused(call) -> ApiException:
    try:
        call()
    except ApiException as error:
        return error
    raise AssertionError("The request is refused")


def walk(server: str, editor_identity: str, visitor_identity: str, name: str, image: str) -> None:
    editor = sign_in(server, editor_identity)
    visitor = sign_in(server, visitor_identity)

    city = LocationsApi(editor).create_location(CreateLocation(name=name, root=1))
    zone = ZonesApi(editor).create_zone(
        CreateZone(title="Golden Gate", location_id=city.id, latitude=LATITUDE, longitude=LONGITUDE, radius=60)
    )
    subzone = ZonesApi(editor).create_subzone(
        zone.id, CreateSubzone(title="Arch", latitude=LATITUDE, longitude=LONGITUDE, radius=10)
    )
    file = FilesApi(editor).upload_file(
        ("gate.png", Path(image).read_bytes()), location_id=city.id, visibility="protected"
    )
    created = ObjectsApi(editor).create_object(
        CreateObject(name="Gate", subzone_id=subzone.id, target_image_file=file.filename)
    )
    event = EventsApi(editor).create_event(
        CreateEvent(
            event_type=EventType.NEWS,
            location_id=city.id,
            title="The gate is open",
            short_description="Every day.",
            translations={"uk": CreateTranslation(title="Брама відкрита", short_description="Щодня.")},
        )
    )

    UsersApi(visitor).update_profile(UpdateProfile(location_id=city.id))
    feed = EventsApi(visitor).get_feed(type=EventType.NEWS, accept_language="uk").events
    assert (event.id, "Брама відкрита") in [(read.id, read.title) for read in feed], feed
    around = ZonesApi(visitor).list_zones_around(LATITUDE, LONGITUDE, radius=0)
    assert (zone.id, True) in [(near.id, near.inside) for near in around], around
    objects = ObjectsApi(visitor).list_objects_of_subzone(subzone.id)
    assert [read.id for read in objects] == [created.id], objects

    outdated = refused(
        lambda: ZonesApi(editor).update_zone(zone.id, UpdateZone(radius=50), if_match='"outdated"')
    )
    assert outdated.status == 412 and Problem.from_json(outdated.body).status == 412, outdated

    LocationsApi(editor).delete_location(city.id)
    SessionsApi(visitor).logout()
    signed_out = refused(lambda: UsersApi(visitor).get_profile())
    assert signed_out.status == 401, signed_out


walk(*sys.argv[1:])
