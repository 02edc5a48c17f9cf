package io.caseward.audit;

import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests ask the record, and what only a superuser could do to it. */
@Component
public class Recorded {

  private final JdbcClient sql;
  private final Sealing sealing;
  private final TransactionTemplate transaction;
  private final DataSource owner;
  private final Environment environment;

  Recorded(JdbcClient sql, Sealing sealing, TransactionTemplate transaction, @Qualifier("ownerDataSource") DataSource owner, Environment environment) {
    this.sql = sql;
    this.sealing = sealing;
    this.transaction = transaction;
    this.owner = owner;
    this.environment = environment;
  }

  /** Everything on record, oldest first. */
  List<Entry> entries() {
    return Scopes.in(Scope.ALL, () -> transaction.execute(status -> sql.sql("select * from audit_entry order by id").query(Entry::read).list()));
  }

  List<Entry> of(String caseNumber) {
    return entries().stream().filter(entry -> caseNumber.equals(entry.caseNumber())).toList();
  }

  /** What an act was, for short: "update task". */
  public List<String> acts(String caseNumber) {
    return of(caseNumber).stream().map(entry -> entry.act() + " " + entry.noun()).toList();
  }

  /** Chains everything there is. */
  public void seal() {
    sealing.seal();
    sealing.mark();
    while (Sealing.isFull(sealing.seal())) {
      Thread.onSpinWait();
    }
  }

  /** So many entries of nothing in particular. */
  void fill(int count) {
    Scopes.in(Scope.ALL, () -> transaction.executeWithoutResult(status ->
        sql.sql("select count(audit_note('look', 'evidence', g::text, null, '{\"area\": \"harassment\"}')) from generate_series(1, ?) g").param(count).query(Long.class).single()));
  }

  /** A connection that no policy and no privilege holds. */
  Connection superuser() {
    try (Connection any = owner.getConnection()) {
      String secret = Files.readString(Path.of(environment.getRequiredProperty("caseward.home"), "secret")).strip();
      return DriverManager.getConnection(any.getMetaData().getURL(), "postgres", secret);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
