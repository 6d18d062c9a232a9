package org.tmtar.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * An event as the API shows it to somebody.
 *
 * @param id the event
 * @param eventType which feed it belongs to
 * @param locationId the place that publishes it
 * @param updateDate when it was last changed, UTC
 * @param title as the two that follow in the language that fits the reader best
 * @param shortDescription for lists
 * @param description null if there is none
 * @param imageFileName null if there is none
 * @param imageFileUrl where the image can be fetched as it is; null if there is none
 * @param active whether it is published at all
 * @param publishFrom when its publication begins; null for always
 * @param publishUntil when it ends; null for never
 * @param language its own, BCP 47, to which its texts fall back
 * @param translations what it says in each of its languages, its own included
 * @param shownIn the language of the three texts, which a header has
 */
public record EventResponse(
    long id,
    EventType eventType,
    long locationId,
    OffsetDateTime updateDate,
    String title,
    String shortDescription,
    String description,
    String imageFileName,
    String imageFileUrl,
    boolean active,
    OffsetDateTime publishFrom,
    OffsetDateTime publishUntil,
    String language,
    Map<String, TranslationResponse> translations,
    @JsonIgnore String shownIn) {}
