package org.tmtar.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tmtar.location.LocationMove;
import org.tmtar.security.Caller;

/**
 * The references of one feature to files. Each feature that refers to files implements this interface, so
 * that files can be protected and deleted without a dependency on these features.
 */
public interface FileReferenceProvider {

  /**
   * Locks the resources that refer to a file, if they are locked before files in the order of row locks. The
   * caller locks the file afterwards. The references of zones and of the resources in them have one provider that
   * locks the zones of both, because two providers would lock zones in two orders.
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

  /**
   * The condition that a secret resource of the feature refers to the file {@code %1$s}, for any statement. A
   * resource is secret if it is a secret zone or in one.
   *
   * @return empty if no resource of the feature is secret
   */
  Optional<String> secretCondition();

  /**
   * The condition that a secret resource of any feature refers to a file, so that a statement of one feature
   * decides for all of them.
   *
   * @param filename an expression of the statement
   */
  static String isSecret(Stream<FileReferenceProvider> features, String filename) {
    return features
        .flatMap(feature -> feature.secretCondition().stream())
        .map(condition -> condition.formatted(filename))
        .sorted()
        .collect(Collectors.joining("\n  OR ", "(", ")"));
  }

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

  /**
   * Locks the resources whose references to files a move can break, if they are locked before files in the order of
   * row locks. The transaction has locked all locations that move. As for a file, one provider locks the zones.
   */
  default void lockReferences(LocationMove move) {}

  /** Clears the references that a move breaks, and records each change in the audit. */
  void clearReferences(Caller by, LocationMove move);
}
