package org.tmtar.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.change.UidMember;

/**
 * The response body that represents an event. Its texts are in the language that matches the preference of the reader best.
 *
 * @param id the id of the event
 * @param eventType the type, which selects the feed of the event
 * @param locationId the location that publishes the event
 * @param updateDate the time of the last change, in UTC
 * @param title the title in the language {@code shownIn}
 * @param shortDescription the text for lists in the language {@code shownIn}
 * @param description the full text in the language {@code shownIn}; null if there is none
 * @param imageFileName the file name of the image; null if there is none
 * @param imageFileUrl the path that returns the image as stored; null if there is none
 * @param imageAlt the text for people who cannot see the image; null if there is none
 * @param active whether the event is published at all
 * @param publishFrom the start of the publication, in UTC; null for the time of creation
 * @param publishUntil the end of the publication, in UTC; null for no end
 * @param language the default language of the event, a BCP 47 tag
 * @param translations the texts by BCP 47 tag, including the default language
 * @param startsAt the time at which the event begins, in UTC; null if it is not stated
 * @param endsAt the time at which the event ends, in UTC; null if it is not stated
 * @param timeZone the IANA name of the time zone of the event; null if it is not stated
 * @param uid the id in all installations; null unless the reader administers the location
 * @param shownIn the language of the three texts, which is sent in the header {@code Content-Language}
 */
@Schema(name = "Event", description = """
        News or a sale of a location. The top-level texts are in the language that matches
        `Accept-Language` best, otherwise in the default language of the event. `Content-Language`
        states the language.""")
public record EventResponse(
    @Schema(description = "The id of the event.", minimum = "1", example = "21")
    long id,

    EventType eventType,

    @Schema(description = """
            The id of the location that publishes the event. Users of that location and of all
            locations below it see the event.""", minimum = "1", example = "4") long locationId,

    @Schema(description = "The time of the last change.", example = "2026-11-22T07:00:00Z")
    OffsetDateTime updateDate,

    @Schema(
        description = "The title, a single line of plain text.",
        minLength = 1,
        maxLength = 255,
        example = "Podil by night")
    String title,

    @Schema(
        description = "The plain text for lists.",
        minLength = 1,
        maxLength = 255,
        example = "The old town glows until the end of the year.")
    String shortDescription,

    @Schema(
        description = "The full plain text; null if there is none.",
        maxLength = 20000,
        nullable = true,
        example = "Every evening from five. Point your phone at the lanterns.")
    String description,

    @Schema(
        description = "The name of the file with the image; null if there is none.",
        maxLength = 255,
        nullable = true,
        example = "5d41402abc4b2a76b9719d911017c592a1b2c3d4.webp")
    String imageFileName,

    @Schema(
        description = """
            The path that returns the image without a bearer. It is signed for at most five
            minutes if the file is protected. It is null if there is no file.""",
        nullable = true,
        readOnly = true,
        example = "/api/files/5d41402abc4b2a76b9719d911017c592a1b2c3d4.webp")
    String imageFileUrl,

    @Schema(
        description = """
            The text for people who cannot see the image, the `alt` of the file; null if the file
            has none or `image_file_url` is null. In a bundle, it is also null if the image is
            protected.""",
        maxLength = 1000,
        nullable = true,
        readOnly = true,
        example = "Lanterns above a street at night")
    String imageAlt,

    @Schema(
        description = "Whether feeds show the event within its publishing window.",
        example = "true")
    boolean active,

    @Schema(
        description = "The start of the publication; null for no start.",
        nullable = true,
        example = "2026-12-01T06:00:00Z")
    OffsetDateTime publishFrom,

    @Schema(
        description = "The end of the publication; null for no end.",
        nullable = true,
        example = "2026-12-31T22:00:00Z")
    OffsetDateTime publishUntil,

    @Schema(description = """
            The default language of the event, a BCP 47 tag. Its texts are used if no other
            language matches.""", minLength = 1, example = "en")
    String language,

    @Schema(description = """
            The texts in all languages of the event, including the default language. Each member
            is a BCP 47 tag.""", minProperties = 1, maxProperties = 50)
    Map<String, TranslationResponse> translations,

    @Schema(description = """
            The time at which the event begins, apart from the publishing window; null if it is
            not stated.""", nullable = true, example = "2026-12-05T17:00:00Z")
    OffsetDateTime startsAt,

    @Schema(
        description = "The time at which the event ends; null if it is not stated.",
        nullable = true,
        example = "2026-12-05T20:00:00Z")
    OffsetDateTime endsAt,

    @Schema(description = """
            The IANA name of the time zone in which clients show these times; null if it is not
            stated.""", maxLength = 64, nullable = true, example = "Europe/Kyiv")
    String timeZone,

    @Schema(description = UidMember.DESCRIPTION, nullable = true)
    UUID uid,

    @JsonIgnore String shownIn) {}
