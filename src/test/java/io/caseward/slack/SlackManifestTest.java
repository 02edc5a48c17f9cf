package io.caseward.slack;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.methods.MethodsClient;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.caseward.Visitor;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Slack's description of the app says what the code calls and hears, and nothing else. */
@SlackTest
class SlackManifestTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.caseward");

  @LocalServerPort int port;

  private JsonNode downloaded() {
    return FakeSlack.json(Visitor.signedIn(port, "admin").get("/admin/slack/manifest.json").body());
  }

  @Test
  void knowsEveryMethodThatIsCalledAndNoOther() {
    assertThat(called()).isNotEmpty().isEqualTo(Arrays.stream(SlackMethod.values()).map(SlackManifestTest::inJava).collect(toCollection(TreeSet::new)));
  }

  /** The methods of Slack's client that anything of ours calls. */
  private static Set<String> called() {
    return PRODUCT.stream()
        .flatMap(type -> type.getMethodCallsFromSelf().stream())
        .filter(call -> call.getTargetOwner().isEquivalentTo(MethodsClient.class))
        .map(call -> call.getName())
        .collect(toCollection(TreeSet::new));
  }

  /** {@code chatPostMessage} for {@code chat.postMessage}. */
  private static String inJava(SlackMethod method) {
    StringBuilder name = new StringBuilder();
    for (String part : method.method().split("\\.")) {
      name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return name.toString();
  }

  @Test
  void asksForTheScopesOfWhatIsCalledAndHeard() {
    assertThat(downloaded().at("/oauth_config/scopes/bot")).extracting(JsonNode::asText)
        .contains("chat:write", "commands", "links:read", "links:write", "users:read.email", "channels:history")
        .doesNotHaveDuplicates();
  }

  @Test
  void namesTheCommandAndTheEventsThatFeaturesHear() {
    JsonNode told = downloaded();

    assertThat(told.at("/features/slash_commands/0/command").asText()).isEqualTo("/caseward");
    assertThat(told.at("/settings/event_subscriptions/bot_events")).extracting(JsonNode::asText).containsExactly("app_home_opened", "link_shared");
    assertThat(told.at("/features/unfurl_domains/0").asText()).isEqualTo("caseward.example");
  }

  @Test
  void sendsEverythingToTheOneAddress() {
    JsonNode told = downloaded();

    assertThat(told.at("/features/slash_commands/0/url").asText()).isEqualTo("https://caseward.example/slack/events");
    assertThat(told.at("/settings/event_subscriptions/request_url").asText()).isEqualTo("https://caseward.example/slack/events");
    assertThat(told.at("/settings/interactivity/request_url").asText()).isEqualTo("https://caseward.example/slack/events");
  }

  @Test
  void keepsToWhatSlackAllows() {
    JsonNode told = downloaded();

    assertThat(told.at("/display_information/name").asText()).hasSizeLessThanOrEqualTo(35);
    assertThat(told.at("/display_information/description").asText()).hasSizeLessThanOrEqualTo(140);
    assertThat(told.at("/features/slash_commands/0/description").asText()).hasSizeLessThanOrEqualTo(2000);
  }
}
