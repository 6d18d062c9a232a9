package org.tmtar.user;

import java.util.stream.Stream;

/** What one feature keeps about users besides their own row; the export of an account asks all of them. */
public interface PersonalRecords {

  /** What they are called in the export, {@code sessions}. */
  String title();

  /**
   * The records about a user, read little by little: there may be more than fit into memory.
   *
   * @return each as the API shows it
   */
  Stream<?> of(long userId);
}
