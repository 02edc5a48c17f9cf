package io.caseward.audit;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the migrations how long the record is kept: the database itself holds to it. */
@Configuration(proxyBeanMethods = false)
class RetentionPlaceholder {

  @Bean
  FlywayConfigurationCustomizer retentionInMigrations(AuditSettings settings) {
    return flyway -> {
      Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
      placeholders.put("audit_retention", settings.retention().toString());
      flyway.placeholders(placeholders);
    };
  }
}
