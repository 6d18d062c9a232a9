package org.tmtar.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A resource method that requires a caller with at least a given role. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresRole {

  /** The lowest role that may call the method. */
  Role value();

  /**
   * Whether the method also accepts requests without a bearer token. The response to such a request contains
   * only public resources. A request with an invalid bearer token is refused.
   */
  boolean orAnyone() default false;
}
