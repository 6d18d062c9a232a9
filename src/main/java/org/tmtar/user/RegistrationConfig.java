package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.config.spi.Converter;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.SettingConverter;

/** The configuration of the identities that may become users. */
@ApplicationScoped
public class RegistrationConfig implements CheckedAtStart {

  private Mode mode;

  protected RegistrationConfig() {}

  @Inject
  public RegistrationConfig(@ConfigProperty(name = "tmtar.registration") Mode mode) {
    this.mode = mode;
  }

  /** Whether each identity that an identity provider authenticates becomes a user. */
  boolean isOpen() {
    return mode == Mode.OPEN;
  }

  /** The identities that may become users. */
  public enum Mode {
    /** Each identity that an identity provider authenticates. */
    OPEN,
    /** Invited users and root identities only. */
    KNOWN;

    private static Mode parse(String text) {
      return switch (text) {
        case "open" -> OPEN;
        case "known" -> KNOWN;
        default -> throw new IllegalArgumentException("must be open or known");
      };
    }
  }

  /** Converts the name of a mode. */
  @SuppressWarnings("serial") // See SettingConverter.
  public static final class ModeConverter extends SettingConverter<Mode>
      implements Converter<Mode> {

    public ModeConverter() {
      super(Mode::parse);
    }
  }
}
