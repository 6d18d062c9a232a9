package org.tmtar.text;

import java.util.Set;

/**
 * The texts of a resource in one or more languages, which {@link TextChanges} changes.
 *
 * @param <T> the texts in one language
 */
public interface LocalizedTexts<T> {

  /** The default language as a canonical BCP 47 tag. Readers see it if they prefer none of the languages. */
  String language();

  Set<String> languages();

  /** The texts in a language; null if there are none. */
  T text(String tag);

  void putText(String tag, T text);

  void removeText(String tag);

  /**
   * Sets the default language.
   *
   * @param tag a language of the resource after the change
   */
  void setDefaultLanguage(String tag);
}
