package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.audit.RefusedSignIn;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/**
 * Who becomes a user by signing in: everybody an identity provider vouches for, or nobody, so that only
 * those get in who were invited or are a root identity.
 */
@ApplicationScoped
public class Registration implements CheckedAtStart {

  private static final String SETTING = "tmtar.registration";

  private RefusedSignIn refused;
  private boolean open;

  protected Registration() {}

  /**
   * @throws InvalidSettingException if the setting has another value
   */
  @Inject
  public Registration(Settings settings, RefusedSignIn refused) {
    this.refused = refused;
    open = isOpen(settings);
  }

  /**
   * Whether these settings let everyone register.
   *
   * @throws InvalidSettingException if the setting has another value
   */
  public static boolean isOpen(Settings settings) {
    return switch (settings.requiredText(SETTING)) {
      case "open" -> true;
      case "known" -> false;
      default -> throw new InvalidSettingException(SETTING, "has to be open or known");
    };
  }

  /**
   * Refuses somebody new, and has it taken down, unless everybody may register.
   *
   * @throws AccessDeniedException if only those may sign in who are known
   */
  void requireOpen() {
    if (!open) {
      refused.because("Somebody who was not invited, and registration is not open");
      throw new AccessDeniedException(
          "Only those who were invited may sign in here, and this identity was not.");
    }
  }
}
