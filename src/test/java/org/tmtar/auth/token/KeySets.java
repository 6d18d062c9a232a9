package org.tmtar.auth.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.util.List;

/** Key sets for tests. */
final class KeySets {

  private KeySets() {}

  static ECKey signingKey(String id) throws JOSEException {
    return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
  }

  static OctetSequenceKey secret(String id) throws JOSEException {
    return new OctetSequenceKeyGenerator(256).keyID(id).generate();
  }

  /** A set with these secrets, of which the first is current. */
  static KeySet of(OctetSequenceKey... secrets) throws JOSEException {
    return new KeySet(List.of(signingKey("signing")), List.of(secrets));
  }

  /** The token configuration of an application with these keys. */
  static TokenConfig config(KeySet keys) {
    return new TokenConfig() {
      @Override
      KeySet keys() {
        return keys;
      }
    };
  }
}
