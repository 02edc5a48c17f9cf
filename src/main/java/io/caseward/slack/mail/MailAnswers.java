package io.caseward.slack.mail;

import io.caseward.slack.outbox.Outcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailSendException;

/** What to make of each way in which an SMTP server, or the way to it, can fail. */
final class MailAnswers {

  private static final int PERMANENT = 500;

  private MailAnswers() {}

  static Outcome of(Exception fault, String host) {
    Set<Throwable> all = all(fault);
    Optional<SMTPAddressFailedException> address = first(all, SMTPAddressFailedException.class);
    if (address.isPresent()) {
      return refused(address.get().getReturnCode(), "%s refused the address %s: %s".formatted(host, address.get().getAddress(), said(address.get())));
    }
    if (first(all, AuthenticationFailedException.class).isPresent()) {
      return Outcome.onceMended("%s did not let us in: %s".formatted(host, said(fault)));
    }
    if (first(all, MailConnectException.class).isPresent()) {
      return Outcome.later("%s could not be reached: %s".formatted(host, said(fault)));
    }
    return first(all, SMTPSenderFailedException.class).isPresent() || first(all, SMTPSendFailedException.class).isPresent()
        ? Outcome.onceMended("%s did not take it: %s".formatted(host, said(fault)))
        : Outcome.unsure("The answer of %s did not arrive: %s".formatted(host, said(fault)));
  }

  /** A no for ever, or one for now such as a mailbox that is full. */
  private static Outcome refused(int code, String reason) {
    return code >= PERMANENT ? Outcome.never(reason) : Outcome.later(reason);
  }

  private static String said(Throwable fault) {
    return String.valueOf(fault.getMessage()).strip().replaceAll("\\s+", " ") + ".";
  }

  private static <T> Optional<T> first(Collection<Throwable> all, Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** Mail has its causes in two chains, and Spring keeps them in a third. */
  private static Set<Throwable> all(Throwable fault) {
    Set<Throwable> found = new LinkedHashSet<>();
    Deque<Throwable> open = new ArrayDeque<>(Set.of(fault));
    while (!open.isEmpty()) {
      Throwable one = open.pop();
      if (found.add(one)) {
        Optional.ofNullable(one.getCause()).ifPresent(open::push);
        if (one instanceof MessagingException message) {
          Optional.ofNullable(message.getNextException()).ifPresent(open::push);
        }
        if (one instanceof MailSendException send) {
          send.getFailedMessages().values().forEach(open::push);
        }
      }
    }
    return found;
  }
}
