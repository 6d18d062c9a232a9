package org.tmtar.user;

import java.util.Iterator;

/** What one feature keeps about users besides their own row; the export of an account asks all of them. */
public interface PersonalDataProvider {

  /** What they are called in the export, {@code sessions}. */
  String title();

  /**
   * The records about a user, read in batches because they may not fit into memory.
   *
   * @return each as the API shows it
   */
  Iterator<?> of(long userId);
}
