package org.tmtar.user;

import java.util.Iterator;

/**
 * The data that one feature stores about a user in addition to the row of the user. The export of an
 * account contains the data of all providers.
 */
public interface PersonalDataProvider {

  /** The member of the export that contains the records, for example {@code sessions}. */
  String title();

  /**
   * The records about a user, read in batches because they may not fit into memory.
   *
   * @return the records, each as the export contains it
   */
  Iterator<?> records(long userId);
}
