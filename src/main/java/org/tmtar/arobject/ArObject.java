package org.tmtar.arobject;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.tmtar.file.link.FileLinks;

/** What a visitor's phone draws on which target, in a part of a zone. */
@Entity
@Table(name = "ar_objects")
public class ArObject {

  /** The most characters of a name. */
  static final int MAX_NAME_LENGTH = 255;

  /** The largest printed target, in metres; the side of a house. */
  static final int MAX_TARGET = 100;

  /** How many times larger than it was modelled it can be drawn. */
  static final int MAX_SCALE = 1000;

  /** The most characters of the name of a file. */
  static final int MAX_FILENAME_LENGTH = 64;

  /** What the columns of this entity are called in a statement of SQL that reads {@code ar_objects o}. */
  static final String COLUMNS = "o.id, o.name, o.subzone_id, o.target_image_file, o.asset_file,"
      + " o.asset_usdz_file, o.target_width, o.scale, o.active, o.version";

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

  @Version
  private long version;

  protected ArObject() {}

  ArObject(String name, long subzoneId) {
    this.name = name;
    this.subzoneId = subzoneId;
    this.scale = 1;
    this.active = true;
    this.version = 1;
  }

  void rename(String newName) {
    name = newName;
  }

  void moveTo(long subzone) {
    subzoneId = subzone;
  }

  /** Names other files. */
  void name(ObjectFiles files) {
    targetImageFile = files.targetImage();
    assetFile = files.asset();
    assetUsdzFile = files.assetUsdz();
  }

  /** In metres; null if nobody knows. */
  void measureTarget(Double width) {
    targetWidth = width;
  }

  void setScale(double scale) {
    this.scale = scale;
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

  /** Whether visitors of its zone see it. */
  boolean isActive() {
    return active;
  }

  long version() {
    return version;
  }

  ObjectFiles files() {
    return new ObjectFiles(targetImageFile, assetFile, assetUsdzFile);
  }

  /** As somebody sees it who may fetch its files under some paths. */
  ObjectResponse toResponse(FileLinks links) {
    return new ObjectResponse(
        id,
        name,
        targetImageFile,
        assetFile,
        subzoneId,
        assetUsdzFile,
        targetWidth,
        scale,
        active,
        links.path(targetImageFile),
        links.path(assetFile),
        links.path(assetUsdzFile));
  }
}
