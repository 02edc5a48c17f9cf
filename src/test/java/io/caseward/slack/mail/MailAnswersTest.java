package io.caseward.slack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.slack.outbox.Outcome;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

class MailAnswersTest {

  private static Outcome refused(int code) throws AddressException {
    var address = new SMTPAddressFailedException(new InternetAddress("gone@example.org"), "RCPT TO", code, code + " no");
    return MailAnswers.of(new MailSendException(Map.of("letter", new SendFailedException("Invalid Addresses", address))), "mail.example.com");
  }

  @Test
  void givesUpAnAddressThatThereIsNot() throws AddressException {
    assertThat(refused(550).result()).isEqualTo(Outcome.Result.NEVER);
    assertThat(refused(550).reason()).contains("mail.example.com refused the address gone@example.org").contains("550 no");
  }

  @Test
  void comesBackToAMailboxThatIsFull() throws AddressException {
    assertThat(refused(452).result()).isEqualTo(Outcome.Result.LATER);
    assertThat(refused(452).needsPeople()).isFalse();
  }

  @Test
  void waitsForPeopleWhereItIsNotLetIn() {
    Outcome outcome = MailAnswers.of(new MailAuthenticationException(new AuthenticationFailedException("535 wrong password")), "mail.example.com");

    assertThat(outcome.needsPeople()).isTrue();
  }

  @Test
  void doubtsWhereTheAnswerDidNotArrive() {
    Exception silence = new MailSendException(Map.of("letter", new MessagingException("Exception reading response", new SocketTimeoutException("Read timed out"))));

    assertThat(MailAnswers.of(silence, "mail.example.com").result()).isEqualTo(Outcome.Result.UNSURE);
  }
}
