package org.tmtar.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;

/** The settings of texts in several languages. */
@ApplicationScoped
public class LanguageConfig implements CheckedAtStart {

  /** The languages of the pages of this server. */
  public static final List<String> OF_PAGES = List.of("en", "uk");

  private static final String LANGUAGE = "tmtar.language";

  private String language;

  protected LanguageConfig() {}

  /**
   * @throws InvalidSettingException if the language is not a valid BCP 47 tag
   */
  @Inject
  public LanguageConfig(@ConfigProperty(name = LANGUAGE) String language) {
    try {
      this.language = LanguageTag.canonical(language, "");
    } catch (InvalidRequestException invalid) {
      throw new InvalidSettingException(LANGUAGE, "must be a BCP 47 language tag");
    }
  }

  /** The default language of resources that are created without a language, as a canonical BCP 47 tag. */
  public String language() {
    return language;
  }

  /** The languages that texts of this server are expected to have: the default language, and those of its pages. */
  public List<String> expected() {
    return Stream.concat(Stream.of(language), OF_PAGES.stream()).distinct().toList();
  }
}
