package org.tmtar.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;

/** Checks {@link PlainText}, and says which of its rules is broken. */
public class PlainTextValidator implements ConstraintValidator<PlainText, String> {

  private PlainText rules;

  @Override
  public void initialize(PlainText constraint) {
    rules = constraint;
  }

  @Override
  public boolean isValid(String text, ConstraintValidatorContext context) {
    Optional<String> complaint = complaint(text);
    complaint.ifPresent(sentence -> {
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(sentence).addConstraintViolation();
    });
    return complaint.isEmpty();
  }

  private Optional<String> complaint(String text) {
    if (text == null || (text.isEmpty() && rules.blank())) {
      return Optional.empty();
    }
    if (!rules.blank() && isBlank(text)) {
      return Optional.of("must not be blank");
    }
    return complaint(text, rules.max(), rules.lines());
  }

  /**
   * What a text would have to be.
   *
   * @return empty if it is good
   */
  static Optional<String> complaint(String text, int max, boolean lines) {
    if (text.codePointCount(0, text.length()) > max) {
      return Optional.of("must have at most " + max + " characters");
    }
    return text.codePoints().allMatch(character -> isLetIn(character, lines))
        ? Optional.empty()
        : Optional.of("must not have control characters or halves of characters");
  }

  /** Whether there is nothing to be seen. */
  static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(character -> Character.isWhitespace(character)
            || Character.isSpaceChar(character)
            || Character.getType(character) == Character.FORMAT);
  }

  private static boolean isLetIn(int character, boolean lines) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> lines && "\n\r\t".indexOf(character) >= 0;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> lines;
      case Character.SURROGATE -> false;
      default -> true;
    };
  }
}
