package org.tmtar.arobject;

/**
 * The response body that represents an object.
 *
 * @param id the id of the object
 * @param name the name for users
 * @param targetImageFile the name of the image that the phone recognises; null if there is none
 * @param assetFile the name of the file that is drawn; null if there is none
 * @param subzoneId the subzone in which the object is drawn
 * @param assetUsdzFile the name of the file that is drawn on iOS; null if there is none
 * @param targetWidth the width of the printed target in metres; null if it is unknown
 * @param scale the factor applied to the size of the model
 * @param active whether visitors see the object
 * @param targetImageUrl the path that returns {@code targetImageFile} as stored; null if there is none
 * @param assetUrl the path that returns {@code assetFile} as stored; null if there is none
 * @param assetUsdzUrl the path that returns {@code assetUsdzFile} as stored; null if there is none
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
