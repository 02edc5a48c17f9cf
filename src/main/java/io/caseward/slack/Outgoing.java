package io.caseward.slack;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Fits a kept message to Slack: people become mentions, and links to pages lead to this
 * installation. Neither is known in the transaction that writes it.
 */
@Component
class Outgoing {

  private static final Pattern PERSON = Pattern.compile("<person:([^|>]+)\\|([^>]*)>");
  private static final Pattern PAGE = Pattern.compile("<(/[^|>]*)\\|");

  private final Mentions mentions;
  private final String pages;

  Outgoing(Mentions mentions, SlackSettings settings) {
    this.mentions = mentions;
    this.pages = settings.page("");
  }

  Map<String, Object> of(Map<String, Object> content)
      throws IOException, SlackApiException, SlackRefusal {
    Map<String, Object> fitted = new LinkedHashMap<>();
    for (var field : content.entrySet()) {
      fitted.put(field.getKey(), value(field.getKey(), field.getValue()));
    }
    return fitted;
  }

  @SuppressWarnings("unchecked")
  private Object value(String name, Object value)
      throws IOException, SlackApiException, SlackRefusal {
    if (value instanceof Map<?, ?> map) {
      return of((Map<String, Object>) map);
    }
    if (value instanceof List<?> list) {
      List<Object> fitted = new ArrayList<>();
      for (Object element : list) {
        fitted.add(value("", element));
      }
      return fitted;
    }
    return value instanceof String text ? text(name, text) : value;
  }

  private String text(String name, String text)
      throws IOException, SlackApiException, SlackRefusal {
    if (name.equals("url")) {
      return text.startsWith("/") ? pages + text : text;
    }
    return people(PAGE.matcher(text).replaceAll("<" + Matcher.quoteReplacement(pages) + "$1|"));
  }

  private String people(String text) throws IOException, SlackApiException, SlackRefusal {
    String fitted = text;
    for (MatchResult person : PERSON.matcher(text).results().toList()) {
      fitted = fitted.replace(person.group(), mentions.of(person.group(1), person.group(2)));
    }
    return fitted;
  }
}
