package io.caseward.slack;

import io.caseward.people.PageLanguage;
import io.caseward.people.Person;
import io.caseward.people.PreferenceTable;
import io.caseward.slack.mail.Letter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is written to one person alone, in the language of their pages. */
@Component
class PersonalLetters {

  private static final String CHOICES = "/settings/calls";

  private final MessageSource messages;
  private final PreferenceTable preferences;
  private final String pages;

  PersonalLetters(MessageSource messages, PreferenceTable preferences, SlackSettings settings) {
    this.messages = messages;
    this.preferences = preferences;
    this.pages = settings.pages().replaceFirst("/+$", "");
  }

  Locale locale(Person person) {
    return Optional.ofNullable(preferences.of(person).language()).orElse(PageLanguage.EN).locale();
  }

  String say(Person person, String key, Object... values) {
    return messages.getMessage("slack." + key, values, locale(person));
  }

  /** On the reader's own clock, and which that is. */
  String at(Instant instant, Person person) {
    Locale locale = locale(person);
    String pattern = messages.getMessage("time.pattern.moment", null, locale);
    return DateTimeFormatter.ofPattern(pattern, locale).withZone(person.zone()).format(instant) + " (" + person.zone().getId() + ")";
  }

  String page(String path) {
    return pages + path;
  }

  Map<String, Object> test(Person person) {
    return letter(person, say(person, "test.subject"), say(person, "test.mail"), Map.of(), CHOICES, say(person, "test.open"));
  }

  Map<String, Object> letter(Person person, String subject, String lead, Map<String, String> facts, String path, String label) {
    return new Letter(subject, lead, facts, page(path), label, say(person, "mail.why", page(CHOICES))).payload();
  }

  /** A message of one line. */
  Map<String, Object> line(Person person, String key, Object... values) {
    return lines(say(person, key, values), List.of());
  }

  Map<String, Object> lines(String first, List<String> more) {
    List<Map<String, Object>> blocks = new ArrayList<>();
    blocks.add(Blocks.section(first));
    more.forEach(line -> blocks.add(Blocks.section(line)));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("text", first);
    content.put("blocks", blocks);
    return content;
  }
}
