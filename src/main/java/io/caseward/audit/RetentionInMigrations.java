package io.caseward.audit;

import io.caseward.database.MigrationPlaceholder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the migrations how long the record is kept: the database itself holds to it. */
@Configuration(proxyBeanMethods = false)
class RetentionInMigrations {

  @Bean
  MigrationPlaceholder auditRetention(AuditSettings settings) {
    return new MigrationPlaceholder("audit_retention", settings.retention().toString());
  }
}
