package org.tmtar.json;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/** Converts names of Java properties to members of the contract. */
public final class MemberNames {

  /** The naming strategy of the JSON mapper. */
  public static final SnakeCaseStrategy STRATEGY =
      (SnakeCaseStrategy) PropertyNamingStrategies.SNAKE_CASE;

  private MemberNames() {}

  /**
   * Converts a name.
   *
   * @param javaName the name of a Java property, for example {@code adminLocationId}
   * @return the member of the contract, for example {@code admin_location_id}
   */
  public static String snakeCase(String javaName) {
    return STRATEGY.translate(javaName);
  }
}
