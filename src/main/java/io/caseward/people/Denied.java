package io.caseward.people;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;

/** Why somebody may not do something, to be said in the language they read. */
public class Denied extends AccessDeniedException {

  private final Told sentence;

  Denied(Told sentence) {
    super(sentence.inEnglish());
    this.sentence = sentence;
  }

  /** They lack a permission: said with the roles that have it, or with what their token is for. */
  public static Denied of(Person person, Permission missing) {
    return missing.isOf(person) ? beyondToken(person, missing) : beyondRole(person, missing);
  }

  private static Denied beyondToken(Person person, Permission missing) {
    return new Denied(Told.of("refusal.beyondToken", words(missing), Told.list(person.only().stream().sorted().map(Denied::words).toList())));
  }

  private static Told words(Permission permission) {
    return Told.of("permission." + permission.name().toLowerCase(Locale.ROOT));
  }

  private static Denied beyondRole(Person person, Permission missing) {
    return new Denied(Told.of("refusal.denied", person.name(), Told.role(person.role()), Told.list(missing.roles().stream().map(Told::role).toList())));
  }

  /** As they read it; what others than Caseward deny has one language only. */
  public static String sentence(AccessDeniedException denied, MessageSource messages, Locale locale) {
    return denied instanceof Denied ours ? ours.sentence.in(messages, locale) : denied.getMessage();
  }
}
