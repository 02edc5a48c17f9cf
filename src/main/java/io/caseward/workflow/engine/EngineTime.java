package io.caseward.workflow.engine;

import java.time.Clock;
import org.joda.time.DateTimeUtils;
import org.springframework.stereotype.Component;

/**
 * The engine goes by the product's clock. It asks Joda-Time what time it is, which has one source
 * for the whole Java process.
 */
@Component
class EngineTime {

  EngineTime(Clock clock) {
    DateTimeUtils.setCurrentMillisProvider(clock::millis);
  }
}
