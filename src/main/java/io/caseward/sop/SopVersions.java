package io.caseward.sop;

import io.caseward.database.Sql;
import io.caseward.workflow.SopDeployments;
import io.caseward.workflow.SopDeployments.Published;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was published, and what waits as a draft. */
@Repository
@Transactional(readOnly = true)
class SopVersions {

  private final JdbcClient database;
  private final SopDeployments deployments;

  SopVersions(JdbcClient database, SopDeployments deployments) {
    this.database = database;
    this.deployments = deployments;
  }

  /** The newest version of every SOP, by key. */
  List<SopVersion> newest() {
    Map<String, String> names = deployments.all().stream().collect(Collectors.toMap(Published::sop, Published::name));
    return database.sql("""
            select distinct on (sop) v.*, (select count(*) from sop_draft d where d.sop = v.sop) as drafts
            from sop_version v order by sop, version desc""")
        .query((row, number) -> new SopVersion(
            row.getString("sop"), names.get(row.getString("sop")), row.getInt("version"),
            row.getString("origin"), Sql.instant(row, "published_at"), row.getString("published_by"), row.getInt("drafts")))
        .stream()
        // Decisions without a diagram are published too, and are no SOPs.
        .filter(version -> names.containsKey(version.sop()))
        .toList();
  }

  Optional<SopVersion> newest(String sop) {
    return newest().stream().filter(version -> version.sop().equals(sop)).findFirst();
  }
}
