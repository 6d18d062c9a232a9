package org.tmtar.arobject;

/**
 * An object as the API shows it to somebody.
 *
 * @param id the object
 * @param name for people
 * @param targetImageFile the image that the phone recognises; null if there is none
 * @param assetFile what is drawn; null if there is none
 * @param subzoneId where
 * @param assetUsdzFile what iOS draws; null if there is none
 * @param targetWidth what the printed target measures, in metres; null if nobody knows
 * @param scale how many times larger than it was modelled it is drawn
 * @param active whether visitors see it
 * @param targetImageUrl where the file can be fetched as it is; null if there is none, as with the two that
 *     follow
 */
public record ObjectResponse(
    long id,
    String name,
    String targetImageFile,
    String assetFile,
    long subzoneId,
    String assetUsdzFile,
    Double targetWidth,
    double scale,
    boolean active,
    String targetImageUrl,
    String assetUrl,
    String assetUsdzUrl) {}
