package org.tmtar.http.transfer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The maximum size of a request body of a resource, if it is lower than the general limit. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MaxBodySize {

  /** The size in bytes, after decoding. */
  int value();
}
