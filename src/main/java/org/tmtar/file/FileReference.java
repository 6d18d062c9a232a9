package org.tmtar.file;

/**
 * Something that names a file.
 *
 * @param resource what it is, as its addresses call it, {@code objects}
 * @param id which one
 * @param locationId the place that it belongs to
 */
public record FileReference(String resource, long id, long locationId) {

  /** {@code objects/3}. */
  String address() {
    return resource + "/" + id;
  }
}
