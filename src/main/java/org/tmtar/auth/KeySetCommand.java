package org.tmtar.auth;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/**
 * Makes a new set of signing keys for production.
 *
 * <p>{@code java -cp … org.tmtar.auth.KeySetCommand <file>}
 */
public final class KeySetCommand {

  private KeySetCommand() {}

  /**
   * Makes the key set.
   *
   * @param arguments the file to write, which must not exist yet
   */
  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      fail("Say which file to write: KeySetCommand <file>");
    }
    try {
      SigningKeys.create(Path.of(arguments[0]));
      System.out.println("A new key set was written to " + arguments[0]);
    } catch (FileAlreadyExistsException exists) {
      fail("There is such a file already, and keys are never overwritten: " + arguments[0]);
    } catch (IOException failure) {
      fail("The file cannot be written: " + arguments[0]);
    }
  }

  private static void fail(String sentence) {
    System.err.println(sentence);
    System.exit(1);
  }
}
