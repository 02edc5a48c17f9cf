package io.caseward.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.caseward.CasewardTest;
import io.caseward.ExpectsErrors;
import io.caseward.Visitor;
import io.caseward.database.Superuser;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Whoever reads the log learns no secret, however much is logged. */
@CasewardTest
class SecretsTest {

  private static final String PASSWORD = "correct-horse-battery";
  private static final String WRONG = "wrong-horse-battery";
  /** The hashes of the record are there to be shown. */
  private static final Pattern SECRET = Pattern.compile("(?i).*(secret|password|token|(secret|password|token|code)hash|key)$");

  /** What else records are made of; null for all that is not here. */
  private static final Map<Class<?>, Object> OTHERS =
      Map.of(boolean.class, true, Boolean.class, true, int.class, 1, long.class, 1L, Path.class, Path.of("open"), Duration.class, Duration.ofSeconds(1));

  @LocalServerPort private int port;
  @Autowired private PasswordEncoder passwords;
  @Autowired private Superuser superuser;
  private final Everything log = new Everything();
  private JdbcClient owner;

  @Autowired
  void owner(@Qualifier("ownerDataSource") javax.sql.DataSource dataSource) {
    owner = JdbcClient.create(dataSource);
  }

  @BeforeEach
  void someoneWithAPasswordOfTheirOwn() {
    owner.sql("insert into account (name, display_name, role, password_hash) values ('secretive', 'Secretive', 'lead', ?)").param(passwords.encode(PASSWORD)).update();
    log.open();
  }

  @AfterEach
  void gone() {
    log.close();
    owner.sql("delete from account where name = 'secretive'").update();
  }

  @Test
  @ExpectsErrors("")
  void stayOutOfTheLogWhileSomeoneSignsInAndFails() {
    Visitor visitor = Visitor.at(port);
    visitor.signIn("secretive", WRONG);
    visitor.signIn("secretive", PASSWORD);
    visitor.get("/settings");
    program(PASSWORD);
    program(WRONG);

    assertThat(log.lines()).as("what is logged at all").anyMatch(line -> line.contains("secretive")).hasSizeGreaterThan(100);
    assertThat(log.lines().stream().filter(line -> line.contains(PASSWORD) || line.contains(WRONG) || line.contains(coded(PASSWORD)) || line.contains(coded(WRONG)))).isEmpty();
  }

  @Test
  @ExpectsErrors("")
  void ofTheDatabaseStayOutOfTheLog() {
    Visitor.signedIn(port, "lead").get("/worklist");

    assertThat(superuser.secrets()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(secret -> assertThat(log.lines()).noneMatch(line -> line.contains(secret)));
  }

  @ParameterizedTest
  @MethodSource("recordsWithSecrets")
  void areNotToldByWhatHoldsThem(Class<?> type) throws ReflectiveOperationException {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      values.add(value(component));
    }
    Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class[]::new));
    constructor.setAccessible(true);

    assertThat(constructor.newInstance(values.toArray()).toString()).doesNotContain("classified");
  }

  static Stream<Class<?>> recordsWithSecrets() {
    return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.caseward").stream()
        .filter(JavaClass::isRecord)
        .map(JavaClass::reflect)
        .filter(type -> Arrays.stream(type.getRecordComponents()).anyMatch(SecretsTest::isSecret));
  }

  private static boolean isSecret(RecordComponent component) {
    return component.getType() == String.class && SECRET.matcher(component.getName()).matches() && !component.getName().matches("key|nextKey|.*[a-z]Key");
  }

  private static Object value(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == String.class) {
      return isSecret(component) ? "classified, and as long as a secret has to be" : "open@caseward.example";
    }
    return OTHERS.get(type);
  }

  private void program(String password) {
    Visitor program = Visitor.at(port);
    program.send(program.to("/api/v1/assignments").header("Authorization", "Basic " + coded(password)).POST(BodyPublishers.noBody()));
  }

  private static String coded(String password) {
    return java.util.Base64.getEncoder().encodeToString(("secretive:" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** The log at its most talkative. */
  private static final class Everything extends AppenderBase<ILoggingEvent> {

    private static final Logger ALL = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Level before = ALL.getLevel();

    void open() {
      setContext(ALL.getLoggerContext());
      start();
      ALL.iteratorForAppenders().forEachRemaining(console -> console.addFilter(quiet()));
      ALL.addAppender(this);
      ALL.setLevel(Level.DEBUG);
    }

    private static ThresholdFilter quiet() {
      ThresholdFilter filter = new ThresholdFilter();
      filter.setLevel("INFO");
      filter.start();
      return filter;
    }

    @Override
    protected void append(ILoggingEvent event) {
      lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }

    List<String> lines() {
      return lines;
    }

    void close() {
      ALL.setLevel(before);
      ALL.detachAppender(this);
      ALL.iteratorForAppenders().forEachRemaining(Appender::clearAllFilters);
      stop();
    }
  }
}
