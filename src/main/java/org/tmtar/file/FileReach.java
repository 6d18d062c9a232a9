package org.tmtar.file;

import org.tmtar.location.LocationMove;

/**
 * The SQL condition for the references to files that a move of a location breaks. A file can be used at its
 * own location and at all locations below it. A move breaks a reference from the moved location, or from a
 * location below it, to a file of a location above the moved location. The reference remains valid if the
 * location of the file is the new parent or a location above the new parent.
 */
public final class FileReach {

  private FileReach() {}

  /**
   * The joins and the condition that follow a FROM clause in which {@code locations l} is the location of
   * each reference.
   *
   * @param filename the SQL expression for the name of the referenced file
   * @param moved the parameter with {@link LocationMove#moved}
   * @param parent the parameter with {@link LocationMove#parent}
   */
  public static String outOfReach(String filename, String moved, String parent) {
    return """
        JOIN files f ON f.filename = %1$s
        JOIN locations owner ON owner.id = f.location_id
        CROSS JOIN (SELECT CAST(%2$s AS ltree) AS moved, CAST(%3$s AS ltree) AS parent) AS move
        WHERE l.path <@ move.moved AND NOT owner.path <@ move.moved AND NOT move.parent <@ owner.path
        """.formatted(filename, moved, parent);
  }
}
