package org.tmtar.auth.token;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.tmtar.settings.InvalidSettingException;

/** The file that contains the key set. The application reads it, and commands create and change it. */
public final class KeyFile {

  /** The setting that names the file. */
  static final String SETTING = "tmtar.keys.file";

  private static final boolean IS_POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /**
   * The permissions that the key file must not have. Read permission of the group is allowed, because
   * containers access their secrets through it.
   */
  private static final Set<PosixFilePermission> FORBIDDEN_PERMISSIONS = EnumSet.of(
      PosixFilePermission.GROUP_WRITE,
      PosixFilePermission.OTHERS_READ,
      PosixFilePermission.OTHERS_WRITE,
      PosixFilePermission.OTHERS_EXECUTE);

  private KeyFile() {}

  /**
   * Reads the key set.
   *
   * @throws InvalidSettingException if the file cannot be read, if it is not a key set, or if users other
   *     than the owner have too many permissions
   */
  static KeySet read(Path file) {
    try {
      requireRestrictedPermissions(file);
      return KeySet.parse(Files.readString(file));
    } catch (IOException unreadable) {
      throw new InvalidSettingException(SETTING, "names a file that cannot be read");
    } catch (ParseException malformed) {
      throw new InvalidSettingException(
          SETTING,
          "must name a JWK set of P-256 keys and secrets with unique key ids, in which the first P-256 key has its private part");
    }
  }

  /** Reads the key set. If the file does not exist, creates it first. */
  static KeySet readOrCreate(Path file, Instant now) {
    if (!Files.exists(file)) {
      try {
        create(file, now);
      } catch (FileAlreadyExistsException createdConcurrently) {
        // A concurrent start has created the file, so its keys are used.
      } catch (IOException failure) {
        throw new InvalidSettingException(SETTING, "names a file that cannot be written");
      }
    }
    return read(file);
  }

  /**
   * Creates a file with a new key set. Only the owner can access the file.
   *
   * @throws FileAlreadyExistsException if the file exists; keys are never overwritten
   */
  public static void create(Path file, Instant now) throws IOException {
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Path temporary = writeTemporary(file, KeySet.generate(now));
    try {
      // Unlike a move, a link fails if the file was created concurrently.
      Files.createLink(file, temporary);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Adds a generation of keys. It verifies signatures, but does not sign yet. */
  public static void add(Path file, Instant now) throws IOException {
    change(file, keys -> keys.withNewGeneration(now));
  }

  /**
   * Makes the newest generation of keys the current one.
   *
   * @throws InvalidKeyStepException if the newest generation is already current, so that a repeated
   *     command does not restore the previous generation
   */
  public static void promote(Path file) throws IOException {
    change(file, keys -> requireNewer(keys).promoted());
  }

  /**
   * Removes all generations of keys except the current one. Everything that the removed keys have signed
   * becomes invalid.
   *
   * @throws InvalidKeyStepException if there is only the current generation
   */
  public static void retire(Path file) throws IOException {
    change(file, keys -> requireOthers(keys).retired());
  }

  private static KeySet requireNewer(KeySet keys) {
    if (!keys.hasNewer()) {
      throw new InvalidKeyStepException(
          "The current keys are already the newest keys. Add keys first.");
    }
    return keys;
  }

  private static KeySet requireOthers(KeySet keys) {
    if (keys.size() == 1) {
      throw new InvalidKeyStepException(
          "The key set contains only the current keys. There are no keys to retire.");
    }
    return keys;
  }

  /** Replaces the file atomically, with the same owner, group and permissions. */
  private static void change(Path file, UnaryOperator<KeySet> step) throws IOException {
    Path temporary = writeTemporary(file, step.apply(read(file)));
    try {
      if (IS_POSIX) {
        copyPermissions(file, temporary);
      }
      Files.move(
          temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Writes a temporary file in the same directory that only the owner can access, so that no process reads
   * a partial key set.
   */
  private static Path writeTemporary(Path file, KeySet keys) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    Files.createFile(temporary, ownerOnly());
    try {
      return Files.writeString(
          temporary, keys.toJson(), StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
    } catch (IOException failure) {
      // On a full disk, the file can be created but not written.
      Files.deleteIfExists(temporary);
      throw failure;
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return IS_POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributes attributes = Files.readAttributes(from, PosixFileAttributes.class);
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    view.setOwner(attributes.owner());
    view.setGroup(attributes.group());
    view.setPermissions(attributes.permissions());
  }

  private static void requireRestrictedPermissions(Path file) throws IOException {
    if (!IS_POSIX) {
      return;
    }
    if (Files.getPosixFilePermissions(file).stream().anyMatch(FORBIDDEN_PERMISSIONS::contains)) {
      throw new InvalidSettingException(
          SETTING,
          "names a file that other users than its owner can read or change; restrict its permissions (chmod 600)");
    }
  }
}
