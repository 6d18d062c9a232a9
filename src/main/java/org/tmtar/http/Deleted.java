package org.tmtar.http;

/**
 * The answer to a successful DELETE.
 *
 * @param status always {@code Success}
 * @param id the resource that is no more
 */
public record Deleted(String status, long id) {

  public Deleted(long id) {
    this("Success", id);
  }
}
