package org.tmtar.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that is stored unchanged. Its length is limited. It has no characters that a database cannot
 * store or a screen cannot show. Null is valid; {@code @NotNull} rejects it.
 */
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

  /** The maximum number of characters, counted as Unicode code points. */
  int max();

  /** Whether the text may contain line breaks and tabs. */
  boolean lines() default false;

  /** Whether the text may be blank, for example from an empty field of a form. */
  boolean blank() default false;

  /** The default message. The validator replaces it with a message about the violated rule. */
  String message() default "must be plain text";

  /** For Bean Validation. */
  Class<?>[] groups() default {};

  /** For Bean Validation. */
  Class<? extends Payload>[] payload() default {};
}
