package org.tmtar.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that is kept to the letter: of bounded length, and without characters that no
 * database can store or no screen can show. Null is left to {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

  /** The most characters, as people count them: Unicode code points. */
  int max();

  /** Whether line breaks and tabs are part of it. */
  boolean lines() default false;

  /** Whether it may be blank, as the empty field of a form is. */
  boolean blank() default false;

  /** What is wrong; the validator names the very rule that is broken. */
  String message() default "must be plain text";

  /** For Bean Validation. */
  Class<?>[] groups() default {};

  /** For Bean Validation. */
  Class<? extends Payload>[] payload() default {};
}
