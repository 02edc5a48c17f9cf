package io.caseward.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CasewardTest
class LadderPagesTest {

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired Overdue overdue;
  @Autowired LadderTable ladders;
  private JdbcClient owner;

  @Autowired
  void owner(@Qualifier("ownerDataSource") DataSource dataSource) {
    owner = JdbcClient.create(dataSource);
  }

  @AfterEach
  void asItWas() {
    owner.sql("update ladder set edition = 1").update();
    owner.sql("delete from ladder_edition where edition > 1 or ladder = 'night'").update();
    owner.sql("delete from ladder where key = 'night'").update();
  }

  @Test
  void aChangeIsForWhatBeginsToClimbAfterIt() {
    String early = overdue.review();

    change(standard("who-0", "role:policy"));

    String late = overdue.review();
    assertThat(overdue.of(early).ladderEdition()).isEqualTo(1);
    assertThat(overdue.of(late).ladderEdition()).isEqualTo(2);
    assertThat(overdue.told(late, 1, 1)).containsExactly("policy", "policy-2", "policy-3");
    assertThat(lead().get("/ladders/standard").body()).contains("Edition 2").containsPattern("Edition 1</b>[^/]*</span><span class=\"right dim\">1 open escalation climbs by it");
  }

  @Test
  void whatIsNoChangeMakesNoEdition() {
    change(standard("name", "Standard"));

    assertThat(ladders.find("standard").orElseThrow().edition()).isEqualTo(1);
  }

  @Test
  void thePageSaysWhomEachRungFindsNowAndAfterHowLong() {
    assertThat(lead().get("/ladders/standard").body()).contains("Now: Dana Whitfield, Marcus Bell").contains("at once").contains("after 15 min").contains("after 30 min").contains("told again and again until someone answers");
  }

  @Test
  void oneMayGoOnWhereAnotherEnds() {
    change(standard("then", "grave"));

    String number = overdue.review();
    story.fastForward(Duration.ofMinutes(15 + 15 + 30));

    assertThat(overdue.of(number).rungs()).extracting(Rung::waitMinutes).containsExactly(15, 15, 30, 5, 10, 15);
    assertThat(overdue.of(number).rung()).isEqualTo(4);
  }

  @Test
  void tellsEveryRungAgainWhereItSaysSo() {
    change(standard("again", "all"));

    String number = overdue.review();
    story.fastForward(Duration.ofMinutes(15 + 15 + 30));

    assertThat(overdue.timeline(number)).containsExactly("opened", "told", "told", "told", "ran_out_anew", "told");
    assertThat(overdue.told(number, 2, 1)).containsExactly("lead", "lead-2");
  }

  @Test
  void aLeadMakesAnother() {
    Visitor lead = lead();

    HttpResponse<String> made = lead.post("/ladders", with(standard("key", "night"), "name", "Night"));

    assertThat(Visitor.redirect(made)).isEqualTo("/ladders/night");
    assertThat(lead.get("/ladders").body()).contains("Night");
    assertThat(read(lead.post("/ladders", standard("key", "night")))).contains("'key' is 'night', which another ladder has.");
  }

