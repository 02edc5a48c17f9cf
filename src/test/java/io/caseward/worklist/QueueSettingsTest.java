package io.caseward.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import io.caseward.cases.TimelineEntry;
import io.caseward.worklist.Queue.Share;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The queue of conduct, where harassment goes: Harbor (en, tl), In-house (en, es) and Kestrel (en, ms, zh). */
@CasewardTest
class QueueSettingsTest {

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired TaskWork work;
  @Autowired Queues queues;
  @Autowired QueueSettings settings;
  @Autowired QueueChanges changes;
  private Queue before;

  @BeforeEach
  void asItIs() {
    before = queues.find("conduct");
  }

  @AfterEach
  void asItWas() {
    List<Share> shares = before.shares();
    change("share", shares.stream().map(Share::vendor).toList(), shares.stream().map(share -> "" + share.share()).toList(), "", true);
  }

  @Test
  void sharesAreShownAsWhatTheyAreOfTheWhole() {
    change("share", List.of("harbor", "kestrel", "inhouse", ""), List.of("40", "40", "80", ""), "", false);

    assertThat(page("lead")).contains("Harbor 25 %").contains("Kestrel 25 %").contains("In-house 50 %");
  }

  @Test
  void sharesThatAreNoWholePercentsAddUpAllTheSame() {
    change("share", List.of("harbor", "kestrel", "", ""), List.of("50", "30", "", ""), "", true);

    assertThat(page("lead")).contains("Harbor 62.5 %").contains("Kestrel 37.5 %");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "harbour        | 50    |          | 'vendor' is 'harbour', which is not known. Known vendors: harbor, inhouse, kestrel.",
        "harbor         | a few |          | 'amount' of harbor is 'a few'. A whole number from 1 to 10000 is needed",
        "harbor, harbor | 1, 2  |          | names harbor twice",
        "''             | ''    |          | Queue 'conduct' would be worked by nobody.",
        "harbor         | 1     |          | Nobody in queue 'conduct' would cover es, ms, zh any more",
        "harbor         | 1     | zh > ms  | 'fallback' sends zh to 'ms', which no vendor of the queue works in. They work in en, tl.",
        "harbor         | 1     | Chinese  | 'fallback' has the line 'Chinese'.",
      })
  void whatCannotBeIsRefusedWithTheWayToMendIt(String vendors, String amounts, String fallback, String why) {
    assertThatThrownBy(() -> change("share", List.of(vendors.split(", ")), List.of(amounts.split(", ")), fallback, false)).hasMessageContaining(why);
    assertThat(queues.find("conduct")).isEqualTo(before);
  }

  @Test
  void aLanguageFallsBackInTheStatedOrder() {
    change("share", List.of("harbor"), List.of("1"), "zh > en\nms > tl > en\nes > en", false);

    String number = story.opens("harassment", Severity.MEDIUM, "ms");

    TaskRow review = story.task(number, "userTask_ReviewCase");
    assertThat(review.language()).isEqualTo("tl");
    assertThat(work.take(review.id(), story.person("reviewer-harbor")).assignee()).isEqualTo("reviewer-harbor");
    assertThat(routed(number)).containsEntry("language", "ms").containsEntry("worked", "tl");
    assertThat(Visitor.signedIn(port, "lead").get("/cases/" + number).body()).contains("to be worked in <b>Tagalog</b>: no vendor there works in <b>Malay</b>");
  }

  @Test
  void aLanguageWithoutFallbackGoesToTheLead() {
    change("share", List.of("harbor"), List.of("1"), "zh > en", true);

    String number = story.opens("harassment", Severity.MEDIUM, "ms");

    assertThat(story.file(number).queue()).isEqualTo("lead");
    assertThat(routed(number)).containsEntry("meant", "conduct").containsEntry("language", "ms");
  }

  @Test
  void theNextVendorTakesWhatOverflows() {
    change("overflow", List.of("harbor", "kestrel", "inhouse"), List.of("2", "1", "1"), "", false);

    List<String> numbers = Stream.generate(() -> story.opens("harassment", Severity.MEDIUM, "en")).limit(5).toList();

    assertThat(numbers).extracting(number -> story.file(number).vendor()).containsExactly("harbor", "harbor", "kestrel", "inhouse", "inhouse");
    assertThat(routed(numbers.get(3))).containsEntry("full", List.of("harbor", "kestrel"));
    assertThat(page("lead")).contains("Harbor up to 2 open").contains("then In-house");
  }

  @Test
  void onlyCasesRoutedAfterwardsGoTheNewWay() {
    change("overflow", List.of("harbor", "kestrel", "inhouse"), List.of("", "", ""), "", false);
    String early = story.opens("harassment", Severity.MEDIUM, "en");

    change("overflow", List.of("kestrel", "harbor", "inhouse"), List.of("", "", ""), "", false);
    String late = story.opens("harassment", Severity.MEDIUM, "en");

    assertThat(story.file(early).vendor()).isEqualTo("harbor");
    assertThat(story.file(late).vendor()).isEqualTo("kestrel");
  }

  @Test
  void whoChangedWhatStandsOnRecord() {
    change("share", List.of("harbor", "kestrel", "inhouse"), List.of("1", "1", "2"), "", false);
    change("share", List.of("harbor", "kestrel", "inhouse"), List.of("1", "1", "2"), "", false);

    assertThat(changes.newest(10)).singleElement().satisfies(change -> {
      assertThat(change.by()).isEqualTo("admin");
      assertThat(change.before()).containsOnlyKeys("vendors").containsValue("harbor 50 %, inhouse 20 %, kestrel 30 %");
      assertThat(change.after()).containsEntry("vendors", "harbor 25 %, kestrel 25 %, inhouse 50 %");
    });
    assertThat(page("lead")).contains("harbor 25 %, kestrel 25 %, inhouse 50 %");
  }

  @Test
  void leadsReadAndOnlyAdminsChange() {
    Visitor lead = Visitor.signedIn(port, "lead");

    assertThat(lead.get("/queues/conduct").body()).doesNotContain("name=\"vendor\"");
    assertThat(lead.post("/queues/conduct", Map.of("distribution", "share", "vendor", "harbor", "amount", "1")).statusCode()).isEqualTo(403);
    assertThat(Visitor.signedIn(port, "lead-harbor").get("/queues").statusCode()).isEqualTo(403);
    assertThat(Visitor.signedIn(port, "admin").get("/queues/conduct").body()).contains("name=\"vendor\"");
  }

  private void change(String distribution, List<String> vendors, List<String> amounts, String fallback, boolean uncovered) {
    settings.change("conduct", new QueueForm("", distribution, vendors, amounts, fallback, uncovered), story.person("admin"));
  }

  private Map<String, Object> routed(String number) {
    return story.timeline(number).stream().filter(entry -> entry.kind().equals("routed")).map(TimelineEntry::data).findFirst().orElseThrow();
  }

  private String page(String who) {
    return Visitor.signedIn(port, who).get("/queues").body();
  }
}
