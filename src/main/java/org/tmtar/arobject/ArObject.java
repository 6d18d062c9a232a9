package org.tmtar.arobject;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.tmtar.text.LanguagePreference;
import org.tmtar.text.LocalizedText;
import org.tmtar.text.TextsByLanguage;

/**
 * An AR object: an asset that a visitor's phone draws, optionally on a target image, in a subzone of a
 * zone.
 */
@Entity
@Table(name = "ar_objects")
public class ArObject {

  /** The maximum number of characters of a name. */
  static final int MAX_NAME_LENGTH = 255;

  /** The maximum width of a printed target in metres, for example of the facade of a building. */
  static final int MAX_TARGET = 100;

  /** The maximum scale, relative to the size of the model. */
  static final int MAX_SCALE = 1000;

  /** The maximum number of characters of a file name. */
  static final int MAX_FILENAME_LENGTH = 64;

  /** The columns of this entity in an SQL statement that reads {@code ar_objects o}. */
  static final String COLUMNS = "o.id, o.name, o.subzone_id, o.target_image_file, o.asset_file,"
      + " o.asset_usdz_file, o.target_width, o.scale, o.active, o.version, o.uid,"
      + " o.description, o.alt, o.language, o.translations, " + Pose.COLUMNS;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;

  @Column(name = "subzone_id")
  private long subzoneId;

  @Column(name = "target_image_file")
  private String targetImageFile;

  @Column(name = "asset_file")
  private String assetFile;

  @Column(name = "asset_usdz_file")
  private String assetUsdzFile;

  @Column(name = "target_width")
  private Double targetWidth;

  private double scale;

  private boolean active;

  private String description;

  private String alt;

  private String language;

  /** The texts in other languages than the default, see {@link TextsByLanguage#others}. */
  private String translations;

  @Embedded
  private Pose pose;

  @Column(updatable = false)
  private UUID uid;

  @Version
  private long version;

  protected ArObject() {}

  /** Creates an active object without texts. */
  ArObject(long subzoneId) {
    this.subzoneId = subzoneId;
    this.scale = 1;
    this.pose = Pose.DEFAULT;
    this.active = true;
    this.uid = UUID.randomUUID();
    this.version = 1;
  }

  /** Creates an object from a row with {@link #COLUMNS}. */
  static ArObject of(ResultSet row) throws SQLException {
    ArObject object = new ArObject(row.getLong("subzone_id"));
    object.id = row.getLong("id");
    object.name = row.getString("name");
    object.targetImageFile = row.getString("target_image_file");
    object.assetFile = row.getString("asset_file");
    object.assetUsdzFile = row.getString("asset_usdz_file");
    object.targetWidth = row.getObject("target_width", Double.class);
    object.scale = row.getDouble("scale");
    object.active = row.getBoolean("active");
    object.description = row.getString("description");
    object.alt = row.getString("alt");
    object.language = row.getString("language");
    object.translations = row.getString("translations");
    object.pose = Pose.of(row);
    object.version = row.getLong("version");
    object.uid = row.getObject("uid", UUID.class);
    return object;
  }

  /** The name, the description and the alternative text by language. */
  TextsByLanguage texts() {
    return TextsByLanguage.of(language, new LocalizedText(name, description, alt), translations);
  }

  void setTexts(TextsByLanguage texts) {
    name = texts.defaultText().name();
    description = texts.defaultText().description();
    alt = texts.defaultText().alt();
    language = texts.statedLanguage();
    translations = texts.others();
  }

  /** Sets the id that the object has in all installations, before it is added. */
  void identify(UUID uid) {
    this.uid = uid;
  }

  void moveTo(long subzone) {
    subzoneId = subzone;
  }

  /** Sets the references to files. */
  void setFiles(ObjectFiles files) {
    targetImageFile = files.targetImage();
    assetFile = files.asset();
    assetUsdzFile = files.assetUsdz();
  }

  /**
   * Sets the width of the printed target.
   *
   * @param width the width in metres; null if it is unknown
   */
  void setTargetWidth(Double width) {
    targetWidth = width;
  }

  void setScale(double scale) {
    this.scale = scale;
  }

  void setPose(Pose pose) {
    this.pose = pose;
  }

  Pose pose() {
    return pose;
  }

  void setActive(boolean active) {
    this.active = active;
  }

  long id() {
    return id;
  }

  long subzoneId() {
    return subzoneId;
  }

  /** Whether visitors see the object if they see its subzone. */
  boolean isActive() {
    return active;
  }

  long version() {
    return version;
  }

  ObjectFiles files() {
    return new ObjectFiles(targetImageFile, assetFile, assetUsdzFile);
  }

  /**
   * The representation for a reader.
   *
   * @param reader the language preference of the reader
   * @param links the paths of the files that the caller may download
   */
  ObjectResponse toResponse(LanguagePreference reader, FileLinks links) {
    return toResponse(reader, links, null);
  }

  /** The representation for a reader that administers the object. */
  ObjectResponse toAdministeredResponse(LanguagePreference reader, FileLinks links) {
    return toResponse(reader, links, uid);
  }

  private ObjectResponse toResponse(LanguagePreference reader, FileLinks links, UUID shownUid) {
    TextsByLanguage texts = texts();
    LocalizedText shown = texts.shownTo(reader);
    return new ObjectResponse(
        id,
        shown.name(),
        links.name(targetImageFile),
        links.name(assetFile),
        subzoneId,
        links.name(assetUsdzFile),
        targetWidth,
        scale,
        active,
        links.path(targetImageFile),
        links.path(assetFile),
        links.path(assetUsdzFile),
        pose.anchor(targetImageFile),
        pose.altitude(),
        pose.altitudeMode(),
        pose.heading(),
        pose.pitch(),
        pose.roll(),
        pose.offset(),
        pose.level(),
        shown.description(),
        shown.alt(),
        language,
        texts.toResponse(ObjectTranslationResponse::of),
        shownUid,
        texts.shownIn(reader));
  }
}
