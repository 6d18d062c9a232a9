package org.tmtar.file;

import org.tmtar.location.LocationMove;

/**
 * The condition of SQL for a use of a file that a move breaks. A file can be used at its own place and at
 * all places below it. The use of a file that belongs to a place above the moved place breaks, unless that
 * place is also above the new parent.
 */
public final class FileReach {

  private FileReach() {}

  /**
   * What follows a FROM clause with the place {@code locations l} of each use.
   *
   * @param filename the expression that has the name of the used file
   * @param moved the parameter with {@link LocationMove#moved}
   * @param parent the parameter with {@link LocationMove#parent}
   */
  public static String lost(String filename, String moved, String parent) {
    return """
        JOIN files f ON f.filename = %1$s
        JOIN locations owner ON owner.id = f.location_id
        CROSS JOIN (SELECT CAST(%2$s AS ltree) AS moved, CAST(%3$s AS ltree) AS parent) AS move
        WHERE l.path <@ move.moved AND NOT owner.path <@ move.moved AND NOT move.parent <@ owner.path
        """.formatted(filename, moved, parent);
  }
}
