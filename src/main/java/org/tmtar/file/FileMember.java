package org.tmtar.file;

import java.util.Set;
import org.tmtar.file.content.ContentType;

/**
 * A member of a resource that refers to a file.
 *
 * @param pointer the JSON pointer of the member, for example {@code /asset_file}
 * @param filename the name of the file; null for no reference
 * @param kinds the kinds of content that the member accepts
 */
public record FileMember(String pointer, String filename, Set<ContentType.Kind> kinds) {

  public FileMember {
    kinds = Set.copyOf(kinds);
  }
}
