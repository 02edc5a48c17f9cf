package io.caseward.cases.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTest {

  @Test
  void makesAReportOfARow() {
    Mapping mapping =
        MappingReader.read(
            "tickets",
            """
            notKnown: "-"
            dates: { format: dd/MM/yyyy HH:mm, zone: Asia/Manila }
            fields:
              source: { constant: tickets }
              reference: { column: id }
              subject.id: { column: shop }
              severity: { column: prio, values: { P1: critical, P2: high }, default: low }
              reportedAt: { column: made }
              language: { column: lang, optional: true }
            evidence:
              - type: { constant: text }
                text: { words: "{title} in {shop}, by {who}" }
              - type: { constant: link }
                url: { column: link }
            """);

    Map<String, Object> report =
        mapping.report(Row.csv(2, Map.of("id", "7", "shop", "Spa", "prio", "P2", "made", "01/06/2026 17:00", "title", "Odd code", "who", "-", "link", "")));

    assertThat(report)
        .isEqualTo(
            Map.of(
                "source", "tickets",
                "reference", "7",
                "subject", Map.of("id", "Spa"),
                "severity", "high",
                "reportedAt", "2026-06-01T09:00:00Z",
                "evidence", List.of(Map.of("type", "text", "text", "Odd code in Spa, by unknown"))));
    assertThat(mapping.columns()).containsExactly("id", "link", "made", "prio", "shop", "title", "who");
  }

  @Test
  void takesTheOtherwiseForAnUnknownAndForAnAbsentValue() {
    Mapping mapping =
        MappingReader.read("t", "fields: { severity: { column: prio, values: { P1: critical }, default: low } }");

    assertThat(mapping.report(Row.csv(2, Map.of("prio", "P9")))).containsEntry("severity", "low");
    assertThat(mapping.report(Row.csv(2, Map.of("prio", " ")))).containsEntry("severity", "low");
  }

  @Test
  void findsColumnsWithinJson() {
    Mapping mapping = MappingReader.read("t", "fields: { subject.id: { column: shop.id } }");

    assertThat(mapping.report(Row.json(1, Map.of("shop", Map.of("id", 17)))))
        .containsEntry("subject", Map.of("id", "17"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fields: { sorce: { constant: x } }|fields has 'sorce', which is not known. Known: source, reference",
        "fields: { source: { colum: x } }|fields.source has 'colum'",
        "fields: { source: { column: x, constant: y } }|fields.source needs exactly one of column, constant and words",
        "fields: { source: x }|fields.source is 'x'; names with values are needed",
        "fields: {}\\ndates: { format: 'bb', zone: UTC }|dates:",
        "fields: {}\\ndates: { format: 'dd', zone: Manila }|zone as Asia/Manila",
        "fields: {}\\nseparator: tab|separator is 'tab'; one character is needed",
        "fields: [|is no YAML"
      })
  void saysWhatIsWrongWithAMapping(String yaml, String why) {
    assertThatThrownBy(() -> MappingReader.read("mine", yaml.replace("\\n", "\n")))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("'mine'")
        .hasMessageContaining(why);
  }
}
