package org.tmtar.file;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tmtar.location.LocationMove;
import org.tmtar.security.Caller;

/**
 * What names files: features implement it, so that files can be protected and deleted without knowing who
 * refers to them.
 */
public interface FileReferenceProvider {

  /** Everything that names a file, by id. */
  List<FileReference> uses(String filename);

  /** Whether a caller sees something that names a file. */
  boolean showTo(Caller caller, String filename);

  /** Those of some files that a secret thing names. */
  Set<String> secretOnes(Collection<String> filenames);

  /**
   * Has everything that names a file name none instead, and takes that down.
   *
   * @param by who deletes the file; null if it has gone by itself
   */
  void release(Caller by, String filename);

  /**
   * The statement that returns the names of the files whose references a move breaks, with duplicates. Its
   * parameters are {@code ?1}, {@link LocationMove#moved}, and {@code ?2}, {@link LocationMove#parent}.
   */
  String lostByMove();

  /** Clears the references that a move breaks, and records each in the audit. */
  void release(Caller by, LocationMove move);
}
