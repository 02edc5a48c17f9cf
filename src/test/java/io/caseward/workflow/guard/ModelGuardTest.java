package io.caseward.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelGuardTest {

  private final ModelGuard guard = new ModelGuard(() -> Set.of("closeCase", "applyPenalty"));

  @Test
  void letsAPlainDiagramIn() {
    assertThat(objections(diagram("""
        <startEvent id="startEvent_A"/>
        <serviceTask id="serviceTask_CloseCase" name="Close case" camunda:delegateExpression="${closeCase}"/>
        <endEvent id="endEvent_B"/>"""))).isEmpty();
  }

  static Stream<Arguments> hostile() {
    return Stream.of(
        row("a script", "element", "<scriptTask id='x' scriptFormat='juel'><script>${1}</script></scriptTask>"),
        row("a class", "attribute", "<serviceTask id='x' camunda:class='java.lang.Thread'/>"),
        row("an expression on a service task", "attribute", "<serviceTask id='x' camunda:expression='${closeCase}'/>"),
        row("the shell", "attribute", "<serviceTask id='x' camunda:type='shell'/>"),
        row("the shell in the old name space", "attribute", "<serviceTask id='x' xmlns:activiti='http://activiti.org/bpmn' activiti:type='shell'/>"),
        row("an unknown action", "action", "<serviceTask id='x' camunda:delegateExpression='${runtimeService}'/>"),
        row("no action", "action", "<serviceTask id='x'/>"),
        row("a method call in the delegate", "action", "<serviceTask id='x' camunda:delegateExpression='${closeCase.run(1)}'/>"),
        row("reflection in a task's name", "expression", "<userTask id='x' camunda:formRef='f' name=\"${''.getClass()}\"/>"),
        row("reflection in documentation", "expression", "<userTask id='x' camunda:formRef='f'><documentation>${execution.id}</documentation></userTask>"),
        row("candidate groups", "attribute", "<userTask id='x' camunda:formRef='f' camunda:candidateGroups='${a.b()}'/>"),
        row("an assignee", "attribute", "<userTask id='x' camunda:formRef='f' camunda:assignee='demo'/>"),
        row("a form handler", "attribute", "<userTask id='x' camunda:formRef='f' camunda:formHandlerClass='java.lang.Thread'/>"),
        row("a form by expression", "reference", "<userTask id='x' camunda:formRef='${a.b()}'/>"),
        row("a task listener", "element", "<userTask id='x' camunda:formRef='f'><extensionElements><camunda:taskListener event='create' class='X'/></extensionElements></userTask>"),
        row("an execution listener", "element", "<userTask id='x' camunda:formRef='f'><extensionElements><camunda:executionListener event='start' expression='${a}'/></extensionElements></userTask>"),
        row("an input parameter", "element", "<userTask id='x' camunda:formRef='f'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>${b}</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>"),
        row("a field", "element", "<serviceTask id='x' camunda:delegateExpression='${closeCase}'><extensionElements><camunda:field name='a' stringValue='b'/></extensionElements></serviceTask>"),
        row("a connector", "element", "<serviceTask id='x' camunda:delegateExpression='${closeCase}'><extensionElements><camunda:connector/></extensionElements></serviceTask>"),
        row("a form field's default", "element", "<startEvent id='x'><extensionElements><camunda:formData><camunda:formField id='a' defaultValue='${b}'/></camunda:formData></extensionElements></startEvent>"),
        row("a job's priority", "attribute", "<serviceTask id='x' camunda:delegateExpression='${closeCase}' camunda:jobPriority='${a}'/>"),
        row("a method call in a condition", "expression", "<sequenceFlow id='x' sourceRef='a' targetRef='b'><conditionExpression xsi:type='tFormalExpression'>${execution.getVariable('a')}</conditionExpression></sequenceFlow>"),
        row("a script in a condition", "attribute", "<sequenceFlow id='x' sourceRef='a' targetRef='b'><conditionExpression xsi:type='tFormalExpression' language='javascript'>true</conditionExpression></sequenceFlow>"),
        row("an external task", "attribute", "<serviceTask id='x' camunda:type='external' camunda:topic='t'/>"),
        row("a call by expression", "reference", "<callActivity id='x' calledElement='${a}'/>"),
        row("a decision by expression", "reference", "<businessRuleTask id='x' camunda:decisionRef='${a}'/>"),
        row("a variable mapping class", "attribute", "<callActivity id='x' calledElement='a' camunda:variableMappingClass='X'/>"),
        row("a source expression", "attribute", "<callActivity id='x' calledElement='a'><extensionElements><camunda:in sourceExpression='${a.b()}' target='c'/></extensionElements></callActivity>"),
        row("another business key", "business-key", "<callActivity id='x' calledElement='a'><extensionElements><camunda:in businessKey='C-1'/></extensionElements></callActivity>"),
        row("a signal", "element", "<intermediateCatchEvent id='x'><signalEventDefinition/></intermediateCatchEvent>"),
        row("a conditional event", "element", "<intermediateCatchEvent id='x'><conditionalEventDefinition/></intermediateCatchEvent>"),
        row("a send task", "element", "<sendTask id='x' camunda:class='X'/>"),
        row("a cron timer", "timer", "<intermediateCatchEvent id='x'><timerEventDefinition><timeCycle>0 0 * * * ?</timeCycle></timerEventDefinition></intermediateCatchEvent>"),
        row("an endless repeat", "timer", "<intermediateCatchEvent id='x'><timerEventDefinition><timeCycle>R/PT0S</timeCycle></timerEventDefinition></intermediateCatchEvent>"),
        row("a timer of no time", "timer", "<intermediateCatchEvent id='x'><timerEventDefinition><timeDuration>PT0S</timeDuration></timerEventDefinition></intermediateCatchEvent>"),
        row("a timer by method call", "timer", "<intermediateCatchEvent id='x'><timerEventDefinition><timeDate>${dateTime().plusDays(1)}</timeDate></timerEventDefinition></intermediateCatchEvent>"),
        row("a loop of a hundred thousand", "element", "<userTask id='x' camunda:formRef='f'><multiInstanceLoopCharacteristics><loopCardinality>100000</loopCardinality></multiInstanceLoopCharacteristics></userTask>"),
        row("a schema location", "attribute", "<extensionElements xsi:schemaLocation='http://a http://127.0.0.1:1/a.xsd'/>"),
        row("a foreign extension", "element", "<extensionElements><evil xmlns='http://evil'/></extensionElements>"),
        row("a transaction", "element", "<transaction id='x'/>"),
        row("a target of nothing", "target", target("PT0S")),
        row("a target of ten years", "target", target("P3650D")),
        row("a target that is no time", "target", target("soon")),
        row("a target in months", "target", target("P2M")),
        row("an unknown property", "property", "<userTask id='x' camunda:formRef='f'><extensionElements><camunda:properties><camunda:property name='run' value='a'/></camunda:properties></extensionElements></userTask>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void refusesWithTheRuleAndTheLine(String what, String rule, String element) {
    List<Objection> objections = objections(diagram(element));

    assertThat(objections).extracting(Objection::rule).contains(rule);
    assertThat(objections).allSatisfy(objection -> assertThat(objection.line()).isPositive());
  }

  @Test
  void refusesADocumentType() {
    String bomb = "<!DOCTYPE a [<!ENTITY b 'c'>]>" + diagram("<startEvent id='a'/>");

    assertThat(objections(bomb)).extracting(Objection::rule).containsExactly("doctype");
  }

  @Test
  void refusesWhatIsNoXmlWithASentence() {
    assertThat(objections("not a diagram")).extracting(Objection::rule).containsExactly("xml");
  }

  @Test
  void refusesDeepNesting() {
    assertThat(objections(diagram("<subProcess id='a'>".repeat(30_000)))).extracting(Objection::rule).contains("size");
  }

  @Test
  void refusesTwoProcessesInAFile() {
    String two = diagram("<startEvent id='a'/>").replace("</process>", "</process><process id='q' isExecutable='true'/>");

    assertThat(objections(two)).extracting(Objection::rule).containsExactly("one-process");
  }

  @Test
  void refusesOtherLanguagesInDecisions() {
    String table = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n"><decision id="a"><decisionTable id="t">
        <input id="i"><inputExpression id="e" expressionLanguage="juel"><text>${a.b()}</text></inputExpression></input></decisionTable></decision></definitions>""";

    assertThat(guard.objections("a.dmn", bytes(table))).extracting(Objection::rule).contains("language");
  }

  @Test
  void refusesLoopsInDecisions() {
    String table = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n"><decision id="a"><decisionTable id="t">
        <input id="i"><inputExpression id="e"><text>for x in 1..1000000 return x</text></inputExpression></input></decisionTable></decision></definitions>""";

    assertThat(guard.objections("a.dmn", bytes(table))).extracting(Objection::rule).contains("feel");
  }

  @Test
  void refusesFormsWithMarkup() {
    assertThat(guard.objections("a.form", bytes("{\"components\":[{\"type\":\"html\",\"id\":\"x\"}]}"))).extracting(Objection::rule).contains("field");
  }

  @Test
  void refusesOtherFiles() {
    assertThat(guard.objections("case.cmmn", bytes("<a/>"))).extracting(Objection::rule).containsExactly("file-kind");
  }

  private List<Objection> objections(String xml) {
    return guard.objections("a.bpmn", bytes(xml));
  }

  private static String target(String time) {
    return "<userTask id='x' camunda:formRef='f'><extensionElements><camunda:properties><camunda:property name='target' value='%s'/></camunda:properties></extensionElements></userTask>".formatted(time);
  }

  private static Arguments row(String what, String rule, String element) {
    return Arguments.of(what, rule, element);
  }

  private static String diagram(String elements) {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="t">
        <process id="p" isExecutable="true">
        %s
        </process></definitions>""".formatted(elements);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
