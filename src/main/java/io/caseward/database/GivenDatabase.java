package io.caseward.database;

import io.caseward.database.Connections.Login;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.util.StringUtils;

/**
 * A PostgreSQL that was given with {@code spring.datasource.url}. With {@code spring.flyway.user}
 * as well, that user owns the tables and the data source's is the application's role; without it
 * the data source's user is the owner and the application's role is made here.
 */
record GivenDatabase(Connections connections) implements Database {

  static GivenDatabase of(DataSourceProperties given, FlywayProperties flyway) {
    return new GivenDatabase(
        StringUtils.hasText(flyway.getUser()) ? bothGiven(given, flyway) : ownerGiven(given));
  }

  private static Connections bothGiven(DataSourceProperties given, FlywayProperties flyway) {
    Login owner = new Login(flyway.getUser(), flyway.getPassword());
    Login application = new Login(given.determineUsername(), given.determinePassword());
    return new Connections(given.determineUrl(), owner, application);
  }

  private static Connections ownerGiven(DataSourceProperties given) {
    Login owner = new Login(given.determineUsername(), given.determinePassword());
    Connections connections = new Connections(given.determineUrl(), owner, applicationOf(owner));
    ApplicationRole.make(connections);
    return connections;
  }

  private static Login applicationOf(Login owner) {
    if (!StringUtils.hasText(owner.name()) || !StringUtils.hasText(owner.password())) {
      throw new StartRefused(
          """
          spring.datasource.url is set, but spring.datasource.username or .password is not. \
          Caseward makes a second role beside the given user and derives its password from that \
          user's: set both. Or make the two roles yourself and set spring.datasource.username to \
          the application's and spring.flyway.user to the owner.""");
    }
    String password = DerivedPassword.of(owner.password(), "caseward application role");
    return new Login(owner.name() + "_app", password);
  }
}
