package org.tmtar.text;

import org.openapitools.jackson.nullable.JsonNullable;

/**
 * A change of the texts of a zone or an object in one language. An absent member keeps its value.
 *
 * @param nameMember the member of the API with the name, for errors: {@code title} or {@code name}
 * @param name the title of a zone, or the name of an object
 * @param description {@code null} removes it
 * @param alt {@code null} removes it
 */
public record LocalizedTextChange(
    String nameMember,
    JsonNullable<String> name,
    JsonNullable<String> description,
    JsonNullable<String> alt)
    implements TextChange<LocalizedText> {

  /** The texts of a request that creates a resource. A blank optional text is absent. */
  public static LocalizedTextChange ofCreation(
      String nameMember, String name, String description, String alt) {
    return new LocalizedTextChange(
        nameMember,
        JsonNullable.of(name),
        OptionalText.blankAsAbsent(description),
        OptionalText.blankAsAbsent(alt));
  }

  @Override
  public LocalizedText applyTo(LocalizedText stored, String pointer) {
    if (stored == null) {
      TextChanges.requirePresent(name, pointer + "/" + nameMember);
      return new LocalizedText(name.get(), description.orElse(null), alt.orElse(null));
    }
    return new LocalizedText(
        name.orElse(stored.name()),
        description.orElse(stored.description()),
        alt.orElse(stored.alt()));
  }

  /** The members that differ from the stored texts. */
  LocalizedTextChange unlessUnchanged(LocalizedText stored) {
    return new LocalizedTextChange(
        nameMember,
        TextChanges.unlessUnchanged(name, stored == null ? null : stored.name()),
        TextChanges.unlessUnchanged(description, stored == null ? null : stored.description()),
        TextChanges.unlessUnchanged(alt, stored == null ? null : stored.alt()));
  }

  boolean isPresent() {
    return name.isPresent() || description.isPresent() || alt.isPresent();
  }
}
