package org.tmtar.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;

/** Validates {@link PlainText}. The message states the rule that is violated. */
public class PlainTextValidator implements ConstraintValidator<PlainText, String> {

  private PlainText rules;

  @Override
  public void initialize(PlainText constraint) {
    rules = constraint;
  }

  @Override
  public boolean isValid(String text, ConstraintValidatorContext context) {
    Optional<String> violation = violation(text);
    violation.ifPresent(message -> {
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
    });
    return violation.isEmpty();
  }

  private Optional<String> violation(String text) {
    if (text == null || (text.isEmpty() && rules.blank())) {
      return Optional.empty();
    }
    if (!rules.blank() && isBlank(text)) {
      return Optional.of("must not be blank");
    }
    return violation(text, rules.max(), rules.lines());
  }

  /**
   * The message about the first rule that a text violates.
   *
   * @return empty if the text is valid
   */
  static Optional<String> violation(String text, int max, boolean lines) {
    if (text.codePointCount(0, text.length()) > max) {
      return Optional.of("must have at most " + max + " characters");
    }
    return text.codePoints().allMatch(character -> isAllowed(character, lines))
        ? Optional.empty()
        : Optional.of("must not have control characters or unpaired surrogates");
  }

  /** Whether a text has no visible characters. */
  static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(character -> Character.isWhitespace(character)
            || Character.isSpaceChar(character)
            || Character.getType(character) == Character.FORMAT);
  }

  private static boolean isAllowed(int character, boolean lines) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> lines && "\n\r\t".indexOf(character) >= 0;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> lines;
      case Character.SURROGATE -> false;
      default -> true;
    };
  }
}
