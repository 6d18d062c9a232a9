package org.tmtar.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tmtar.audit.RefusedSignIn;
import org.tmtar.problem.AccessDeniedException;
import org.tmtar.settings.CheckedAtStart;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.settings.Settings;

/**
 * The rule for the first sign-in of an identity. If registration is open, each identity that an identity
 * provider authenticates becomes a user. Otherwise only invited users and root identities can sign in.
 */
@ApplicationScoped
public class Registration implements CheckedAtStart {

  private static final String SETTING = "tmtar.registration";

  private RefusedSignIn refusedSignIn;
  private boolean open;

  protected Registration() {}

  /**
   * @throws InvalidSettingException if the setting is neither {@code open} nor {@code known}
   */
  @Inject
  public Registration(Settings settings, RefusedSignIn refusedSignIn) {
    this.refusedSignIn = refusedSignIn;
    open = isOpen(settings);
  }

  /**
   * Whether registration is open.
   *
   * @throws InvalidSettingException if the setting is neither {@code open} nor {@code known}
   */
  public static boolean isOpen(Settings settings) {
    return switch (settings.requiredText(SETTING)) {
      case "open" -> true;
      case "known" -> false;
      default -> throw new InvalidSettingException(SETTING, "must be open or known");
    };
  }

  /**
   * Requires that registration is open. If it is not, the audit records the refusal.
   *
   * @throws AccessDeniedException if registration is not open
   */
  void requireOpen() {
    if (!open) {
      refusedSignIn.setReason("The identity was not invited, and registration is closed");
      throw new AccessDeniedException(
          "Only invited users can sign in, and this identity was not invited.");
    }
  }
}
