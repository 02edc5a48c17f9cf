package io.caseward.workflow.engine;

import io.caseward.database.ClockMoved;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The engine's time is the database's too. Its clock is one for the whole Java process. */
@Component
class EngineTime {

  @EventListener
  void follow(ClockMoved moved) {
    ClockUtil.offset(moved.offset().toMillis());
  }
}
