package io.caseward.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.database.Connections.Login;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@CasewardTest
class ApplicationRoleTest {

  @Autowired private DataSource dataSource;
  @Autowired private JdbcClient sql;
  @Autowired private Database database;
  @Autowired private DatabaseSettings settings;

  @Test
  void isNeitherSuperuserNorAbleToBypassNorOwnerOfAnyTable() {
    var role =
        sql.sql("select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user")
            .query()
            .singleRow();

    assertThat(role.values()).containsOnly(false);
    assertThat(sql.sql("select count(*) from pg_tables where tableowner = current_user").query(Long.class).single())
        .isZero();
    ApplicationRole.check(dataSource);
  }

  @Test
  void makesNoTables() {
    assertThatThrownBy(() -> sql.sql("create table mine (name text)").update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void isRefusedWhenItOwnsTheTables() {
    assertRefused(database.connections().owner(), "owns", "caseward_owner");
  }

  @Test
  void isRefusedWhenItIsASuperuser() {
    assertRefused(superuser(), "no policy holds", "postgres");
  }

  @Test
  void isMadeBesideTheOwnerOfAGivenDatabase() {
    JdbcClient superuser = JdbcClient.create(DataSources.single(url(), superuser()));
    superuser.sql("create role given login createrole password 'first'").update();

    Connections first = GivenDatabase.of(given("given", "first"), new FlywayProperties()).connections();
    assertThat(first.application().name()).isEqualTo("given_app");
    assertThat(currentUser(first.application())).isEqualTo("given_app");

    superuser.sql("alter role given password 'second'").update();
    Connections second = GivenDatabase.of(given("given", "second"), new FlywayProperties()).connections();
    assertThat(second.application().password()).isNotEqualTo(first.application().password());
    assertThat(currentUser(second.application())).isEqualTo("given_app");
  }

  @Test
  void isTheGivenUserWhereAnotherMigrates() {
    FlywayProperties flyway = new FlywayProperties();
    flyway.setUser("migrator");
    flyway.setPassword("m");

    Connections connections = GivenDatabase.of(given("worker", "w"), flyway).connections();

    assertThat(connections.owner()).isEqualTo(new Login("migrator", "m"));
    assertThat(connections.application()).isEqualTo(new Login("worker", "w"));
  }

  @Test
  void isAskedForInASentenceWhereTheOwnerMayNotMakeIt() {
    JdbcClient superuser = JdbcClient.create(DataSources.single(url(), superuser()));
    superuser.sql("create role humble login password 'humble'").update();

    assertThatThrownBy(() -> GivenDatabase.of(given("humble", "humble"), new FlywayProperties()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("'humble' could not make the role 'humble_app'")
        .hasMessageContaining("spring.flyway.user");
  }

  private void assertRefused(Login login, String... words) {
    assertThatThrownBy(() -> ApplicationRole.check(DataSources.single(url(), login)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContainingAll(words);
  }

  private String currentUser(Login login) {
    return JdbcClient.create(DataSources.single(url(), login))
        .sql("select current_user")
        .query(String.class)
        .single();
  }

  private DataSourceProperties given(String user, String password) {
    DataSourceProperties given = new DataSourceProperties();
    given.setUrl(url());
    given.setUsername(user);
    given.setPassword(password);
    return given;
  }

  private Login superuser() {
    return new Login("postgres", HomeSecret.in(settings.home()).value());
  }

  private String url() {
    return database.connections().url();
  }
}
