package io.caseward.escalation;

import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/** Reads what was typed as the rules of a ladder, or says which field cannot be read. */
public final class LadderForm {

  private static final int LONGEST = 60;
  private static final int LONGEST_WAIT = 24 * 60;
  private static final int SHORTEST_LEASE = 5;
  private static final int BIGGEST_STORM = 1000;
  private static final int MOST_ACKNOWLEDGEMENTS = 5;
  private static final Pattern CHANNEL = Pattern.compile("#[\\p{Ll}\\p{Lo}0-9_-]{1,79}");

  private final LadderFields fields;

  private LadderForm(LadderFields fields) {
    this.fields = fields;
  }

  public static LadderFields fields(MultiValueMap<String, String> sent) {
    Map<String, String> values = new LinkedHashMap<>();
    sent.forEach((name, several) -> values.put(name, String.join(", ", several)));
    return new LadderFields(values);
  }

  static String name(LadderFields fields) {
    String name = fields.get("name");
    if (name.isEmpty()) {
      throw wrong("name", Told.of("refusal.ladderNameless", LONGEST));
    }
    if (name.length() > LONGEST) {
      throw wrong("name", Told.of("refusal.ladderNameLong", name.length(), LONGEST));
    }
    return name;
  }

  static LadderRules rules(LadderFields fields) {
    return new LadderForm(fields).rules();
  }

  private LadderRules rules() {
    List<Rung> rungs = new ArrayList<>();
    fields.filled().forEach(row -> rungs.add(new Rung(rungs.size() + 1, tell(row), number(LadderFields.WAIT + row, 1, LONGEST_WAIT))));
    return new LadderRules(channel(), rungs, fields.get("then").isEmpty() ? null : fields.get("then"), again(), number("acknowledgements", 1, MOST_ACKNOWLEDGEMENTS), number("lease", SHORTEST_LEASE, LONGEST_WAIT), storm());
  }

  private String channel() {
    return fields.get("channel").isEmpty() ? null : channel("channel", fields.get("channel"));
  }

  private static String channel(String field, String typed) {
    if (!CHANNEL.matcher(typed).matches()) {
      throw wrong(field, Told.of("refusal.ladderChannel", field, typed));
    }
    return typed;
  }

  private LadderRules.Again again() {
    String typed = fields.get("again");
    return Arrays.stream(LadderRules.Again.values()).filter(again -> again.key().equals(typed)).findFirst()
        .orElseThrow(() -> wrong("again", Told.of("refusal.ladderAgain", typed, Told.list(Arrays.stream(LadderRules.Again.values()).map(LadderRules.Again::key).toList()))));
  }

  private List<String> tell(int row) {
    List<String> tell = new ArrayList<>(fields.several(LadderFields.WHO + row));
    fields.several(LadderFields.PEOPLE + row).forEach(name -> tell.add(new Whom(Whom.PERSON, name).spelt()));
    fields.several(LadderFields.CHANNELS + row).forEach(name -> tell.add(new Whom(Whom.CHANNEL, channel(LadderFields.CHANNELS + row, name)).spelt()));
    if (tell.isEmpty()) {
      throw wrong(LadderFields.WHO + row, Told.of("refusal.ladderTellsNobody", row + 1));
    }
    return tell.stream().distinct().toList();
  }

  private int storm() {
    return fields.get("storm").isEmpty() ? 0 : number("storm", 2, BIGGEST_STORM);
  }

  private int number(String field, int least, int most) {
    String typed = fields.get(field);
    int number = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    if (number < least || number > most) {
      throw wrong(field, Told.of("refusal.ladderNumber", field, typed, least, most));
    }
    return number;
  }

  static Refusal wrong(String field, Told sentence) {
    return Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "ladder-refused", field, sentence);
  }
}
