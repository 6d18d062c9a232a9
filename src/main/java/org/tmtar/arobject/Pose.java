package org.tmtar.arobject;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The position and orientation of an object relative to its anchor. Immutable. */
@Embeddable
public class Pose {

  /** The columns in an SQL statement that reads {@code ar_objects o}. */
  static final String COLUMNS = "o.anchor, o.altitude, o.altitude_mode, o.heading, o.pitch, o.roll,"
      + " o.offset_x, o.offset_y, o.offset_z, o.level";

  /** The minimum altitude in metres. It is below the deepest sea floor. */
  static final int MIN_ALTITUDE = -12_000;

  /** The maximum altitude in metres. It is the edge of space. */
  static final int MAX_ALTITUDE = 100_000;

  static final int MIN_LEVEL = -100;

  static final int MAX_LEVEL = 1000;

  /** The pose of an object whose pose is not stated. */
  static final Pose DEFAULT =
      new Pose(null, null, AltitudeMode.GROUND, null, null, null, null, null);

  private Anchor anchor;

  private Double altitude;

  @Column(name = "altitude_mode")
  private AltitudeMode altitudeMode;

  private Double heading;

  private Double pitch;

  private Double roll;

  @Column(name = "offset_x")
  private Double offsetX;

  @Column(name = "offset_y")
  private Double offsetY;

  @Column(name = "offset_z")
  private Double offsetZ;

  private Double level;

  protected Pose() {}

  /**
   * @param anchor null for the default, which depends on the target image
   * @param altitude metres above the reference {@code altitudeMode}; null if it is unknown
   * @param altitudeMode null for the ground
   * @param heading degrees clockwise from north; null for the orientation of the model
   * @param pitch degrees upwards; null for the orientation of the model
   * @param roll degrees clockwise; null for the orientation of the model
   * @param offset null for the centre of the target image
   * @param level the floor of a building, as in OpenStreetMap; null if it is not stated
   */
  Pose(
      Anchor anchor,
      Double altitude,
      AltitudeMode altitudeMode,
      Double heading,
      Double pitch,
      Double roll,
      Offset offset,
      Double level) {
    this.anchor = anchor;
    this.altitude = altitude;
    this.altitudeMode = altitudeMode == null ? AltitudeMode.GROUND : altitudeMode;
    this.heading = heading;
    this.pitch = pitch;
    this.roll = roll;
    this.offsetX = offset == null ? null : offset.x();
    this.offsetY = offset == null ? null : offset.y();
    this.offsetZ = offset == null ? null : offset.z();
    this.level = level;
  }

  /** Reads a row with {@link #COLUMNS}. */
  static Pose of(ResultSet row) throws SQLException {
    Double x = row.getObject("offset_x", Double.class);
    return new Pose(
        Anchor.of(row.getString("anchor")),
        row.getObject("altitude", Double.class),
        AltitudeMode.of(row.getString("altitude_mode")),
        row.getObject("heading", Double.class),
        row.getObject("pitch", Double.class),
        row.getObject("roll", Double.class),
        x == null ? null : new Offset(x, row.getDouble("offset_y"), row.getDouble("offset_z")),
        row.getObject("level", Double.class));
  }

  /** The pose after an update, whose absent members keep their values. */
  Pose with(UpdateObjectRequest request) {
    return new Pose(
        request.anchor().orElse(anchor),
        request.altitude().orElse(altitude),
        request.altitudeMode().orElse(altitudeMode),
        request.heading().orElse(heading),
        request.pitch().orElse(pitch),
        request.roll().orElse(roll),
        request.offset().orElse(offset()),
        request.level().orElse(level));
  }

  /**
   * The anchor. The default is the target image if there is one, and otherwise the position of the subzone.
   *
   * @param targetImage the target image of the object; null for none
   */
  Anchor anchor(String targetImage) {
    if (anchor != null) {
      return anchor;
    }
    return targetImage == null ? Anchor.GEO : Anchor.IMAGE;
  }

  Double altitude() {
    return altitude;
  }

  AltitudeMode altitudeMode() {
    return altitudeMode;
  }

  Double heading() {
    return heading;
  }

  Double pitch() {
    return pitch;
  }

  Double roll() {
    return roll;
  }

  Offset offset() {
    return offsetX == null ? null : new Offset(offsetX, offsetY, offsetZ);
  }

  Double level() {
    return level;
  }
}
