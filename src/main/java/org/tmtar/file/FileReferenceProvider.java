package org.tmtar.file;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tmtar.location.LocationMove;
import org.tmtar.security.Caller;

/**
 * The references of one feature to files. Each feature that refers to files implements this interface, so
 * that files can be protected and deleted without a dependency on these features.
 */
public interface FileReferenceProvider {

  /**
   * Locks the resources that refer to a file, if they are locked before files in the order of row locks. The
   * caller locks the file afterwards.
   */
  default void lockReferences(String filename) {}

  /** All resources of the feature that refer to a file, ordered by id. */
  List<FileReference> findReferences(String filename);

  /** The columns that refer to files, each as {@code table.column}. */
  List<String> referringColumns();

  /**
   * The statement that returns the resources that refer to the file {@code ?1}. Its columns are resource, id,
   * title and location_id.
   */
  String usesQuery();

  /** Whether a caller can see a resource that refers to a file. */
  boolean isShownTo(Caller caller, String filename);

  /** The given files to which a secret resource refers. A resource is secret if it is in a secret zone. */
  Set<String> findSecret(Collection<String> filenames);

  /**
   * Clears all references to a file, and records each change in the audit.
   *
   * @param by the user that deletes the file; null if the sweep deletes it because its content is lost
   */
  void clearReferences(Caller by, String filename);

  /**
   * The statement that returns the names of the files whose references a move breaks, with duplicates. Its
   * parameters are {@code ?1}, {@link LocationMove#moved}, and {@code ?2}, {@link LocationMove#parent}.
   */
  String outOfReachQuery();

  /** Clears the references that a move breaks, and records each change in the audit. */
  void clearReferences(Caller by, LocationMove move);
}
