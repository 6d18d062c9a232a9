package org.tmtar.text;

/**
 * A change of the texts in one language, as a request states it.
 *
 * @param <T> the texts in one language
 */
public interface TextChange<T> {

  /**
   * Applies the change.
   *
   * @param stored the present texts; null if the language is new
   * @param pointer the member that contains the change, for errors; empty for the body
   * @throws org.tmtar.problem.InvalidRequestException if the language is new and a required text is missing
   */
  T applyTo(T stored, String pointer);
}
