package io.caseward.slack.mail;

import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.slack.outbox.Courier;
import io.caseward.slack.outbox.Entry;
import io.caseward.slack.outbox.Errand;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Gives e-mail to an SMTP server. Each has an identifier of its own for ever: one that is given twice,
 * because the answer to the first never came, is the same e-mail to whoever gets it.
 */
@Component
class MailCourier implements Courier {

  private final MailSettings settings;
  private final People people;
  private final JavaMailSenderImpl smtp;

  MailCourier(MailSettings settings, People people) {
    this.settings = settings;
    this.people = people;
    this.smtp = smtp(settings);
  }

  private static JavaMailSenderImpl smtp(MailSettings settings) {
    JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    smtp.setHost(settings.host());
    smtp.setPort(settings.port());
    smtp.setDefaultEncoding(StandardCharsets.UTF_8.name());
    if (!settings.username().isBlank()) {
      smtp.setUsername(settings.username());
      smtp.setPassword(settings.password());
    }
    smtp.setJavaMailProperties(properties(settings));
    return smtp;
  }

  private static Properties properties(MailSettings settings) {
    Properties properties = new Properties();
    String timeout = Long.toString(settings.timeout().toMillis());
    properties.put("mail.smtp.connectiontimeout", timeout);
    properties.put("mail.smtp.timeout", timeout);
    properties.put("mail.smtp.writetimeout", timeout);
    properties.put("mail.smtp.auth", !settings.username().isBlank());
    properties.put("mail.smtp.starttls.required", settings.encryption() == MailSettings.Encryption.STARTTLS);
    properties.put("mail.smtp.starttls.enable", settings.encryption() == MailSettings.Encryption.STARTTLS);
    properties.put("mail.smtp.ssl.enable", settings.encryption() == MailSettings.Encryption.TLS);
    properties.put("mail.smtp.ssl.checkserveridentity", true);
    return properties;
  }

  @Override
  public Kind kind() {
    return Kind.EMAIL;
  }

  @Override
  public boolean ready() {
    return settings.isSet();
  }

  @Override
  public Outcome deliver(Errand errand) {
    Entry entry = errand.entry();
    String address = people.find(entry.channel()).map(Person::email).orElse(null);
    if (address == null) {
      return Outcome.never("%s has no e-mail address any more.".formatted(entry.channel()));
    }
    try {
      smtp.send(letter(entry, address));
      return Outcome.delivered(settings.host(), identifier(entry.key().toString()));
    } catch (MailException | MessagingException fault) {
      return MailAnswers.of(fault, settings.host());
    }
  }

  private MimeMessage letter(Entry entry, String address) throws MessagingException {
    MimeMessage letter = smtp.createMimeMessage();
    MimeMessageHelper parts = new MimeMessageHelper(letter, true, StandardCharsets.UTF_8.name());
    parts.setFrom(settings.from());
    parts.setTo(address);
    parts.setSubject(said(entry, "subject"));
    parts.setText(said(entry, "text"), said(entry, "html"));
    letter.setHeader("Message-ID", identifier(entry.key().toString()));
    String thread = identifier(entry.conversation().replaceAll("[^A-Za-z0-9-]+", "."));
    letter.setHeader("References", thread);
    letter.setHeader("In-Reply-To", thread);
    // No answer of a machine that is away.
    letter.setHeader("Auto-Submitted", "auto-generated");
    return letter;
  }

  private static String said(Entry entry, String part) {
    return String.valueOf(entry.payload().get(part));
  }

  private String identifier(String local) {
    return "<%s@%s>".formatted(local, settings.domain());
  }
}
