package io.caseward.workflow.engine;

import io.caseward.workflow.StepListener;
import io.caseward.workflow.StepListener.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells who listens of each step that a case takes. */
@Component
class StepNews {

  private final ObjectProvider<StepListener> listeners;

  StepNews(ObjectProvider<StepListener> listeners) {
    this.listeners = listeners;
  }

  ExecutionListener on(boolean waits) {
    return execution -> tell(execution, waits);
  }

  private void tell(DelegateExecution execution, boolean waits) {
    Place place = Place.of((ExecutionEntity) execution);
    boolean entered = ExecutionListener.EVENTNAME_START.equals(execution.getEventName());
    Step step = new Step(place.caseNumber(), place.sop(), place.sopVersion(), place.element(), entered, waits);
    listeners.forEach(listener -> listener.stepped(step));
  }
}
