package org.tmtar.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.PositiveNumber;
import org.tmtar.settings.SettingFaults;
import org.tmtar.settings.SettingFormat;

/**
 * The background of the maps: raster tiles of another host, or a file of vector tiles that this application
 * serves. Without either, a map shows only the land that is part of the console.
 */
@ApplicationScoped
public class MapConfig implements CheckedAtStart {

  /** The URL at which browsers read the file of vector tiles, relative to the address of the application. */
  public static final String PMTILES_URL = "/map.pmtiles";

  private static final String TILES = "tmtar.map.tiles";
  private static final String ATTRIBUTION = "tmtar.map.attribution";
  private static final String MAX_ZOOM = "tmtar.map.max-zoom";
  private static final String PMTILES = "tmtar.map.pmtiles";

  /** The largest zoom level that a map can show. */
  private static final int LARGEST_ZOOM = 24;

  private static final int MAX_ATTRIBUTION_LENGTH = 200;

  private static final List<String> PLACEHOLDERS = List.of("{z}", "{x}", "{y}");

  private Optional<URI> tiles;
  private String template;
  private Optional<String> attribution;
  private int maxZoom;
  private Optional<Path> pmtilesFile;

  protected MapConfig() {}

  /**
   * @throws InvalidSettingException if the template of the tiles is not usable, if the tiles have no
   *     attribution, or if the file cannot be read
   */
  @Inject
  public MapConfig(
      @ConfigProperty(name = TILES) Optional<String> tiles,
      @ConfigProperty(name = ATTRIBUTION) Optional<String> attribution,
      @ConfigProperty(name = MAX_ZOOM) PositiveNumber maxZoom,
      @ConfigProperty(name = PMTILES) Optional<Path> pmtiles) {
    SettingFaults faults = new SettingFaults();
    this.tiles = tiles.flatMap(text -> faults.read(() -> Optional.of(url(text)), Optional.empty()));
    this.template = tiles.orElse(null);
    this.attribution = attribution;
    this.maxZoom = (int) Math.min(maxZoom.value(), LARGEST_ZOOM);
    this.pmtilesFile = pmtiles;
    faults.require(
        tiles.isEmpty() || attribution.isPresent(),
        ATTRIBUTION,
        "is missing, but tiles of another host require the attribution of their source");
    faults.require(
        attribution.orElse("").length() <= MAX_ATTRIBUTION_LENGTH,
        ATTRIBUTION,
        "must have at most %d characters".formatted(MAX_ATTRIBUTION_LENGTH));
    faults.require(
        maxZoom.value() <= LARGEST_ZOOM, MAX_ZOOM, "must be at most %d".formatted(LARGEST_ZOOM));
    faults.require(
        pmtiles.isEmpty() || tiles.isEmpty(), PMTILES, "must be empty if " + TILES + " is set");
    faults.require(
        pmtiles.map(MapConfig::isReadable).orElse(true),
        PMTILES,
        "names a file that cannot be read");
    faults.throwIfAny();
  }

  /** The URL of a tile with the placeholders <code>{z}</code>, <code>{x}</code> and <code>{y}</code>. */
  public Optional<String> tiles() {
    return Optional.ofNullable(template);
  }

  /** The text that names the source of the tiles, in plain text. */
  public Optional<String> attribution() {
    return attribution;
  }

  /** The largest zoom level for which the source has tiles. */
  public int maxZoom() {
    return maxZoom;
  }

  /** The URL of the file of vector tiles, relative to the address of the application. */
  public Optional<String> pmtiles() {
    return pmtilesFile.map(file -> PMTILES_URL);
  }

  /** The file of vector tiles on the disk of this node. */
  Optional<Path> pmtilesFile() {
    return pmtilesFile;
  }

  /** The origin of the tiles, for example {@code https://tiles.example.org}, for the policy of the pages. */
  public Optional<String> tileOrigin() {
    return tiles.map(url -> url.getScheme() + "://" + url.getRawAuthority());
  }

  private static URI url(String template) {
    try {
      URI url = SettingFormat.url(template.replaceAll("\\{[zxy]}", "0"));
      if (url.getRawUserInfo() == null && PLACEHOLDERS.stream().allMatch(template::contains)) {
        return url;
      }
    } catch (IllegalArgumentException invalid) {
      // The exception below does not contain the value.
    }
    throw new InvalidSettingException(
        TILES, "must be an http or https URL with {z}, {x} and {y} and no other placeholder");
  }

  private static boolean isReadable(Path file) {
    return Files.isRegularFile(file) && Files.isReadable(file);
  }
}
