package org.tmtar.file;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.tmtar.file.content.ContentReport;
import org.tmtar.file.content.ContentReport.ContentReportConverter;
import org.tmtar.file.content.ContentType;
import org.tmtar.file.upload.ReceivedFile;
import org.tmtar.file.upload.Visibility;
import org.tmtar.text.OptionalText;

/**
 * The metadata of an uploaded file. The content is in the file store and never changes. Editors change the
 * label, the alternative text, the visibility and the location.
 */
@Entity
@Table(name = "files")
public class UploadedFile {

  /** The columns of this entity, for a native query of {@code files f}. */
  static final String COLUMNS = "f.id, f.filename, f.location_id, f.media_type, f.size, f.sha256,"
      + " f.width, f.height, f.visibility, f.created_at, f.label, f.alt, f.report, f.version, f.uid";

  static final int MAX_LABEL_LENGTH = 255;

  static final int MAX_ALT_LENGTH = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String filename;

  @Column(name = "location_id")
  private long locationId;

  @Column(name = "media_type")
  private String mediaType;

  private long size;

  private String sha256;

  private Integer width;

  private Integer height;

  private Visibility visibility;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  private String label;

  private String alt;

  @Convert(converter = ContentReportConverter.class)
  private ContentReport report;

  @Column(updatable = false)
  private UUID uid;

  @Version
  private long version;

  protected UploadedFile() {}

  /**
   * @param label the name under which the file was uploaded; null if it is unknown
   */
  UploadedFile(
      ReceivedFile received,
      String label,
      long locationId,
      Visibility visibility,
      OffsetDateTime now) {
    this.filename = received.filename();
    this.locationId = locationId;
    this.mediaType = received.type().mediaType();
    this.size = received.size();
    this.sha256 = received.sha256();
    this.width = received.width();
    this.height = received.height();
    this.visibility = visibility;
    this.createdAt = now;
    this.label = label;
    this.report = received.report();
    this.uid = UUID.randomUUID();
    this.version = 1;
  }

  /** Sets the id that the file has in all installations, before it is added. */
  void identify(UUID id) {
    uid = id;
  }

  void setLabel(String label) {
    this.label = OptionalText.blankAsNull(label);
  }

  void setAlt(String alt) {
    this.alt = OptionalText.blankAsNull(alt);
  }

  /** The text for people who cannot see the content; null for none. */
  String alt() {
    return alt;
  }

  void setVisibility(Visibility visibility) {
    this.visibility = visibility;
  }

  /** Assigns the file to another location. */
  void moveTo(long location) {
    locationId = location;
  }

  long version() {
    return version;
  }

  long id() {
    return id;
  }

  String filename() {
    return filename;
  }

  long locationId() {
    return locationId;
  }

  ContentType type() {
    return ContentType.of(mediaType).orElseThrow();
  }

  long size() {
    return size;
  }

  /** The SHA-256 digest of the content, in hexadecimal digits. */
  String sha256() {
    return sha256;
  }

  /** The width of the displayed image in pixels; null unless the file is an image. */
  Integer width() {
    return width;
  }

  /** The height of the displayed image in pixels; null unless the file is an image. */
  Integer height() {
    return height;
  }

  boolean isProtected() {
    return visibility == Visibility.PROTECTED;
  }

  FileResponse toResponse() {
    return new FileResponse(
        id,
        filename,
        mediaType,
        size,
        sha256,
        width,
        height,
        visibility,
        locationId,
        createdAt.withOffsetSameInstant(ZoneOffset.UTC),
        label == null ? filename : label,
        alt,
        version,
        report,
        uid);
  }
}
