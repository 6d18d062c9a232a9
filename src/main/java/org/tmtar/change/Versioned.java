package org.tmtar.change;

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

  /** A resource with one representation. */
  public static <T> Versioned<T> of(T body, long version) {
    return new Versioned<>(body, version, "");
  }

  /** A resource with several representations. */
  public static <T> Versioned<T> of(T body, long version, String variant) {
    return new Versioned<>(body, version, variant);
  }
}
