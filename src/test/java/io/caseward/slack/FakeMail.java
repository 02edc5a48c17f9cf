package io.caseward.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** A mail server, asked what it took. */
public final class FakeMail {

  private final int port;
  private GreenMail server;

  FakeMail() {
    port = free();
    up();
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  public void down() {
    server.stop();
  }

  public void up() {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  public void forget() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What one address got, in order. */
  public List<HeardLetter> to(String address) {
    return Arrays.stream(server.getReceivedMessages()).map(HeardLetter::of).filter(letter -> letter.to().equals(address)).toList();
  }

  /** The one letter that an address got. */
  public HeardLetter only(String address) {
    assertThat(to(address)).describedAs("letters to %s", address).hasSize(1);
    return to(address).get(0);
  }

  public void expectNothing(String address) {
    assertThat(to(address)).describedAs("letters to %s", address).isEmpty();
  }

  /** A letter as it arrived. */
  public record HeardLetter(String to, String from, String subject, String id, String references, String text, String html) {

    static HeardLetter of(MimeMessage message) {
      try {
        return new HeardLetter(
            message.getAllRecipients()[0].toString(),
            message.getFrom()[0].toString(),
            message.getSubject(),
            message.getMessageID(),
            message.getHeader("References", null),
            part(message.getContent(), "text/plain"),
            part(message.getContent(), "text/html"));
      } catch (MessagingException | IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String part(Object content, String type) throws MessagingException, IOException {
      if (content instanceof Multipart parts) {
        for (int at = 0; at < parts.getCount(); at++) {
          BodyPart part = parts.getBodyPart(at);
          String found = part.isMimeType(type) ? part.getContent().toString() : part(part.getContent(), type);
          if (found != null) {
            return found;
          }
        }
      }
      return null;
    }
  }
}
