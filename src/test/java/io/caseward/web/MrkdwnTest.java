package io.caseward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class MrkdwnTest {

  private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  private final Mrkdwn mrkdwn = new Mrkdwn(new Times(NOON, messages(), vendor -> Optional.empty()));

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages.web");
    return messages;
  }

  @BeforeEach
  void speakEnglish() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void speakAsBefore() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void setsBoldItalicAndCode() {
    assertThat(mrkdwn.html("*late* _again_ `C-1042`")).isEqualTo("<b>late</b> <i>again</i> <code>C-1042</code>");
  }

  @Test
  void linksPagesOfOursAndOfTheWeb() {
    assertThat(mrkdwn.html("</cases/C-1042|C-1042>")).isEqualTo("<a href=\"/cases/C-1042\">C-1042</a>");
    assertThat(mrkdwn.html("<https://example.org/a?b=1&amp;c=2|there>")).contains("href=\"https://example.org/a?b=1");
  }

  @Test
  void mentionsPeople() {
    assertThat(mrkdwn.html("<person:lead|Dana Whitfield> has it")).isEqualTo("<span class=\"at\">@Dana Whitfield</span> has it");
  }

  @Test
  void tellsADateInTheReadersZone() {
    assertThat(mrkdwn.html("due <!date^1795521600^{date_short_pretty} {time}|24 Nov 12:00 UTC>")).isEqualTo("due 24 Nov 12:00");
  }

  @Test
  void showsWhatWasEscapedOnce() {
    assertThat(mrkdwn.html("Salt &amp; Smoke &lt;3")).isEqualTo("Salt &amp; Smoke &lt;3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<javascript:alert(1)|x>", "<//evil.example|x>", "<script>alert(1)</script>", "&lt;img src=x onerror=alert(1)&gt;", "*<b onclick=x>*"})
  void makesNoMarkupOfWhatItDoesNotKnow(String hostile) {
    assertThat(mrkdwn.html(hostile)).doesNotContain("<script", "<img", "javascript:", "href", "<b onclick");
  }
}
