package io.caseward.database;

import com.zaxxer.hikari.HikariDataSource;
import io.caseward.database.Connections.Login;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One database, two ways in: the application's pool, and the owner's for the migrations alone. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataSourceProperties.class, FlywayProperties.class})
class DatabaseConfiguration {

  /** The embedded one, on its way up since before this context was, or the one that was given. */
  @Bean(destroyMethod = "")
  Database database(ObjectProvider<EarlyDatabase.Starting> embedded, DataSourceProperties given, FlywayProperties flyway) {
    EarlyDatabase.Starting starting = embedded.getIfAvailable();
    return starting == null ? GivenDatabase.of(given, flyway) : starting.await();
  }

  @Bean
  @ConfigurationProperties("spring.datasource.hikari")
  HikariDataSource dataSource(Database database) {
    Connections connections = database.connections();
    Login application = connections.application();
    return DataSourceBuilder.create()
        .type(HikariDataSource.class)
        .url(connections.url())
        .username(application.name())
        .password(application.password())
        .build();
  }

  @FlywayDataSource
  @Bean(defaultCandidate = false)
  DataSource ownerDataSource(Database database) {
    Connections connections = database.connections();
    return DataSources.single(connections.url(), connections.owner());
  }

  @Bean
  MigrationPlaceholder applicationRole(Database database) {
    return new MigrationPlaceholder("application_role", database.connections().application().name());
  }

  /** One for all of them: each that Flyway is given replaces those before. */
  @Bean
  FlywayConfigurationCustomizer placeholdersInMigrations(List<MigrationPlaceholder> said) {
    return flyway -> {
      Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
      said.forEach(one -> placeholders.put(one.name(), one.value()));
      flyway.placeholders(placeholders);
    };
  }

  @Bean
  FlywayMigrationStrategy migrateThenCheckTheRole(DataSource dataSource) {
    return flyway -> {
      flyway.migrate();
      ApplicationRole.check(dataSource);
    };
  }

  /** Whoever begins a transaction, the engine first of all, finds the tables there. */
  @Bean
  @DependsOnDatabaseInitialization
  ScopedTransactionManager transactionManager(DataSource dataSource) {
    return new ScopedTransactionManager(dataSource);
  }
}
