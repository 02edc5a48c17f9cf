package io.caseward.slack;

import io.caseward.people.CallWay;
import io.caseward.people.Person;
import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.Deliveries;
import io.caseward.slack.outbox.Draft;
import io.caseward.slack.outbox.Entry;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.Outbox;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Calls someone by each of their ways to try whether it reaches them. */
@Service
public class TestCalls {

  private final Ways ways;
  private final Outbox outbox;
  private final Deliveries deliveries;
  private final PersonalLetters letters;
  private final Clock clock;

  TestCalls(Ways ways, Outbox outbox, Deliveries deliveries, PersonalLetters letters, Clock clock) {
    this.ways = ways;
    this.outbox = outbox;
    this.deliveries = deliveries;
    this.letters = letters;
    this.clock = clock;
  }

  /** @return what the test goes by */
  @DomainAction
  public long call(Person person) {
    long test = clock.instant().toEpochMilli();
    ways.of(List.of(person)).get(person.name()).stream().sorted().forEach(way -> outbox.write(draft(person, way, test)));
    return test;
  }

  private Draft draft(Person person, CallWay way, long test) {
    boolean mail = way == CallWay.EMAIL;
    return new Draft(
        mail ? Kind.EMAIL : Kind.SLACK,
        Act.POST,
        conversation(person, way, test),
        mail ? person.name() : "@" + person.name(),
        mail ? letters.test(person) : letters.line(person, way == CallWay.MENTION ? "test.mention" : "test.direct", Mrkdwn.person(person.name(), person.displayName())),
        Map.of("test", person.name()),
        null,
        person.vendor());
  }

  /** What came of a test so far, by way. */
  Map<CallWay, Entry> of(Person person, long test) {
    Map<CallWay, Entry> results = new LinkedHashMap<>();
    Arrays.stream(CallWay.values()).forEach(way -> deliveries.first(conversation(person, way, test)).ifPresent(entry -> results.put(way, entry)));
    return results;
  }

  private static String conversation(Person person, CallWay way, long test) {
    return "test:%s:%s:%d".formatted(person.name(), way.key(), test);
  }
}
