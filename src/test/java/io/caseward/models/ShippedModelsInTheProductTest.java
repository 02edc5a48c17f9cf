package io.caseward.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.enforcement.PenaltyKind;
import io.caseward.sla.Targets;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionDeclaration;
import io.caseward.workflow.DueSource;
import io.caseward.workflow.FactSource;
import io.caseward.worklist.FormOptions;
import io.caseward.worklist.Queue;
import io.caseward.worklist.Queues;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CasewardTest
class ShippedModelsInTheProductTest {

  @Autowired private List<Action> actions;
  @Autowired private List<FactSource> facts;
  @Autowired private List<DueSource> clocks;
  @Autowired private List<FormOptions> lists;
  @Autowired private Queues queues;
  @Autowired private JdbcClient database;

  @TestFactory
  Stream<DynamicTest> everyShippedModel() {
    Library shipped = Library.shipped();

    return ProductRules.over(words()).stream()
        .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> assertThat(rule.breachesIn(shipped)).isEmpty()));
  }

  private ProductWords words() {
    return new ProductWords(
        actions.stream().map(Action::declaration).collect(Collectors.toMap(ActionDeclaration::name, Function.identity())),
        sorted(queues.all().stream().map(Queue::key)),
        sorted(Stream.concat(facts.stream().flatMap(source -> source.names().stream()), Targets.FACTS.stream())),
        sorted(clocks.stream().flatMap(source -> source.names().stream())),
        sorted(lists.stream().map(FormOptions::key)),
        sorted(database.sql("select key from ladder").query(String.class).list().stream()),
        Arrays.stream(PenaltyKind.values()).collect(Collectors.toMap(PenaltyKind::key, PenaltyKind::severe)));
  }

  private static Set<String> sorted(Stream<String> names) {
    return names.collect(Collectors.toCollection(TreeSet::new));
  }
}
