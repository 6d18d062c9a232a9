package org.tmtar.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.problem.InvalidRequestException;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;
import org.tmtar.text.LanguageTag;

/** What is configured about events. */
@ApplicationScoped
public class EventConfig implements CheckedAtStart {

  private static final String LANGUAGE = "tmtar.language";

  private String language;

  protected EventConfig() {}

  /**
   * @throws InvalidSettingException if the language is no tag of BCP 47
   */
  @Inject
  public EventConfig(Settings settings) {
    try {
      language = LanguageTag.canonical(settings.requiredText(LANGUAGE), "");
    } catch (InvalidRequestException notOne) {
      throw new InvalidSettingException(LANGUAGE, "has to be a language tag of BCP 47");
    }
  }

  /** The language of texts that do not say which they are in. */
  String language() {
    return language;
  }
}
