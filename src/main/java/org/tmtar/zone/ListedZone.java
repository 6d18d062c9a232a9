package org.tmtar.zone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tmtar.paging.BatchedList;
import org.tmtar.paging.BatchedList.Batch;
import org.tmtar.persistence.NativeQueries;

/**
 * A zone in a response with many zones. Long texts are not read with the zone, so that such a response needs little memory. They are read while the response is written.
 *
 * @param isImageProtected whether the zone has a protected image
 * @param imageAlt the text for people who cannot see the image; null if there is none
 * @param textsSize the size of the description and of the translations in bytes
 * @param hasTexts whether the description and the translations were read
 */
public record ListedZone(
    Zone zone, boolean isImageProtected, String imageAlt, int textsSize, boolean hasTexts) {

  /** The maximum size of texts that are read with their zone, in bytes. */
  public static final int MAX_TEXTS_SIZE = 2000;

  /** The size of the texts of {@code zones z}. PostgreSQL determines it without reading the texts. */
  public static final String TEXTS_SIZE =
      "(coalesce(octet_length(z.description), 0) + coalesce(octet_length(z.translations), 0))";

  private static final String IMAGE = "CASE WHEN z.image_file_name IS NOT NULL"
      + " THEN is_file_protected(z.image_file_name) END AS image_protected,"
      + " CASE WHEN z.image_file_name IS NOT NULL"
      + " THEN (SELECT f.alt FROM files f WHERE f.filename = z.image_file_name) END AS image_alt";

  /** The columns of a statement that reads {@code zones z} with all texts. */
  public static final String COLUMNS =
      Zone.COLUMNS + ", " + IMAGE + ", " + TEXTS_SIZE + " AS texts_size, true AS has_texts";

  /** The approximate size of a zone without its texts, in bytes. */
  private static final int ROW_SIZE = 500;

  /**
   * The columns of a statement that reads {@code zones z} without long texts.
   *
   * @param maxTextsSize the maximum size of the texts that are read, as an SQL expression
   */
  public static String columns(String maxTextsSize) {
    return Zone.SMALL_COLUMNS + ", " + IMAGE + """
        , %1$s AS texts_size, %1$s <= %2$s AS has_texts,
          CASE WHEN %1$s <= %2$s THEN z.description END AS description,
          CASE WHEN %1$s <= %2$s THEN z.translations END AS translations""".formatted(TEXTS_SIZE, maxTextsSize);
  }

  /** Creates a zone from a row with {@link #COLUMNS} or {@link #columns}. */
  public static ListedZone of(ResultSet row) throws SQLException {
    return new ListedZone(
        Zone.of(row),
        row.getBoolean("image_protected"),
        row.getString("image_alt"),
        row.getInt("texts_size"),
        row.getBoolean("has_texts"));
  }

  /**
   * The zones of a response with all texts. From the first zone without its texts on, the zones are read again,
   * as many at a time as fit into a batch.
   *
   * @param found the zones in the order of the response
   * @param listed the zone of an item
   * @param reader reads items with {@link #COLUMNS} by their ids, in any order, without items that the response
   *     must no longer contain
   */
  public static <T> BatchedList<T> withTexts(
      List<T> found, Function<T, ListedZone> listed, Function<List<Long>, List<T>> reader) {
    int complete =
        (int) found.stream().takeWhile(each -> listed.apply(each).hasTexts()).count();
    Map<Long, Integer> sizes = new LinkedHashMap<>();
    found.stream()
        .skip(complete)
        .map(listed)
        .forEach(each -> sizes.put(each.zone().id(), ROW_SIZE + each.textsSize()));
    return BatchedList.of(found.subList(0, complete), List.copyOf(sizes.keySet()), ids -> {
      List<Long> batch = fitting(ids, sizes);
      List<T> read = reader.apply(batch);
      return new Batch<>(
          NativeQueries.inOrder(batch, read, each -> listed.apply(each).zone().id()), batch.size());
    });
  }

  /** The first ids, at least one, whose rows fit into a batch. */
  private static List<Long> fitting(List<Long> ids, Map<Long, Integer> sizes) {
    int count = 1;
    long size = sizes.get(ids.get(0));
    while (count < ids.size() && size + sizes.get(ids.get(count)) <= BatchedList.MAX_BYTES) {
      size += sizes.get(ids.get(count));
      count++;
    }
    return ids.subList(0, count);
  }

  /** The names of the images of zones. */
  public static List<String> images(Collection<ListedZone> zones) {
    return zones.stream()
        .map(listed -> listed.zone().imageFileName())
        .filter(Objects::nonNull)
        .toList();
  }

  /** The alternative texts of the images of zones by name of file, for images that have one. */
  public static Map<String, String> imageAlts(Collection<ListedZone> zones) {
    return zones.stream()
        .filter(listed -> listed.imageAlt() != null)
        .collect(Collectors.toMap(
            listed -> listed.zone().imageFileName(), ListedZone::imageAlt, (one, same) -> one));
  }

  /** The names of the protected images of zones. */
  public static Set<String> protectedImages(Collection<ListedZone> zones) {
    return zones.stream()
        .filter(ListedZone::isImageProtected)
        .map(listed -> listed.zone().imageFileName())
        .collect(Collectors.toSet());
  }
}
