package io.caseward.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.caseward.database.OwnerOnly;
import io.caseward.database.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The key of this installation, in a file that its owner alone may read. It signs what has to stand
 * outside of the database; its name is the print of its public half (RFC 7638).
 */
@Component
class SigningKey {

  private final ECKey key;

  SigningKey(RecordFiles files) {
    this.key = of(files.key());
  }

  /** A key that is there; none is made. */
  static Optional<ECKey> read(Path file) {
    return Files.exists(file) ? Optional.of(of(file)) : Optional.empty();
  }

  private static ECKey of(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return ECKey.parse(Files.readString(file));
    } catch (IOException | ParseException | JOSEException e) {
      throw new StartRefused(
          """
          The record's key could not be read from %s (%s). It has to be a private JSON Web Key of \
          kind EC, curve P-256. Put it back, or name another file in caseward.audit.key-file; where \
          none is there, one is made."""
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static void make(Path file) throws IOException, JOSEException {
    ECKey made = new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.ES256).keyIDFromThumbprint(true).generate();
    OwnerOnly.createFolder(file.toAbsolutePath().getParent());
    OwnerOnly.createFile(file);
    Files.writeString(file, made.toJSONString());
  }

  String id() {
    return key.getKeyID();
  }

  /** What everybody may know of it. */
  ECKey open() {
    return key.toPublicJWK();
  }

  /** The statement as a compact JWS (RFC 7515). */
  String sign(Object statement) {
    try {
      JWSObject signed = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), new Payload(Json.PLAIN.writeValueAsString(statement)));
      signed.sign(new ECDSASigner(key));
      return signed.serialize();
    } catch (JOSEException | JsonProcessingException e) {
      throw new IllegalStateException("The record's key does not sign.", e);
    }
  }
}
