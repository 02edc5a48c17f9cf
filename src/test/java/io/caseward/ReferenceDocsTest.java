package io.caseward;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caseward.people.Permission;
import io.caseward.people.Role;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionDeclaration;
import io.caseward.workflow.ActionDeclaration.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * Reference pages are made of the code: what it says once, they repeat. {@code mvn verify
 * -Dcaseward.docs=write} writes them anew.
 */
@CasewardTest
class ReferenceDocsTest {

  @Autowired List<Action> actions;

  @Test
  void settingsAreDocumentedAsTheirFieldsSay() throws IOException {
    TreeMap<String, String> rows = new TreeMap<>();
    JsonNode metadata = new ObjectMapper().readTree(new ClassPathResource("META-INF/spring-configuration-metadata.json").getInputStream());
    metadata.get("properties").forEach(property -> {
      String name = property.get("name").asText();
      if (name.startsWith("caseward.")) {
        rows.put(name, "| `%s` | %s | %s |".formatted(name, defaultOf(property), sentence(property)));
      }
    });
    rows.put("caseward.sop.direct-deployment", "| `caseward.sop.direct-deployment` | `false` | whether the engine's own doors may deploy clean models; for trying things out only |");

    holds("settings.md", "# Settings\n\n| setting | unless set | what it is |\n|---|---|---|\n" + String.join("\n", rows.values()) + "\n");
  }

  private static String sentence(JsonNode property) {
    return property.path("description").asText("").replaceAll("\\s+", " ").replaceAll("\\{@code ([^}]*)}", "`$1`");
  }

  private static String defaultOf(JsonNode property) {
    JsonNode value = property.get("defaultValue");
    return value == null ? "" : "`" + (value.isArray() ? "" : value.asText()) + "`";
  }

  @Test
  void permissionsAreDocumentedAsTheTableSays() throws IOException {
    String head = "| permission | " + Arrays.stream(Role.values()).map(role -> "`" + role.key() + "`").collect(joining(" | ")) + " |\n|---|" + ":-:|".repeat(Role.values().length) + "\n";
    String rows = Arrays.stream(Permission.values()).map(ReferenceDocsTest::row).collect(joining("\n"));

    holds("permissions.md", "# Permissions\n\nWhatever is not listed is denied.\n\n" + head + rows + "\n");
  }

  private static String row(Permission permission) {
    String name = permission.name().toLowerCase().replace('_', ' ');
    return "| " + name + " | " + Arrays.stream(Role.values()).map(role -> permission.roles().contains(role) ? "yes" : "").collect(joining(" | ")) + " |";
  }

  @Test
  void actionsAreDocumentedAsTheyDeclareThemselves() throws IOException {
    String text = actions.stream().map(Action::declaration).sorted(Comparator.comparing(ActionDeclaration::name)).map(ReferenceDocsTest::section).collect(joining("\n"));

    holds("actions.md", "# Actions\n\nWhat a service task of a diagram may name, as `${name}`. Inputs are `camunda:property` entries `in.<name>`, outputs `out.<name>`.\n\n" + text);
  }

  private static String section(ActionDeclaration action) {
    return "## %s\n\n%s\n%s%s%s".formatted(action.name(), action.does(), fields("in", action.inputs()), fields("out", action.outputs()), fields("error", action.errors()));
  }

  private static String fields(String kind, List<Field> fields) {
    return fields.stream().map(field -> "\n- %s `%s`: %s".formatted(kind, field.name(), field.means())).collect(joining()) + (fields.isEmpty() ? "" : "\n");
  }

  private static void holds(String page, String text) throws IOException {
    Path file = Path.of("docs", page);
    if ("write".equals(System.getProperty("caseward.docs"))) {
      Files.writeString(file, text);
    }
    assertThat(file).as("docs/%s is made of the code; write it anew with -Dcaseward.docs=write", page).exists().content().isEqualTo(text);
  }
}
