package org.tmtar.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;
import org.tmtar.settings.InvalidSettingException;

/**
 * The keys of our own tokens: a JWK set of P-256 keys. The first signs, all verify.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7517#section-5">RFC 7517 §5</a>
 */
public final class SigningKeys {

  /** The setting that names the file. */
  static final String SETTING = "tmtar.keys.file";

  private final List<ECKey> keys;

  private SigningKeys(List<ECKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * Reads a key set.
   *
   * @throws InvalidSettingException if the file cannot be read, is no JWK set, or its first key cannot
   *     sign
   */
  static SigningKeys read(Path file) {
    try {
      List<JWK> all = JWKSet.parse(Files.readString(file)).getKeys();
      if (all.isEmpty()
          || !all.get(0).isPrivate()
          || !all.stream().allMatch(SigningKeys::isUsable)
          || all.stream().map(JWK::getKeyID).distinct().count() < all.size()) {
        throw new InvalidSettingException(
            SETTING,
            "has to name a JWK set of P-256 keys with key ids of their own, the first with its private part");
      }
      return new SigningKeys(all.stream().map(JWK::toECKey).toList());
    } catch (IOException unreadable) {
      throw new InvalidSettingException(SETTING, "names a file that cannot be read");
    } catch (ParseException malformed) {
      throw new InvalidSettingException(SETTING, "names a file that is no JWK set");
    }
  }

  /** Reads a key set, after making one where there is none yet. */
  static SigningKeys readOrCreate(Path file) {
    if (!Files.exists(file)) {
      try {
        create(file);
      } catch (FileAlreadyExistsException createdMeanwhile) {
        // another start was faster; its keys are as good
      } catch (IOException failure) {
        throw new InvalidSettingException(SETTING, "names a file that cannot be written");
      }
    }
    return read(file);
  }

  /** Keys that live as long as this process. */
  static SigningKeys temporary() {
    return new SigningKeys(List.of(generate()));
  }

  /**
   * Writes a new key set, for its owner only.
   *
   * @throws FileAlreadyExistsException if there is such a file; keys are never overwritten
   */
  public static void create(Path file) throws IOException {
    boolean posix =
        file.toAbsolutePath().getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ownerOnly = posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    // Written aside, so that nobody reads half of it; moved without replacing what is there.
    Path aside = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    Files.createFile(aside, ownerOnly);
    try {
      Files.writeString(aside, new JWKSet(generate()).toString(false));
      Files.move(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** The key that signs. */
  ECKey current() {
    return keys.get(0);
  }

  List<ECKey> all() {
    return keys;
  }

  private static boolean isUsable(JWK key) {
    return key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve()) && key.getKeyID() != null;
  }

  private static ECKey generate() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyUse(KeyUse.SIGNATURE)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("Every JDK can make P-256 keys", impossible);
    }
  }
}
