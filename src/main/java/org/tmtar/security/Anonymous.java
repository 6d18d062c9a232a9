package org.tmtar.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A resource method that requires no caller. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Anonymous {

  /**
   * Whether the method identifies the caller if the request has a bearer token, because some callers have
   * more rights.
   */
  boolean identifies() default false;
}
