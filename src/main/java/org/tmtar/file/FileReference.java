package org.tmtar.file;

/**
 * A resource that refers to a file.
 *
 * @param resource the name of the resource type in URLs, for example {@code objects}
 * @param id the id of the resource
 * @param locationId the location of the resource
 */
public record FileReference(String resource, long id, long locationId) {

  /** The path of the resource, for example {@code objects/3}. */
  String path() {
    return resource + "/" + id;
  }
}
