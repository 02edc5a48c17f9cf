package io.caseward.audit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.caseward.database.Sql;
import io.caseward.workflow.DomainAction;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The public halves of every key that signs or has signed here, those of other nodes among them. */
@Service
class Keys {

  private final JdbcClient database;
  private final SigningKey ours;
  private final Clock clock;

  Keys(JdbcClient database, SigningKey ours, Clock clock) {
    this.database = database;
    this.ours = ours;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @DomainAction
  public void introduce() {
    database.sql("insert into audit_key (id, jwk, since) values (?, ?::jsonb, ?) on conflict do nothing").params(ours.id(), ours.open().toJSONString(), Sql.at(clock.instant())).update();
  }

  /** As a JSON Web Key Set (RFC 7517). */
  @DomainAction
  public JWKSet all() {
    List<JWK> keys = new ArrayList<>();
    keys.add(ours.open());
    database.sql("select jwk::text from audit_key where id <> ? order by since").param(ours.id()).query(String.class).list().forEach(key -> keys.add(parsed(key)));
    return new JWKSet(keys);
  }

  private static JWK parsed(String key) {
    try {
      return JWK.parse(key);
    } catch (ParseException e) {
      throw new IllegalStateException("The table of the record's keys holds no key: " + key, e);
    }
  }

  /** What a JWS states, where one of these keys signed it. */
  static Optional<String> read(String signed, JWKSet keys) {
    try {
      JWSObject jws = JWSObject.parse(signed);
      ECKey key = (ECKey) keys.getKeyByKeyId(jws.getHeader().getKeyID());
      boolean ours = key != null && jws.verify(new ECDSAVerifier(key));
      return ours ? Optional.of(jws.getPayload().toString()) : Optional.empty();
    } catch (ParseException | JOSEException | ClassCastException notOurs) {
      return Optional.empty();
    }
  }
}
