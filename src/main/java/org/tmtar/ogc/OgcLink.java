package org.tmtar.ogc;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A link to another document.
 *
 * @param href the URL
 * @param rel the relation of the document to this one
 * @param type the media type of the document
 * @param title the text of the link
 */
@Schema(name = "OgcLink", description = "A link to another document.")
public record OgcLink(
    @Schema(
        description = "The URL.",
        example = "https://ar.example/ogc/collections/zones/items?f=json")
    String href,

    @Schema(description = "The relation of the other document to this one.", example = "items")
    String rel,

    @Schema(description = "The media type of the other document.", example = "application/geo+json")
    String type,

    @Schema(description = "The text of the link.", example = "Zones")
    String title) {}
