package io.caseward.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/** Writes requests as no client would. */
final class Wire {

  /** A server that waits for the rest of a body keeps us waiting as long. */
  private static final int PATIENCE = 20_000;

  private final int port;

  Wire(int port) {
    this.port = port;
  }

  /** What is answered to the beginning of a request: the rest never comes. */
  String begins(String head, byte[]... body) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      OutputStream out = socket.getOutputStream();
      out.write((head.strip().replace("\n", "\r\n") + "\r\n\r\n").getBytes(ISO_8859_1));
      out.flush();
      send(out, body);
      return answer(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever has answered already may have closed its end. */
  private static void send(OutputStream out, byte[][] body) throws IOException {
    try {
      for (byte[] part : body) {
        out.write(part);
      }
      out.flush();
    } catch (SocketException heardEnough) {
      // What it said stands there to be read.
    }
  }

  private static String answer(InputStream in) throws IOException {
    byte[] start = in.readNBytes(12);
    StringBuilder answer = new StringBuilder(new String(start, ISO_8859_1));
    byte[] buffer = new byte[8192];
    while (in.available() > 0) {
      answer.append(new String(buffer, 0, in.read(buffer), ISO_8859_1));
    }
    return answer.toString();
  }

  /** The status of an answer. */
  static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }
}
