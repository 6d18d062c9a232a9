package org.tmtar.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.openapitools.jackson.nullable.JsonNullable;
import org.tmtar.text.LanguageTag;
import org.tmtar.text.PlainText;

/**
 * The request body that updates an event. A member that is absent keeps its value.
 *
 * @param eventType the type, which selects the feed of the event
 * @param locationId the location that publishes the event; it must exist
 * @param title the title in the language of the request, see {@link EventService#update}
 * @param shortDescription the text for lists in the language of the request
 * @param description the full text in the language of the request; {@code null} removes it
 * @param imageFileName the file name of an uploaded image; {@code null} removes it
 * @param active whether the event is published at all
 * @param publishFrom the start of the publication; {@code null} for the time of creation
 * @param publishUntil the end of the publication; {@code null} for no end
 * @param language the default language of the event, a BCP 47 tag
 * @param translations the texts by BCP 47 tag; absent languages keep their texts, {@code null} removes a
 *     language
 * @param startsAt the time at which the event begins; {@code null} removes it
 * @param endsAt the time at which the event ends; {@code null} removes it
 * @param timeZone the IANA name of the time zone of the event; {@code null} removes it
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>
 */
@Schema(name = "UpdateEvent", description = """
        A change of an event. An absent member keeps its value, and null clears it. Texts are
        plain text and are stored unchanged.""")
public record UpdateEventRequest(
    JsonNullable<@NotNull EventType> eventType,

    @Schema(description = "The id of the new location, which must exist.")
    JsonNullable<@NotNull @Positive Long> locationId,

    @Schema(description = "The title. It is not blank and has no control characters.")
    JsonNullable<@NotNull @PlainText(max = EventText.MAX_LINE_LENGTH) String> title,

    @Schema(description = """
            The text for lists. It is not blank and has no control characters other than line
            breaks and tabs.""")
    JsonNullable<@NotNull @PlainText(max = EventText.MAX_LINE_LENGTH, lines = true) String>
        shortDescription,

    @Schema(description = """
            The full text. It has no control characters other than line breaks and tabs. Null for
            none.""")
    JsonNullable<
            @PlainText(max = EventText.MAX_DESCRIPTION_LENGTH, lines = true, blank = true) String>
        description,

    @Schema(description = """
            The `filename` of an uploaded image of the location or of a location above it; null or
            empty for none. The current image stays usable, unless the event moves.""")
    JsonNullable<@PlainText(max = EventText.MAX_LINE_LENGTH, blank = true) String> imageFileName,

    @Schema(description = "Whether feeds show the event within its publishing window.")
    JsonNullable<@NotNull Boolean> active,

    @Schema(
        description = "The start of the publication; null for no start.",
        example = "2026-12-01T06:00:00Z")
    JsonNullable<OffsetDateTime> publishFrom,

    @Schema(
        description = "The end of the publication, after `publish_from`; null for no end.",
        example = "2026-12-31T22:00:00Z")
    JsonNullable<OffsetDateTime> publishUntil,

    @Schema(description = """
            The language of the event that becomes its default language, a BCP 47 tag. The texts
            keep their languages.""", pattern = LanguageTag.FORMAT) JsonNullable<@NotNull String> language,

    @Schema(description = """
            The languages to add, change or remove. Each member is a BCP 47 tag. An event has at
            most 50 languages, and the texts of all its languages have at most 200000 characters
            in total. An event of an earlier version may exceed this limit. It can be read and
            changed, but its texts cannot grow.""")
    JsonNullable<@NotNull Map<String, @Valid TranslationRequest>> translations,

    @Schema(
        description = "The time at which the event begins; null if it is not stated.",
        example = "2026-12-05T17:00:00Z")
    JsonNullable<OffsetDateTime> startsAt,

    @Schema(
        description =
            "The time at which the event ends, not before `starts_at`; null if it is not stated.",
        example = "2026-12-05T20:00:00Z")
    JsonNullable<OffsetDateTime> endsAt,

    @Schema(description = """
            The IANA name of the time zone in which clients show these times; null or empty if it
            is not stated.""", pattern = TimeZoneName.FORMAT)
    JsonNullable<String> timeZone) {}
