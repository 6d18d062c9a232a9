package org.tmtar.text;

import org.openapitools.jackson.nullable.JsonNullable;

/**
 * A change of the words of a zone or an object in one language. An absent member keeps its value.
 *
 * @param nameMember the member of the API with the name, for errors: {@code title} or {@code name}
 * @param name the title of a zone, or the name of an object
 * @param description {@code null} removes it
 * @param alt {@code null} removes it
 */
public record WordsChange(
    String nameMember,
    JsonNullable<String> name,
    JsonNullable<String> description,
    JsonNullable<String> alt)
    implements TextChange<Words> {

  @Override
  public Words applyTo(Words stored, String pointer) {
    if (stored == null) {
      TextChanges.requirePresent(name, pointer + "/" + nameMember);
      return new Words(name.get(), description.orElse(null), alt.orElse(null));
    }
    return new Words(
        name.orElse(stored.name()),
        description.orElse(stored.description()),
        alt.orElse(stored.alt()));
  }

  /** The members that differ from the stored words. */
  WordsChange unlessUnchanged(Words stored) {
    return new WordsChange(
        nameMember,
        TextChanges.unlessUnchanged(name, stored == null ? null : stored.name()),
        TextChanges.unlessUnchanged(description, stored == null ? null : stored.description()),
        TextChanges.unlessUnchanged(alt, stored == null ? null : stored.alt()));
  }

  boolean isPresent() {
    return name.isPresent() || description.isPresent() || alt.isPresent();
  }
}
