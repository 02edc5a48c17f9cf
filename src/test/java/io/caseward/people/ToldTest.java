package io.caseward.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A text is said when it is known who reads it. */
class ToldTest {

  private static final Instant NINE = Instant.parse("2026-06-01T09:00:00Z");
  private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

  @Test
  void showsHowALongValueBegins() {
    String sentence = Told.of("refusal.noAccount", "9".repeat(3_000)).inEnglish();

    assertThat(sentence).contains("9".repeat(200) + "…").hasSizeLessThan(300);
  }

  @Test
  void aTimeIsToldInTheReadersZoneAndLanguage() {
    Told late = Told.of("refusal.appealTooLate", "C-7", NINE);

    assertThat(inChinese(late)).isEqualTo("C-7的申诉期已于2026年6月1日 17:00（Asia/Manila）结束。");
    assertThat(late.inEnglish()).isEqualTo("The appeal window of C-7 ended on 1 Jun 2026 09:00 (UTC).");
  }

  @Test
  void aTimeThatHasAZoneKeepsIt() {
    assertThat(inChinese(Told.of("refusal.appealTooLate", "C-7", NINE.atZone(ZoneId.of("UTC"))))).contains("09:00（UTC）");
  }

  @Test
  void textsWithinATextAreSaidInTheSameLanguage() {
    Told denied = Told.of("refusal.denied", "mia", Told.role(Role.VENDOR_LEAD), Told.list(List.of(Told.role(Role.LEAD), Told.role(Role.ADMIN))));

    assertThat(inChinese(denied)).isEqualTo("mia的角色是供应商主管；此操作仅限主管、管理员。");
    assertThat(denied.inEnglish()).isEqualTo("mia has the role vendor lead; this is for lead, admin.");
  }

  @Test
  void whatWasTypedIsNoPattern() {
    assertThat(Told.of("refusal.noCase", "{0} ''").inEnglish()).isEqualTo("There is no case '{0} '''.");
  }

  @Test
  void aListEndsAsSentencesDo() {
    assertThat(Told.all(List.of("en", "tl", "zh")).inEnglish()).isEqualTo("en, tl and zh");
    assertThat(Told.all(List.of("en")).inEnglish()).isEqualTo("en");
    assertThat(Told.list(List.of()).inEnglish()).isEqualTo("none");
  }

  private static String inChinese(Told told) {
    return told.in(Messages.ALL, Locale.SIMPLIFIED_CHINESE, MANILA);
  }

  @Test
  void whatIsKeptIsSaidTheSameLater() {
    Told late = Told.of("refusal.appealTooLate", "C-7", NINE);
    Told zoned = Told.of("refusal.appealTooLate", "C-7", NINE.atZone(MANILA));
    Told denied = Told.of("refusal.denied", "mia", Told.role(Role.VENDOR_LEAD), Told.list(List.of(Told.role(Role.LEAD), Told.role(Role.ADMIN))));
    Told counted = Told.of("refusal.noImport", 7L);

    for (Told told : List.of(late, zoned, denied, counted)) {
      assertThat(inChinese(Told.kept(told.kept(), "before"))).isEqualTo(inChinese(told));
    }
  }

  @Test
  void whatWasKeptAsASentenceIsSaidAsThat() {
    assertThat(Told.kept(null, "The row has {0} fields.").inEnglish()).isEqualTo("The row has {0} fields.");
  }
}
