package io.caseward.cases.imports;

import io.caseward.people.Told;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Watches bytes pass and says on which line they stop being UTF-8. */
final class Utf8Check {

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer text = CharBuffer.allocate(1 << 14);
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private long line = 1;

  void next(byte[] bytes, int length) {
    ByteBuffer all = ByteBuffer.allocate(rest.remaining() + length).put(rest).put(bytes, 0, length).flip();
    decode(all, false);
    rest = ByteBuffer.allocate(all.remaining()).put(all).flip();
  }

  void end() {
    decode(rest, true);
  }

  private void decode(ByteBuffer bytes, boolean end) {
    CoderResult result;
    do {
      result = decoder.decode(bytes, text, end);
      count(text.flip());
      text.clear();
    } while (result.isOverflow());
    if (result.isError()) {
      throw new FileRefused(
          Told.of("refusal.fileNoUtf8", line, "%02X".formatted(bytes.get(bytes.position()))));
    }
  }

  private void count(CharBuffer decoded) {
    while (decoded.hasRemaining()) {
      if (decoded.get() == '\n') {
        line++;
      }
    }
  }
}
