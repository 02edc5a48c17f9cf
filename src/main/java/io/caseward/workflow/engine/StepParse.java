package io.caseward.workflow.engine;

import static org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_END;
import static org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_START;
import static org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Gives each step of a diagram the product's ears while the engine reads it. */
final class StepParse extends AbstractBpmnParseListener {

  private static final List<String> TASK_EVENTS =
      List.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE, TaskListener.EVENTNAME_ASSIGNMENT);

  private final ExpressionManager expressions;
  private final StepNews news;
  private final PersonStep people;
  private final Facts facts;

  StepParse(ExpressionManager expressions, StepNews news, PersonStep people, Facts facts) {
    this.expressions = expressions;
    this.news = news;
    this.people = people;
    this.facts = facts;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    Steps.remember(element, activity, expressions);
    TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    TASK_EVENTS.forEach(event -> definition.addBuiltInTaskListener(event, people));
    follow(activity, true);
  }

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    Steps.remember(element, activity, expressions);
    follow(activity, false);
  }

  @Override
  public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    Steps.remember(element, activity, expressions);
    boolean bundled = "deployment".equals(element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRefBinding"));
    activity.setActivityBehavior(
        new DecisionStep(
            element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef"),
            element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "resultVariable"),
            bundled ? ((ProcessDefinitionEntity) scope.getProcessDefinition()).getDeploymentId() : null,
            facts));
    follow(activity, false);
  }

  @Override
  public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    if (element.element("timerEventDefinition") != null) {
      activity.addListener(EVENTNAME_START, new OverdueTask(element.attribute("attachedToRef")));
      // That a step is late is on disk before what that leads to begins, in a job of its own with its own retries.
      activity.setAsyncAfter(true);
    }
    follow(activity, false);
  }

  @Override
  public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    follow(activity, false);
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    follow(activity, false);
  }

  @Override
  public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
    follow(activity, false);
  }

  @Override
  public void parseInclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
    follow(activity, false);
  }

  @Override
  public void parseParallelGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
    follow(activity, false);
  }

  @Override
  public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
    Steps.remember(element, activity, expressions);
    follow(activity, true);
  }

  @Override
  public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    follow(activity, true);
  }

  @Override
  public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    follow(activity, true);
  }

  @Override
  public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
    follow(activity, true);
  }

  @Override
  public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
    follow(activity, false);
  }

  private void follow(ActivityImpl activity, boolean waits) {
    activity.addListener(EVENTNAME_START, news.on(waits));
    if (waits) {
      activity.addListener(EVENTNAME_END, news.on(true));
    }
  }
}
