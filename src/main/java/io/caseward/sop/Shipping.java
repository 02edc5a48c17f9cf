package io.caseward.sop;

import io.caseward.database.Sql;
import io.caseward.workflow.DomainAction;
import io.caseward.workflow.SopDeployments;
import io.caseward.workflow.SopDeployments.Published;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Publishes a shipped SOP where there is none, and else leaves a newer one as a draft. */
@Service
class Shipping {

  private static final Logger LOG = LoggerFactory.getLogger(Shipping.class);
  private static final String SHIPPED = "shipped";
  private static final String US = "caseward";

  /** Two nodes that start together must not both publish; any number that no other lock uses. */
  private static final long LOCK = 7_240_001L;

  private final JdbcClient database;
  private final SopDeployments deployments;
  private final Clock clock;

  Shipping(JdbcClient database, SopDeployments deployments, Clock clock) {
    this.database = database;
    this.deployments = deployments;
    this.clock = clock;
  }

  @DomainAction
  public void ship(Bundle bundle) {
    database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, number) -> number).list();
    if (!deployments.isPublished(bundle.sop())) {
      publish(bundle);
    } else if (!known(bundle)) {
      draft(bundle);
    }
  }

  private void publish(Bundle bundle) {
    Published published = deployments.publish(bundle.sop(), bundle.bytes());
    database.sql("insert into sop_version (sop, version, origin, digest, published_at, published_by) values (?, ?, ?, ?, ?, ?)")
        .params(published.sop(), published.version(), SHIPPED, bundle.digest(), Sql.at(clock.instant()), US)
        .update();
    LOG.info("Published the SOP '{}', version {}.", published.sop(), published.version());
  }

  private boolean known(Bundle bundle) {
    return database.sql("select exists (select from sop_version where sop = ? and digest = ?) or exists (select from sop_draft where sop = ? and digest = ?)")
        .params(bundle.sop(), bundle.digest(), bundle.sop(), bundle.digest())
        .query(Boolean.class)
        .single();
  }

  private void draft(Bundle bundle) {
    database.sql("insert into sop_draft (sop, origin, digest, files, created_at, created_by) values (?, ?, ?, ?, ?, ?)")
        .params(bundle.sop(), SHIPPED, bundle.digest(), Sql.json(bundle.files()), Sql.at(clock.instant()), US)
        .update();
    LOG.info("A newer '{}' came with this build; it waits as a draft and changes nothing until a lead publishes it.", bundle.sop());
  }
}
