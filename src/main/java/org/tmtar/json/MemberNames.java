package org.tmtar.json;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/** How the names of Java become those of the contract: {@code adminLocationId}, {@code admin_location_id}. */
public final class MemberNames {

  /** The rule, as the JSON mapper wants it. */
  public static final SnakeCaseStrategy STRATEGY =
      (SnakeCaseStrategy) PropertyNamingStrategies.SNAKE_CASE;

  private MemberNames() {}

  /**
   * One name.
   *
   * @param javaName a property of Java, {@code adminLocationId}
   * @return the member of the contract, {@code admin_location_id}
   */
  public static String snakeCase(String javaName) {
    return STRATEGY.translate(javaName);
  }
}
