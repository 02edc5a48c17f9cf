package io.caseward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceTest {

  @Test
  void fillsItsGapsAndSetsThemBold() {
    assertThat(html("{actor} acknowledged {escalation}.", Map.of("actor", "lead", "escalation", "E-318")))
        .isEqualTo("<b>lead</b> acknowledged <b>E-318</b>.");
  }

  @Test
  void takesTheWordForAValueWhereItNamesAPrefix() {
    assertThat(html("{outcome:outcome}", Map.of("outcome", "violation"))).isEqualTo("<b>outcome.violation</b>");
    assertThat(html("{why:timeline.raisedBy}", Map.of("why", "report"))).isEqualTo("<b>timeline.raisedBy.report</b>");
  }

  @Test
  void leavesOutAPartWhoseValueIsMissing() {
    Map<String, Object> facts = new HashMap<>();
    facts.put("actor", "policy");
    facts.put("clause", null);

    assertThat(html("{actor} decided[, clause {clause}].", facts)).isEqualTo("<b>policy</b> decided.");
  }

  @Test
  void keepsAPartWhoseValueIsThere() {
    assertThat(html("{actor} decided[, clause {clause}].", Map.of("actor", "policy", "clause", "2.1")))
        .isEqualTo("<b>policy</b> decided, clause <b>2.1</b>.");
  }

  @Test
  void endsOnceWhereAValueBringsItsOwnFullStop() {
    assertThat(html("{actor} gave the information: {text}.", Map.of("actor", "lead", "text", "It moved in March.")))
        .isEqualTo("<b>lead</b> gave the information: <b>It moved in March.</b>");
  }

  @Test
  void letsNoMarkupOfAValueThrough() {
    assertThat(html("{text}", Map.of("text", "<script>alert('x')</script> $1 \\ {actor}")))
        .isEqualTo("<b>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; $1 \\ {actor}</b>");
  }

  private static String html(String pattern, Map<String, ?> values) {
    return Sentence.of(pattern).with(values, (prefix, value) -> prefix + "." + value, String::valueOf);
  }
}
