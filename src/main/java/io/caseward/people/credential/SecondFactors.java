package io.caseward.people.credential;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.caseward.database.Sealing;
import io.caseward.database.Sql;
import io.caseward.workflow.DomainAction;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Second factors: codes of an authenticator (RFC 6238), and recovery codes for the day it is lost. */
@Service
public class SecondFactors {

  private static final int RECOVERY_CODES = 10;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

  private final JdbcClient sql;
  private final Sealing sealing;
  private final Clock clock;

  SecondFactors(JdbcClient sql, Sealing sealing, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.clock = clock;
  }

  boolean isOn(String account) {
    return sql.sql("select exists (select from account_factor where account = ? and confirmed_at is not null)").param(account).query(Boolean.class).single();
  }

  public int recoveryCodesLeft(String account) {
    return sql.sql("select count(*) from account_recovery_code where account = ?").param(account).query(Integer.class).single();
  }

  /** Makes a secret to set an authenticator up with; one begun before stays, and so does a factor that is on. */
  @DomainAction
  public void begin(String account) {
    sql.sql("insert into account_factor (account, sealed) values (?, ?) on conflict do nothing").params(account, sealing.seal(AuthenticatorSecret.random())).update();
  }

  /** The secret that waits for its first code; empty where none was begun, or the factor is on. */
  public Optional<AuthenticatorSecret> begun(String account) {
    return sealed(account, false).map(sealing::open).map(AuthenticatorSecret::new);
  }

  /** Turns the factor on, with a code that shows that the authenticator has the secret; empty where it does not. */
  @DomainAction
  public Optional<List<String>> confirm(String account, String code) {
    OptionalLong step = sealed(account, false).map(sealed -> step(sealed, code)).orElse(OptionalLong.empty());
    if (step.isEmpty()) {
      return Optional.empty();
    }
    sql.sql("update account_factor set confirmed_at = ?, last_step = ? where account = ?").params(Sql.at(clock.instant()), step.getAsLong(), account).update();
    return Optional.of(recoveryCodes(account));
  }

  private List<String> recoveryCodes(String account) {
    sql.sql("delete from account_recovery_code where account = ?").param(account).update();
    List<String> codes = Stream.generate(SecondFactors::recoveryCode).limit(RECOVERY_CODES).toList();
    codes.forEach(code -> sql.sql("insert into account_recovery_code (account, code_hash) values (?, ?)").params(account, OneTimeSecret.hash(plain(code))).update());
    return codes;
  }

  /** 80 random bits, in groups that can be read out. */
  private static String recoveryCode() {
    byte[] bytes = new byte[10];
    RANDOM.nextBytes(bytes);
    return AuthenticatorSecret.base32(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
  }

  private static String plain(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
  }

  /**
   * Takes a code, of the authenticator or a recovery code; none is taken twice, by whichever node.
   *
   * @return how it was let in, empty where it was not
   */
  public Optional<String> take(String account, String code) {
    String typed = code == null ? "" : code.strip();
    if (typed.replace(" ", "").matches("[0-9]{6}")) {
      return takeCode(account, typed.replace(" ", "")) ? Optional.of("code") : Optional.empty();
    }
    boolean taken = sql.sql("delete from account_recovery_code where account = ? and code_hash = ?").params(account, OneTimeSecret.hash(plain(typed))).update() == 1;
    return taken ? Optional.of("recovery_code") : Optional.empty();
  }

  private boolean takeCode(String account, String code) {
    OptionalLong step = sealed(account, true).map(sealed -> step(sealed, code)).orElse(OptionalLong.empty());
    return step.isPresent() && sql.sql("update account_factor set last_step = ? where account = ? and last_step < ?").params(step.getAsLong(), account, step.getAsLong()).update() == 1;
  }

  @DomainAction
  public void forget(String account) {
    sql.sql("delete from account_factor where account = ?").param(account).update();
  }

  private Optional<String> sealed(String account, boolean confirmed) {
    return sql.sql("select sealed from account_factor where account = ? and (confirmed_at is not null) = ?").params(account, confirmed).query(String.class).optional();
  }

  /** The half minute that the code is of: this one, or one beside it, as clocks differ and people take their time. */
  private OptionalLong step(String sealed, String code) {
    byte[] secret = sealing.open(sealed);
    long now = clock.instant().getEpochSecond() / CODES.getTimeStep().toSeconds();
    return LongStream.of(now, now - 1, now + 1).filter(step -> code(secret, step).equals(code)).findFirst();
  }

  public static String code(byte[] secret, long step) {
    try {
      Instant within = Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds());
      return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, CODES.getAlgorithm()), within);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("Any bytes are a key for an HMAC.", e);
    }
  }
}
