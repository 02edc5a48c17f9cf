package io.caseward.enforcement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What leaves the house about a case. */
public enum NoticeKind {
  /** To the subject: this penalty, on this clause, to be appealed until then. */
  PENALTY(true),
  /** To the subject: the matter was looked at and nothing was found. */
  NO_VIOLATION(true),
  /** To the subject: the appeal was right, the penalty is taken back. */
  REVERSAL(true),
  /** To the subject: the appeal was heard and the penalty stands. */
  APPEAL_UPHELD(true),
  /** To the marketplace's systems: put this penalty into effect. */
  PENALTY_APPLIED(false),
  /** To the marketplace's systems: undo this penalty. */
  PENALTY_REVERSED(false);

  private final boolean toSubject;

  NoticeKind(boolean toSubject) {
    this.toSubject = toSubject;
  }

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One that a diagram sends; the others leave with the act itself. */
  static NoticeKind drawn(String key) {
    return drawn().stream()
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "Notice '%s' does not exist. Known notices: %s.".formatted(key, known())));
  }

  static NoticeKind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  private static List<NoticeKind> drawn() {
    return Arrays.stream(values()).filter(kind -> kind.toSubject).toList();
  }

  private static String known() {
    return drawn().stream().map(NoticeKind::key).collect(Collectors.joining(", "));
  }
}
