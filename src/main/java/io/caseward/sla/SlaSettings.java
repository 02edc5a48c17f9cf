package io.caseward.sla;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What clocks say of themselves.
 *
 * @param milestones when a clock warns before it is late: shares of its target such as {@code 75%},
 *     and counted time before its end such as {@code PT1H}; for the clocks that start from then on
 */
@ConfigurationProperties("caseward.sla")
record SlaSettings(@DefaultValue({"50%", "75%", "PT1H"}) List<String> milestones) {

  SlaSettings {
    milestones.forEach(Milestone::new);
  }
}
