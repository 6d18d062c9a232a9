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

/** The file that keeps the key set: read by the application, made and changed by commands. */
public final class KeyFile {

  /** The setting that names the file. */
  static final String SETTING = "tmtar.keys.file";

  private static final boolean IS_POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** What nobody but the owner may do, its group may read: so do containers get at their secrets. */
  private static final Set<PosixFilePermission> TOO_MUCH = EnumSet.of(
      PosixFilePermission.GROUP_WRITE,
      PosixFilePermission.OTHERS_READ,
      PosixFilePermission.OTHERS_WRITE,
      PosixFilePermission.OTHERS_EXECUTE);

  private KeyFile() {}

  /**
   * Reads the key set.
   *
   * @throws InvalidSettingException if the file cannot be read, is no key set, or others have a right to it
   */
  static KeySet read(Path file) {
    try {
      requirePrivacy(file);
      return KeySet.parse(Files.readString(file));
    } catch (IOException unreadable) {
      throw new InvalidSettingException(SETTING, "names a file that cannot be read");
    } catch (ParseException malformed) {
      throw new InvalidSettingException(
          SETTING,
          "has to name a JWK set of P-256 keys, the first with its private part, and of secrets, all with key ids of their own");
    }
  }

  /** Reads the key set, after making one where there is none yet. */
  static KeySet readOrCreate(Path file, Instant now) {
    if (!Files.exists(file)) {
      try {
        create(file, now);
      } catch (FileAlreadyExistsException createdMeanwhile) {
        // another start was faster; its keys are as good
      } catch (IOException failure) {
        throw new InvalidSettingException(SETTING, "names a file that cannot be written");
      }
    }
    return read(file);
  }

  /**
   * Writes a new key set, for its owner only.
   *
   * @throws FileAlreadyExistsException if there is such a file; keys are never overwritten
   */
  public static void create(Path file, Instant now) throws IOException {
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Path aside = writeAside(file, KeySet.generate(now));
    try {
      // Unlike a move this fails where somebody else was faster.
      Files.createLink(file, aside);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Adds a generation of keys: believed from now on, signing nothing yet. */
  public static void add(Path file, Instant now) throws IOException {
    change(file, keys -> keys.withOneMore(now));
  }

  /**
   * Makes the keys that were added last the current ones.
   *
   * @throws InvalidKeyStepException if these are the current ones already, so that a second time does not
   *     bring the old ones back
   */
  public static void promote(Path file) throws IOException {
    change(file, keys -> requireNewer(keys).promoted());
  }

  /**
   * Takes out all keys but the current ones: whatever they have signed is worth nothing from now on.
   *
   * @throws InvalidKeyStepException if there are no others
   */
  public static void retire(Path file) throws IOException {
    change(file, keys -> requireOthers(keys).retired());
  }

  private static KeySet requireNewer(KeySet keys) {
    if (!keys.hasNewer()) {
      throw new InvalidKeyStepException("The current keys are the newest already; add some.");
    }
    return keys;
  }

  private static KeySet requireOthers(KeySet keys) {
    if (keys.size() == 1) {
      throw new InvalidKeyStepException("There are no other keys than the current ones.");
    }
    return keys;
  }

  /** Whole or not at all, and for whom it was before. */
  private static void change(Path file, UnaryOperator<KeySet> step) throws IOException {
    Path aside = writeAside(file, step.apply(read(file)));
    try {
      if (IS_POSIX) {
        copyRights(file, aside);
      }
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Beside the file, for its owner only, so that nobody reads half of it. */
  private static Path writeAside(Path file, KeySet keys) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    Files.createFile(aside, ownerOnly());
    try {
      return Files.writeString(
          aside, keys.toJson(), StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
    } catch (IOException failure) {
      // on a full disk the file was created and cannot be written
      Files.deleteIfExists(aside);
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

  private static void copyRights(Path from, Path to) throws IOException {
    PosixFileAttributes rights = Files.readAttributes(from, PosixFileAttributes.class);
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    view.setOwner(rights.owner());
    view.setGroup(rights.group());
    view.setPermissions(rights.permissions());
  }

  private static void requirePrivacy(Path file) throws IOException {
    if (!IS_POSIX) {
      return;
    }
    if (Files.getPosixFilePermissions(file).stream().anyMatch(TOO_MUCH::contains)) {
      throw new InvalidSettingException(
          SETTING,
          "names a file that others than its owner may read or change; take that from them (chmod 600)");
    }
  }
}
