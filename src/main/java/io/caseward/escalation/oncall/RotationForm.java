package io.caseward.escalation.oncall;

import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads what was typed as a rotation or as someone who stands in, or says which field cannot be read. */
@Component
class RotationForm {

  private static final int LONGEST = 60;
  private static final int MOST_PEOPLE = 40;

  private final OnCall onCall;

  RotationForm(OnCall onCall) {
    this.onCall = onCall;
  }

  Rotation rotation(String key, RotationFields typed, List<StandIn> standIns) {
    return new Rotation(key, name(typed), zone(typed), handOver(typed), weekday(typed), since(typed), people(typed), standIns);
  }

  private static String name(RotationFields typed) {
    String name = typed.get("name");
    if (name.isEmpty()) {
      throw wrong("name", Told.of("refusal.ladderNameless", LONGEST));
    }
    if (name.length() > LONGEST) {
      throw wrong("name", Told.of("refusal.ladderNameLong", name.length(), LONGEST));
    }
    return name;
  }

  private static ZoneId zone(RotationFields typed) {
    String zone = typed.get("zone");
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw wrong("zone", Told.of("refusal.rotationZone", zone));
    }
    return ZoneId.of(zone);
  }

  private static LocalTime handOver(RotationFields typed) {
    try {
      return LocalTime.parse(typed.get("handOver"));
    } catch (DateTimeException noTime) {
      throw wrong("handOver", Told.of("refusal.rotationTime", typed.get("handOver")));
    }
  }

  private static DayOfWeek weekday(RotationFields typed) {
    String day = typed.get("weekday");
    if (day.isEmpty()) {
      return null;
    }
    return Arrays.stream(DayOfWeek.values()).filter(one -> one.name().equals(day)).findFirst()
        .orElseThrow(() -> wrong("weekday", Told.of("refusal.rotationWeekday", day, Told.list(Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList()))));
  }

  private static LocalDate since(RotationFields typed) {
    try {
      return LocalDate.parse(typed.get("since"));
    } catch (DateTimeException noDate) {
      throw wrong("since", Told.of("refusal.rotationDate", typed.get("since")));
    }
  }

  private List<String> people(RotationFields typed) {
    List<String> names = typed.filled().stream().map(place -> answering(RotationFields.PERSON + place, typed.get(RotationFields.PERSON + place))).toList();
    if (names.size() > MOST_PEOPLE) {
      throw wrong(RotationFields.PERSON + MOST_PEOPLE, Told.of("refusal.rotationPeople", names.size(), MOST_PEOPLE));
    }
    return names;
  }

  /** Someone who may answer an escalation. */
  String answering(String field, String name) {
    return onCall.answering(field, name, RotationForm::wrong).name();
  }

  /** A moment by the clocks of the rotation's zone. */
  static Instant moment(String field, String typed, ZoneId zone) {
    try {
      return LocalDateTime.parse(typed.strip()).atZone(zone).toInstant();
    } catch (DateTimeException noMoment) {
      throw wrong(field, Told.of("refusal.rotationMoment", field, typed));
    }
  }

  static Refusal wrong(String field, Told sentence) {
    return Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "rotation-refused", field, sentence);
  }
}
