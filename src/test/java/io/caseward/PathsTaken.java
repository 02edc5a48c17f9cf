package io.caseward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Every element and sequence flow that cases have gone through, by SOP. The extension made for this
 * (process test coverage 2.8) counts only the SOPs that were started, does not name what is
 * missing, and stops every test of a shared engine that it is not told of.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PathsTaken {

  private final Map<String, Set<String>> taken = new ConcurrentHashMap<>();

  /** What of an SOP was seen since the engine started. */
  public Set<String> of(String sop) {
    return new TreeSet<>(taken.getOrDefault(sop, Set.of()));
  }

  @Bean
  static AbstractProcessEnginePlugin pathsTakenPlugin(PathsTaken paths) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(paths.new Ears())));
      }
    };
  }

  private final class Ears extends AbstractBpmnParseListener {

    private final ExecutionListener entered = execution -> see(execution, execution.getCurrentActivityId());
    private final ExecutionListener followed = execution -> see(execution, execution.getCurrentTransitionId());

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
      listen(process);
      element.elements("sequenceFlow").forEach(flow -> listenToAwaited(flow, process));
    }

    /** The engine takes no flow out of an event-based gateway: the event that comes tells which it was. */
    private void listenToAwaited(Element flow, ProcessDefinitionEntity process) {
      ActivityImpl source = process.findActivity(flow.attribute("sourceRef"));
      if (source.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior) {
        ExecutionListener came = execution -> see(execution, flow.attribute("id"));
        process.findActivity(flow.attribute("targetRef")).addListener(ExecutionListener.EVENTNAME_START, came);
      }
    }

    private void listen(ScopeImpl scope) {
      for (ActivityImpl activity : scope.getActivities()) {
        activity.addListener(ExecutionListener.EVENTNAME_START, entered);
        activity.getOutgoingTransitions()
            .forEach(flow -> ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, followed));
        listen(activity);
      }
    }
  }

  private void see(DelegateExecution execution, String element) {
    String sop = ((ExecutionEntity) execution).getProcessDefinition().getKey();
    taken.computeIfAbsent(sop, key -> ConcurrentHashMap.newKeySet()).add(element);
  }
}