  @Test
  void saysWhenSomeoneWhomARungNamesHasLeft() {
    owner.sql("update ladder_edition set rules = jsonb_set(rules, '{rungs,1,tell}', '[\"person:dana\"]') where ladder = 'grave'").update();
    try {
      assertThat(lead().get("/ladders/grave").body()).contains("<b>dana</b> has left.").contains("Nobody, now: the next rung is told at once.");
    } finally {
      owner.sql("update ladder_edition set rules = jsonb_set(rules, '{rungs,1,tell}', '[\"role:lead\", \"vendor-lead\"]') where ladder = 'grave'").update();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who-0      | ''            | Rung 1 tells nobody.",
        "who-0      | role:reviewer | 'who-0' is 'role:reviewer'. Allowed: role:policy, role:lead, vendor-lead.",
        "people-0   | dana          | 'people-0' names 'dana', who is nobody here. Allowed: lead,",
        "people-1   | auditor       | 'people-1' names 'auditor', who may not acknowledge escalations.",
        "channels-0 | Manila        | 'channels-0' is 'Manila', which is no Slack channel.",
        "channel    | #Big Room     | 'channel' is '#Big Room', which is no Slack channel.",
        "wait-0     | 0             | 'wait-0' is '0'. Give a whole number from 1 to 1,440.",
        "wait-0     | 999999        | 'wait-0' is '999999'. Give a whole number from 1 to 1,440.",
        "wait-1     | soon          | 'wait-1' is 'soon'. Give a whole number",
        "wait-1     | ''            | 'wait-1' is ''. Give a whole number",
        "lease      | 1             | 'lease' is '1'. Give a whole number from 5 to 1,440.",
        "storm      | 1             | 'storm' is '1'. Give a whole number from 2 to 1,000.",
        "acknowledgements | 6       | 'acknowledgements' is '6'. Give a whole number from 1 to 5.",
        "name       | ''            | 'name' is empty.",
        "again      | never         | 'again' is 'never'. Allowed: top, all.",
        "then       | heaven        | 'then' is 'heaven', which is no ladder. Known ladders: grave, standard.",
        "then       | standard      | the ladder would come back to itself: standard → standard.",
      })
  void whatCannotBeIsRefusedWithTheWayToMendIt(String field, String value, String why) {
    assertThat(read(change(standard(field, value)))).contains(why);
    assertThat(ladders.find("standard").orElseThrow().edition()).isEqualTo(1);
  }

  @Test
  void noneComesBackToItselfByWayOfAnother() {
    change(standard("then", "grave"));
    Map<String, String> grave = with(standard("name", "Grave"), "then", "standard");

    HttpResponse<String> refused = lead().post("/ladders/grave", grave);

    assertThat(read(refused)).contains("the ladder would come back to itself: grave → standard → grave.");
  }

  @Test
  void aLadderHasARung() {
    assertThat(read(change(new LinkedHashMap<>(Map.of("name", "Standard", "again", "top", "acknowledgements", "1", "lease", "240"))))).contains("The ladder has no rung.");
  }

  @Test
  void othersReadWhatLeadsChange() {
    assertThat(Visitor.signedIn(port, "auditor").get("/ladders/standard").body()).contains("How a matter climbs").doesNotContain("name=\"wait-0\"");
    assertThat(Visitor.signedIn(port, "lead-harbor").get("/ladders").statusCode()).isEqualTo(403);
    assertThat(lead().get("/ladders/heaven").statusCode()).isEqualTo(404);
  }

  @Test
  void aCriticalMatterTakesTheLadderThatItsTableChooses() {
    String number = story.opens("counterfeit_vouchers", Severity.CRITICAL, "tl");
    story.fastForward(Duration.ofMinutes(60));

    assertThat(overdue.of(number).ladder()).isEqualTo("grave");
    assertThat(overdue.of(number).channel()).isNull();
  }

  private HttpResponse<String> change(Map<String, String> typed) {
    return lead().post("/ladders/standard", typed);
  }

  private Visitor lead() {
    Visitor lead = Visitor.signedIn(port, "lead");
    lead.get("/ladders/standard");
    return lead;
  }

  private static String read(HttpResponse<String> page) {
    return page.body().replace("&#39;", "'");
  }

  private static Map<String, String> standard(String field, String value) {
    Map<String, String> typed = new LinkedHashMap<>(Map.of("name", "Standard", "again", "top", "acknowledgements", "1", "lease", "240", "storm", "10"));
    typed.putAll(Map.of("who-0", "role:lead", "wait-0", "15", "who-1", "role:lead, vendor-lead", "wait-1", "15", "who-2", "role:policy", "wait-2", "30"));
    return with(typed, field, value);
  }

  private static Map<String, String> with(Map<String, String> typed, String field, String value) {
    typed.put(field, value);
    return typed;
  }
}
