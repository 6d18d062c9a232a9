package org.tmtar.text;

/** The descriptions, in the OpenAPI document, of the text members that the schemas of zones and objects share. */
public final class TextMembers {

  private static final String CHARACTERS =
      " It has no control characters other than line breaks and tabs.";

  private static final String LIMITS =
      " There are at most 50 languages, and the texts of all languages have at most 25000 characters in total.";

  /** In requests; {@link #NULL} or {@link #NULL_OR_ABSENT} follows. */
  public static final String DESCRIPTION = "The description." + CHARACTERS;

  /** In requests; {@link #NULL} or {@link #NULL_OR_ABSENT} follows. */
  public static final String ALT =
      "The alternative text, for people who cannot see the object." + CHARACTERS;

  public static final String NULL = " Null for none.";

  public static final String NULL_OR_ABSENT = " Null or absent for none.";

  /** In requests that create a resource. */
  public static final String NEW_LANGUAGE =
      "The language of the top-level texts, a BCP 47 tag. If it is null or absent, the language is not stated."
          + " With `translations`, it is the configured language.";

  /** In requests that create a resource. */
  public static final String NEW_TRANSLATIONS =
      "The texts in other languages. Each member is a BCP 47 tag." + LIMITS;

  /** In requests that update a resource. */
  public static final String CHANGED_LANGUAGE =
      "The language that becomes the default language, a BCP 47 tag. The texts keep their languages. Null is"
          + " accepted if there are texts in one language only. The language is then not stated.";

  /** In requests that update a resource. */
  public static final String CHANGED_TRANSLATIONS =
      "The languages to add, change or remove. Each member is a BCP 47 tag. Null removes all languages except"
          + " the default language." + LIMITS;

  /** In responses. */
  public static final String LANGUAGE =
      "The default language, a BCP 47 tag; null if the language of the texts is not stated.";

  /** In responses. */
  public static final String TRANSLATIONS =
      "The texts in all languages, including the default language. Each member is a BCP 47 tag. Null if the"
          + " language of the texts is not stated.";

  private TextMembers() {}
}
