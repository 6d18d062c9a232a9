package org.tmtar.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.text.LanguageTag;
import org.tmtar.text.PlainText;

/**
 * The request body that creates an event.
 *
 * @param eventType the type, which selects the feed of the event
 * @param locationId the location that publishes the event; it must exist
 * @param title the title in the default language of the event
 * @param shortDescription the text for lists in the default language
 * @param description the full text in the default language; null for none
 * @param imageFileName the file name of an uploaded image; null for none
 * @param active whether the event is published at all; null for true
 * @param publishFrom the start of the publication; null for immediately
 * @param publishUntil the end of the publication; null for no end
 * @param language the default language of the event, a BCP 47 tag; null for the configured language
 * @param translations the texts in other languages, by BCP 47 tag; null for none
 * @param startsAt the time at which the event begins; null if it is not stated
 * @param endsAt the time at which the event ends; null if it is not stated
 * @param timeZone the IANA name of the time zone of the event; null if it is not stated
 */
@Schema(
    name = "CreateEvent",
    description = "An event to create. Texts are plain text and are stored unchanged.")
public record CreateEventRequest(
    @NotNull EventType eventType,

    @Schema(description = "The id of the location, which must exist.") @NotNull @Positive
    Long locationId,

    @Schema(description = "The title. It is not blank and has no control characters.")
    @NotNull
    @PlainText(max = EventText.MAX_LINE_LENGTH)
    String title,

    @Schema(description = """
            The text for lists. It is not blank and has no control characters other than line
            breaks and tabs.""") @NotNull @PlainText(max = EventText.MAX_LINE_LENGTH, lines = true)
    String shortDescription,

    @Schema(description = """
            The full text. It has no control characters other than line breaks and tabs. Null or
            absent for none.""")
    @PlainText(max = EventText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true)
    String description,

    @Schema(description = """
            The `filename` of an uploaded image of the location or of a location above it; null,
            empty or absent for none.""") @PlainText(max = EventText.MAX_LINE_LENGTH, blank = true)
    String imageFileName,

    @Schema(description = """
            Whether feeds show the event within its publishing window; null or absent for true.""", defaultValue = "true") Boolean active,

    @Schema(
        description = "The start of the publication; null or absent for no start.",
        example = "2026-12-01T06:00:00Z")
    OffsetDateTime publishFrom,

    @Schema(description = """
            The end of the publication, after `publish_from`; null or absent for no end.""", example = "2026-12-31T22:00:00Z")
    OffsetDateTime publishUntil,

    @Schema(description = """
            The language of the top-level texts, a BCP 47 tag; null or absent for the configured
            language, which is `en` by default.""", pattern = LanguageTag.FORMAT) String language,

    @Schema(
        description = """
            The texts in other languages. Each member is a BCP 47 tag. An event has at most 50
            languages, and the texts of all its languages have at most 200000 characters in total.
            The response to more is 400 with a pointer.""",
        type = SchemaType.OBJECT,
        additionalProperties = CreateTranslationRequest.class,
        maxProperties = 50)
    Map<String, @NotNull @Valid TranslationRequest> translations,

    @Schema(
        description = "The time at which the event begins; null or absent if it is not stated.",
        example = "2026-12-05T17:00:00Z")
    OffsetDateTime startsAt,

    @Schema(description = """
            The time at which the event ends, not before `starts_at`; null or absent if it is not
            stated.""", example = "2026-12-05T20:00:00Z")
    OffsetDateTime endsAt,

    @Schema(description = """
            The IANA name of the time zone in which clients show these times; null, empty or
            absent if it is not stated.""", pattern = TimeZoneName.FORMAT)
    String timeZone) {}
