package io.caseward.audit;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.caseward.database.CommandDatabase;
import io.caseward.database.StartRefused;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The command {@code java -jar caseward.jar verify-record}: verifies the record beside a running
 * Caseward or without one, and ends with 0 where it is as it was written, 1 where it is not, and 2
 * where it could not be read.
 */
public final class VerifyRecord {

  static final int INTACT = 0;
  static final int TAMPERED_WITH = 1;
  static final int UNREAD = 2;

  private static final String COMMAND = "verify-record";

  private VerifyRecord() {}

  public static boolean isAskedBy(String[] arguments) {
    return arguments.length > 0 && arguments[0].equals(COMMAND);
  }

  /** Settings come from where Caseward's own come from; of its context nothing is needed. */
  public static int run(String[] arguments) {
    LoggingSystem logging = LoggingSystem.get(VerifyRecord.class.getClassLoader());
    logging.beforeInitialize();
    return verify(arguments, System.out, System.err);
  }

  static int verify(String[] arguments, PrintStream out, PrintStream err) {
    ConfigurableEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    try (CommandDatabase database = CommandDatabase.of(environment)) {
      return verify(database, environment, out);
    } catch (StartRefused refused) {
      err.println(refused.getMessage());
      return UNREAD;
    } catch (DataAccessException fault) {
      err.println("The record could not be read: " + fault.getMessage());
      return UNREAD;
    }
  }

  private static int verify(CommandDatabase database, Environment environment, PrintStream out) {
    JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(database.connection(), true));
    long begin = System.nanoTime();
    List<MonthVerified> months = new Verification(new RecordTable(sql)).verify(anchored(environment), telling(out));
    months.forEach(month -> out.println(line(month)));
    boolean intact = months.stream().allMatch(MonthVerified::intact);
    out.println("%d entries in %d ms: %s".formatted(
        months.stream().mapToLong(MonthVerified::entries).sum(), Duration.ofNanos(System.nanoTime() - begin).toMillis(), intact ? "intact" : "TAMPERED WITH"));
    return intact ? INTACT : TAMPERED_WITH;
  }

  /** Signed by the key in the file, which who only has the database does not have. */
  private static Anchored anchored(Environment environment) {
    RecordFiles files = new RecordFiles(environment, Binder.get(environment).bindOrCreate("caseward.audit", AuditSettings.class));
    return new AnchorFile(files).read(new JWKSet(SigningKey.read(files.key()).stream().<JWK>map(key -> key).toList()));
  }

  private static Verification.Progress telling(PrintStream out) {
    return (month, verified) -> {
      if (verified % 100_000 == 0) {
        out.println("%s: %d entries so far".formatted(Months.name(month), verified));
      }
      return true;
    };
  }

  private static String line(MonthVerified month) {
    Finding found = month.finding();
    return found == null
        ? "%s: %d entries intact, %d wait to be chained, head %s".formatted(Months.name(month.month()), month.entries(), month.waiting(), month.head())
        : "%s: %s at position %d, entry %s; the %d before it are intact".formatted(Months.name(month.month()), found.kind(), found.position(), found.entry() == 0 ? "unknown" : found.entry(), found.position() - 1);
  }
}
