package org.tmtar.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * The response body that represents an event. Its texts are in the language that fits the reader best.
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
 * @param active whether the event is published at all
 * @param publishFrom the start of the publication, in UTC; null for the time of creation
 * @param publishUntil the end of the publication, in UTC; null for no end
 * @param language the default language of the event, a BCP 47 tag
 * @param translations the texts by BCP 47 tag, including the default language
 * @param shownIn the language of the three texts, which is sent in the header {@code Content-Language}
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
