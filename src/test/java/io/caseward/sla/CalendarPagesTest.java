package io.caseward.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kestrel works on weekdays from nine to six in Kuala Lumpur, where it is 17:00 on a Monday. */
@CasewardTest
class CalendarPagesTest {

  private static final String WEEKDAYS = "MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY";

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired Calendars calendars;
  @Autowired Clocks clocks;
  private JdbcClient owner;
  private int before;

  @Autowired
  void owner(@Qualifier("ownerDataSource") DataSource dataSource) {
    owner = JdbcClient.create(dataSource);
  }

  @BeforeEach
  void asItIs() {
    before = calendars.find("kestrel").edition();
  }

  @AfterEach
  void asItWas() {
    change(kestrel("hours-0", "09:00-18:00"));
    owner.sql("delete from calendar_edition where calendar = 'kestrel-penang'").update();
    owner.sql("delete from calendar where key = 'kestrel-penang'").update();
  }

  @Test
  void aChangeCountsForClocksThatStartAfterIt() {
    String early = story.opens("fake_reviews", Severity.MEDIUM, "ms");

    assertThat(change(kestrel("hours-0", "09:00-12:00, 13:00-17:30")).headers().firstValue("location")).contains("/calendars/kestrel");

    String late = story.opens("fake_reviews", Severity.MEDIUM, "ms");
    assertThat(of(early).edition()).isEqualTo(before);
    assertThat(of(early).usedBy(inHalfAnHour(), calendars.of(of(early)))).isEqualTo(Duration.ofMinutes(30));
    assertThat(of(early).usedBy(inHalfAnHour().plusSeconds(1800), calendars.of(of(early)))).isEqualTo(Duration.ofHours(1));
    assertThat(of(late).usedBy(inHalfAnHour().plusSeconds(1800), calendars.of(of(late)))).isEqualTo(Duration.ofMinutes(30));
    assertThat(of(late).dueAt()).isAfter(of(early).dueAt());
    assertThat(admin().get("/calendars/kestrel").body()).contains("Edition " + (before + 1)).containsPattern("Edition " + before + "</b>[^/]*</span><span class=\"right dim\">\\d clocks count by it");
  }

  @Test
  void whatIsNoChangeMakesNoEdition() {
    change(kestrel("hours-0", "09:00-18:00"));

    assertThat(calendars.find("kestrel").edition()).isEqualTo(before);
  }

  @Test
  void thePageShowsTheComingWeeksWithTheirHolidaysAndShortDays() {
    Map<String, String> typed = kestrel("country", "us");
    typed.putAll(Map.of("zone", "America/Los_Angeles", "day-0", "2026-06-10", "what-0", "Stocktaking", "open-0", "09:00-11:00"));

    String drawn = admin().post("/calendars/picture", typed).body();

    assertThat(drawn).contains("Juneteenth, off").contains("Stocktaking").contains(">2 h 0 min<").contains("45 h 0 min count in a week").contains("California");
    assertThat(calendars.find("kestrel").rules().holidays()).as("only drawn").isNull();
  }

  @Test
  void thePictureSaysWhyNobodyCouldCountByWhatIsTyped() {
    assertThat(admin().post("/calendars/picture", kestrel("zone", "Asia/Lumpur")).body()).contains("&#39;zone&#39; is &#39;Asia/Lumpur&#39;, which is no time zone.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zone    | Mars/Olympus             | 'zone' is 'Mars/Olympus', which is no time zone. Give one such as Asia/Manila",
        "country | xx                       | 'country' is 'xx', of which no holidays are known.",
        "country | my                       | 'country' is 'my', of which no holidays are known. Allowed: ad, ae",
        "hours-0 | nine to five             | 'hours-0' is 'nine to five', which are no hours.",
        "hours-0 | 09:00-25:00              | 'hours-0' is '09:00-25:00', which are no hours.",
        "hours-0 | 09:00-13:00, 12:00-17:00 | The shifts 09:00-13:00 and 12:00-17:00 overlap on",
        "hours-0 | 22:00-09:30, 09:00-12:00 | The shifts 22:00-09:30 and 09:00-12:00 overlap on",
        "days-0  | Someday                  | 'days-0' is empty. Tick the days",
        "until-0 | 2026-05-29               | By these shifts no time would ever count.",
        "until-0 | Christmas                | 'until-0' is 'Christmas', which is no date.",
        "name    | ''                       | 'name' is empty.",
        "what-0  | Stocktaking              | 'day-0' is '', which is no date.",
      })
  void whatCannotBeIsRefusedWithTheWayToMendIt(String field, String value, String why) {
    HttpResponse<String> refused = change(kestrel(field, value));

    assertThat(refused.body().replace("&#39;", "'")).contains(why);
    assertThat(calendars.find("kestrel").edition()).isEqualTo(before);
  }

  @Test
  void shiftsThatHoldInTurnDoNotOverlap() {
    Map<String, String> typed = kestrel("until-0", "2026-06-30");
    typed.putAll(Map.of("hours-1", "08:00-14:00", "days-1", WEEKDAYS, "since-1", "2026-07-01"));

    change(typed);

    assertThat(calendars.find("kestrel").edition()).isEqualTo(before + 1);
  }

  @Test
  void aSiteHasACalendarOfItsOwnThatAQueueMayCountBy() {
    Map<String, String> typed = kestrel("key", "kestrel-penang");
    typed.putAll(Map.of("name", "Kestrel Penang", "place", "Penang", "vendor", "kestrel"));
    Visitor admin = admin();

    admin.post("/calendars", typed);

    assertThat(admin.get("/calendars").body()).contains("Kestrel Penang");
    assertThat(admin.get("/queues/conduct").body()).contains("Kestrel Penang");
    assertThat(admin.post("/calendars", typed).body().replace("&#39;", "'")).contains("'key' is 'kestrel-penang', which another calendar has.");
  }

  @Test
  void allTimeGoesOnCountingForEscalations() {
    Map<String, String> typed = kestrel("name", "Day and night");

    assertThat(admin().post("/calendars/always", typed).statusCode()).isEqualTo(409);
    assertThat(admin().get("/calendars/always").body()).contains("All time counts").doesNotContain("name=\"zone\"");
  }

  @Test
  void leadsAndAuditorsReadWhatAdminsChange() {
    assertThat(Visitor.signedIn(port, "lead").get("/calendars/inhouse").body()).contains("09:00-17:00").doesNotContain("name=\"zone\"");
    assertThat(Visitor.signedIn(port, "auditor").get("/calendars/inhouse").statusCode()).isEqualTo(200);
    assertThat(Visitor.signedIn(port, "lead-harbor").get("/calendars").statusCode()).isEqualTo(403);
    assertThat(admin().get("/calendars/atlantis").statusCode()).isEqualTo(404);
  }

  private Clock of(String number) {
    return story.seeing(() -> clocks.ofCase(number)).get(0);
  }

  private Instant inHalfAnHour() {
    return clock.instant().plusSeconds(1800);
  }

  private HttpResponse<String> change(Map<String, String> typed) {
    return admin().post("/calendars/kestrel", typed);
  }

  private Visitor admin() {
    Visitor admin = Visitor.signedIn(port, "admin");
    admin.get("/calendars/kestrel");
    return admin;
  }

  private static Map<String, String> kestrel(String field, String value) {
    Map<String, String> typed = new LinkedHashMap<>(
        Map.of("name", "Kestrel", "place", "Kuala Lumpur", "zone", "Asia/Kuala_Lumpur", "hours-0", "09:00-18:00", "days-0", WEEKDAYS));
    typed.put(field, value);
    return typed;
  }
}
