package io.caseward.database;

import io.caseward.database.Connections.Login;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The role that the application works as: made where it is missing, and never trusted blindly. */
final class ApplicationRole {

  /** Several nodes may start at once; any number will do as long as it is always the same. */
  private static final long ONE_AT_A_TIME = 4_278_190_335L;

  private ApplicationRole() {}

  /** Makes the role beside the owner, or gives it the password that the owner's now leads to. */
  static void make(Connections connections) {
    Login role = connections.application();
    if (signsIn(connections.url(), role)) {
      return;
    }
    JdbcTemplate owner = new JdbcTemplate(DataSources.single(connections.url(), connections.owner()));
    try {
      owner.execute(makeOrMend(role));
    } catch (RuntimeException e) {
      throw new StartRefused(notMade(connections, e), e);
    }
  }

  private static boolean signsIn(String url, Login role) {
    try {
      DataSources.single(url, role).getConnection().close();
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /** The password is hexadecimal, so that only the name needs quoting. */
  private static String makeOrMend(Login role) {
    String name = role.name().replace("'", "''");
    return """
        do $$
        begin
          perform pg_advisory_xact_lock(%d);
          if not exists (select from pg_roles where rolname = '%s') then
            execute format('create role %%I', '%s');
          end if;
          execute format('alter role %%I login password ''%s''', '%s');
        end
        $$"""
        .formatted(ONE_AT_A_TIME, name, name, role.password(), name);
  }

  private static String notMade(Connections connections, RuntimeException e) {
    String owner = connections.owner().name();
    String role = connections.application().name();
    return """
        The database user '%s' could not make the role '%s' that Caseward works as (%s). Let it \
        ("alter role %s createrole"), or make that role yourself and set spring.datasource.username \
        to it and spring.flyway.user to '%s'."""
        .formatted(owner, role, e.getMessage(), owner, owner);
  }

  /** Refuses to work as a role that row-level security would not hold. */
  static void check(DataSource application) {
    JdbcClient sql = JdbcClient.create(application);
    String role = sql.sql("select current_user").query(String.class).single();
    refuseIfAny(role, mighty(sql), "is or may become a role that no policy holds: ");
    refuseIfAny(role, owned(sql), "owns, itself or through a role it may become, the tables ");
  }

  private static List<String> mighty(JdbcClient sql) {
    return sql.sql(
            """
            select rolname from pg_roles
             where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member')""")
        .query(String.class)
        .list();
  }

  private static List<String> owned(JdbcClient sql) {
    return sql.sql(
            """
            select relname from pg_class
             where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace
               and pg_has_role(current_user, relowner, 'member')
             order by relname limit 3""")
        .query(String.class)
        .list();
  }

  private static void refuseIfAny(String role, List<String> found, String what) {
    if (!found.isEmpty()) {
      throw new StartRefused(
          """
          The database role '%s' that Caseward was given to work as %s%s. Vendors would see each \
          other's work. Set spring.datasource.username to a role that is neither, and \
          spring.flyway.user to the one that owns the tables; or set no spring.flyway.user and \
          Caseward makes that role itself."""
              .formatted(role, what, String.join(", ", found)));
    }
  }
}
