package org.tmtar.arobject;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tmtar.change.UidMember;
import org.tmtar.geo.Quaternion;
import org.tmtar.text.TextMembers;

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
 * @param active whether the object is shown to users who see its subzone
 * @param targetImageUrl the path that returns {@code targetImageFile} as stored; null if there is none
 * @param assetUrl the path that returns {@code assetFile} as stored; null if there is none
 * @param assetUsdzUrl the path that returns {@code assetUsdzFile} as stored; null if there is none
 * @param anchor the point or surface to which the object is fixed
 * @param altitude metres above the reference {@code altitudeMode}; null if it is unknown
 * @param altitudeMode the reference of the altitude
 * @param heading degrees clockwise from north; null for the orientation of the model
 * @param pitch degrees upwards; null for the orientation of the model
 * @param roll degrees clockwise; null for the orientation of the model
 * @param offset the position relative to the centre of the target image; null for the centre
 * @param level the floor of a building, as in OpenStreetMap; null if it is not stated
 * @param description plain text; null if there is none
 * @param alt the alternative text, for people who cannot see the object; null if there is none
 * @param language the default language of the texts, a BCP 47 tag; null if it is not stated
 * @param translations the texts by BCP 47 tag; null if no language is stated
 * @param uid the id in all installations; null unless the reader administers the location
 * @param shownIn the language of the texts at the top level; null if it is not stated
 */
@Schema(name = "ArObject", description = "An object that is drawn in a subzone.")
public record ObjectResponse(
    @Schema(description = "The id of the object.", minimum = "1", example = "47")
    long id,

    @Schema(
        description = "The name, a single line of plain text.",
        minLength = 1,
        maxLength = 255,
        example = "The winged lion")
    String name,

    @Schema(
        description = """
            The name of the image that the phone recognises; null if the object is drawn at the
            position of the visitor.""",
        maxLength = 64,
        nullable = true,
        example = "5d41402abc4b2a76b9719d911017c592a1b2c3d4.webp")
    String targetImageFile,

    @Schema(
        description = "The name of the file that is drawn; null if there is none yet.",
        maxLength = 64,
        nullable = true,
        example = "9b74c9897bac770ffc029102a200c5de6f0e1d2c.glb")
    String assetFile,

    @Schema(
        description = "The id of the subzone in which the object is drawn.",
        minimum = "1",
        example = "31")
    long subzoneId,

    @Schema(
        description = "The name of the file that iOS draws; null if there is none yet.",
        maxLength = 64,
        nullable = true,
        example = "c4ca4238a0b923820dcc509a6f75849b0a1b2c3d.usdz")
    String assetUsdzFile,

    @Schema(
        description = "The width of the printed target in metres; null if it is unknown.",
        minimum = "0",
        exclusiveMinimum = true,
        maximum = "100",
        nullable = true,
        example = "0.4")
    Double targetWidth,

    @Schema(
        description = "The factor applied to the size of the model.",
        minimum = "0",
        exclusiveMinimum = true,
        maximum = "1000",
        example = "1.5")
    double scale,

    @Schema(description = "Whether users who see the subzone see the object.", example = "true")
    boolean active,

    @Schema(
        description = """
            The path that returns the target image without a bearer. It is signed for at most five
            minutes if the file is protected. It is null if there is no file.""",
        nullable = true,
        readOnly = true,
        example = "/api/files/5d41402abc4b2a76b9719d911017c592a1b2c3d4.webp")
    String targetImageUrl,

    @Schema(
        description = """
            The path that returns the asset without a bearer. It is signed for at most five
            minutes if the file is protected. It is null if there is no file.""",
        nullable = true,
        readOnly = true,
        example = "/api/files/9b74c9897bac770ffc029102a200c5de6f0e1d2c.glb")
    String assetUrl,

    @Schema(
        description = """
            The path that returns the asset for iOS without a bearer. It is signed for at most
            five minutes if the file is protected. It is null if there is no file.""",
        nullable = true,
        readOnly = true,
        example = "/api/files/c4ca4238a0b923820dcc509a6f75849b0a1b2c3d.usdz")
    String assetUsdzUrl,

    Anchor anchor,

    @Schema(
        description =
            "The altitude in metres above the reference `altitude_mode`; null if it is unknown.",
        minimum = "-12000",
        maximum = "100000",
        nullable = true,
        example = "12")
    Double altitude,

    AltitudeMode altitudeMode,

    @Schema(
        description =
            "The heading in degrees, clockwise from north; null for the orientation of the model.",
        minimum = "0",
        maximum = "360",
        nullable = true,
        example = "90")
    Double heading,

    @Schema(
        description = "The pitch in degrees, upwards; null for the orientation of the model.",
        minimum = "-90",
        maximum = "90",
        nullable = true,
        example = "0")
    Double pitch,

    @Schema(
        description = "The roll in degrees, clockwise; null for the orientation of the model.",
        minimum = "-180",
        maximum = "180",
        nullable = true,
        example = "0")
    Double roll,

    Offset offset,

    @Schema(
        description =
            "The floor of a building, as `level` in OpenStreetMap; null if it is not stated.",
        minimum = "-100",
        maximum = "1000",
        nullable = true,
        example = "1")
    Double level,

    @Schema(
        description = "The description, plain text; null if there is none.",
        maxLength = 5000,
        nullable = true,
        example = "Built a thousand years ago.")
    String description,

    @Schema(
        description =
            "The alternative text, for people who cannot see the object; null if there is none.",
        maxLength = 1000,
        nullable = true,
        example = "A lion with wings on a column")
    String alt,

    @Schema(description = TextMembers.LANGUAGE, minLength = 1, nullable = true, example = "en")
    String language,

    @Schema(
        description = TextMembers.TRANSLATIONS,
        minProperties = 1,
        maxProperties = 50,
        nullable = true)
    Map<String, ObjectTranslationResponse> translations,

    @Schema(description = UidMember.DESCRIPTION, nullable = true)
    UUID uid,

    @JsonIgnore String shownIn) {

  /** The altitude above the ellipsoid in metres; empty if it is unknown. */
  Optional<Double> height() {
    return altitudeMode == AltitudeMode.ELLIPSOID
        ? Optional.ofNullable(altitude)
        : Optional.empty();
  }

  /** The orientation. An angle that is not stated is 0. */
  Quaternion orientation() {
    return Quaternion.of(orZero(heading), orZero(pitch), orZero(roll));
  }

  private static double orZero(Double degrees) {
    return degrees == null ? 0 : degrees;
  }
}
