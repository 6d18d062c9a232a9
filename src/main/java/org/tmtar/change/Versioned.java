package org.tmtar.change;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A resource with its version, as a service returns it. {@link org.tmtar.http.VersionedResponse} creates the
 * response with the entity tag.
 *
 * @param body the representation of the resource
 * @param version the version of the row of the resource; it grows with every change
 * @param variant the name of the representation, such as {@code uk} for a language; empty if there is only
 *     one
 */
public record Versioned<T>(T body, long version, String variant) {

  /**
   * A resource with several representations.
   *
   * @param variant the parts of the name of the representation; parts that are null or empty are omitted
   */
  public static <T> Versioned<T> of(T body, long version, String... variant) {
    String name = Arrays.stream(variant)
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining("-"));
    return new Versioned<>(body, version, name);
  }
}
