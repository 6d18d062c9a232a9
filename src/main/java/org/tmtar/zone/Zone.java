package org.tmtar.zone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.tmtar.file.link.FileLinks;
import org.tmtar.geo.Circle;
import org.tmtar.geo.Position;
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.LocalizedText;
import org.tmtar.text.TextsByLanguage;

/**
 * A geofence of a location: a circle on the ground whose subzones contain the AR objects that a visitor's
 * phone draws.
 */
@Entity
@Table(name = "zones")
public class Zone {

  /** The columns whose values have a small size, in an SQL statement that reads {@code zones z}. */
  static final String SMALL_COLUMNS =
      "z.id, z.title, z.location_id, z.latitude, z.longitude, z.radius, z.active, z.secret, z.version, z.uid,"
          + " z.language, z.image_file_name";

  /** The columns of this entity in an SQL statement that reads {@code zones z}. */
  public static final String COLUMNS = SMALL_COLUMNS + ", z.description, z.translations";

  /** The maximum number of characters of a file name. */
  static final int MAX_FILENAME_LENGTH = 64;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String title;

  @Column(name = "location_id")
  private long locationId;

  private double latitude;

  private double longitude;

  private double radius;

  private boolean active;

  private boolean secret;

  private String description;

  private String language;

  /** The texts in other languages than the default, see {@link TextsByLanguage#others}. */
  private String translations;

  @Column(name = "image_file_name")
  private String imageFileName;

  @Column(updatable = false)
  private UUID uid;

  @Version
  private long version;

  protected Zone() {}

  /** Creates an active zone without texts. */
  Zone(long locationId, Circle circle) {
    this.locationId = locationId;
    setCircle(circle);
    this.active = true;
    this.uid = UUID.randomUUID();
    this.version = 1;
  }

  /** The title and the description by language. */
  public TextsByLanguage texts() {
    return TextsByLanguage.of(language, new LocalizedText(title, description, null), translations);
  }

  void setTexts(TextsByLanguage texts) {
    title = texts.defaultText().name();
    description = texts.defaultText().description();
    language = texts.statedLanguage();
    translations = texts.others();
  }

  /**
   * Sets the image.
   *
   * @param fileName null for no image
   */
  void setImage(String fileName) {
    imageFileName = fileName;
  }

  /** The file name of the image; null if there is none. */
  public String imageFileName() {
    return imageFileName;
  }

  /** Sets the id that the zone has in all installations, before it is added. */
  void identify(UUID uid) {
    this.uid = uid;
  }

  /** Assigns the zone to another location. Its circle stays the same. */
  void moveTo(long location) {
    locationId = location;
  }

  void setCircle(Circle circle) {
    latitude = circle.centre().latitude();
    longitude = circle.centre().longitude();
    radius = circle.radius();
  }

  void setActive(boolean active) {
    this.active = active;
  }

  void setSecret(boolean secret) {
    this.secret = secret;
  }

  public long id() {
    return id;
  }

  public long locationId() {
    return locationId;
  }

  /** The circle that the zone covers. */
  public Circle circle() {
    return new Circle(new Position(latitude, longitude), radius);
  }

  /** Whether visitors can see the zone at all. */
  public boolean isActive() {
    return active;
  }

  /** Whether the zone is hidden from visitors until they are inside it. */
  public boolean isSecret() {
    return secret;
  }

  public long version() {
    return version;
  }

  /** The representation for the audit: in the default language and without links. */
  ZoneResponse toResponse() {
    return toAdministeredResponse(LanguagePreference.NONE, FileLinks.NONE);
  }

  /**
   * The representation for a reader.
   *
   * @param reader the language preference of the reader
   * @param links the paths of the files that the reader may download
   */
  public ZoneResponse toResponse(LanguagePreference reader, FileLinks links) {
    return toResponse(reader, links, null);
  }

  /** The representation for a reader that administers the zone. */
  ZoneResponse toAdministeredResponse(LanguagePreference reader, FileLinks links) {
    return toResponse(reader, links, uid);
  }

  private ZoneResponse toResponse(LanguagePreference reader, FileLinks links, UUID shownUid) {
    TextsByLanguage texts = texts();
    LocalizedText shown = texts.shownTo(reader);
    return new ZoneResponse(
        id,
        shown.name(),
        locationId,
        latitude,
        longitude,
        radius,
        active,
        secret,
        shown.description(),
        links.name(imageFileName),
        links.path(imageFileName),
        links.alt(imageFileName),
        language,
        texts.toResponse(ZoneTranslationResponse::of),
        shownUid,
        texts.shownIn(reader));
  }

  /** Creates a zone from a row with the columns {@link #COLUMNS}. JPA does not manage the result. */
  public static Zone of(ResultSet row) throws SQLException {
    Zone zone = new Zone();
    zone.id = row.getLong("id");
    zone.title = row.getString("title");
    zone.locationId = row.getLong("location_id");
    zone.latitude = row.getDouble("latitude");
    zone.longitude = row.getDouble("longitude");
    zone.radius = row.getDouble("radius");
    zone.active = row.getBoolean("active");
    zone.secret = row.getBoolean("secret");
    zone.version = row.getLong("version");
    zone.uid = row.getObject("uid", UUID.class);
    zone.description = row.getString("description");
    zone.language = row.getString("language");
    zone.translations = row.getString("translations");
    zone.imageFileName = row.getString("image_file_name");
    return zone;
  }
}
