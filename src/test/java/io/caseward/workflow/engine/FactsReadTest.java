package io.caseward.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.workflow.FactSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Which facts are asked for. */
class FactsReadTest {

  private final List<String> asked = new ArrayList<>();
  private final StaticListableBeanFactory sources = new StaticListableBeanFactory(Map.of(
      "case", source("case", Map.of("severity", "high", "market", "PH")),
      "subject", source("subject", Map.of("strikes", 2))));
  private final Facts facts = new Facts(sources.getBeanProvider(FactSource.class));

  @Test
  void aDecisionReadsThoseThatItNames() {
    assertThat(FactsRead.in("<text>facts.severity</text> <text>if facts . market = null then \"PH\" else facts.market</text>")).contains(Set.of("severity", "market"));
    assertThat(FactsRead.in("<text>artefacts.severity</text>")).contains(Set.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"get value(facts, \"severity\")", "facts[item > 2]", "{f: facts}.f.severity", "facts.severity + count(get entries(facts))"})
  void anyMayBeMeantWhereAllAreHandedOn(String text) {
    assertThat(FactsRead.in(text)).isEmpty();
  }

  @Test
  void aSourceThatHasNoneOfThemIsNotAsked() {
    assertThat(facts.of("C-1", Set.of("severity", "nobody"))).containsEntry("severity", "high").containsEntry("nobody", null);
    assertThat(asked).containsExactly("case");
  }

  @Test
  void aSourceIsAskedOnceAndWhenTheFirstOfItsFactsIs() {
    Map<String, Object> all = facts.of("C-1");
    assertThat(asked).isEmpty();

    assertThat(all.get("strikes")).isEqualTo(2);
    assertThat(asked).containsExactly("subject");

    assertThat(all).containsOnlyKeys("severity", "market", "strikes").containsEntry("market", "PH");
    assertThat(asked).containsExactly("subject", "case");
  }

  private FactSource source(String name, Map<String, Object> values) {
    return new FactSource() {
      @Override
      public Set<String> names() {
        return values.keySet();
      }

      @Override
      public Map<String, Object> factsOf(String caseNumber) {
        asked.add(name);
        return values;
      }
    };
  }
}
