package io.caseward.cases.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Utf8CheckTest {

  @Test
  void takesCharactersThatPiecesCutApart() {
    byte[] text = "naïve 审核 \uD83D\uDE00\n".repeat(50).getBytes(UTF_8);

    assertThatCode(() -> check(text, 1)).doesNotThrowAnyException();
    assertThatCode(() -> check(text, 7)).doesNotThrowAnyException();
  }

  @Test
  void namesTheLineOfTheFirstByteThatIsNone() {
    byte[] text = "one\ntwo\nthr\u0000e\n".repeat(9_000).getBytes(UTF_8);
    text[text.length - 3] = (byte) 0xE9;

    assertThatThrownBy(() -> check(text, 1 << 16)).hasMessageStartingWith("Line 27000 is not UTF-8 (byte 0xE9).");
    assertThatThrownBy(() -> check(text, 11)).hasMessageStartingWith("Line 27000 is not UTF-8 (byte 0xE9).");
  }

  @Test
  void refusesACharacterThatTheEndCutsOff() {
    byte[] text = Arrays.copyOf("one\né".getBytes(UTF_8), 5);

    assertThatThrownBy(() -> check(text, 5)).hasMessageStartingWith("Line 2 is not UTF-8");
  }

  @Test
  void refusesAnotherEncodingFromItsFirstLine() {
    assertThatThrownBy(() -> check("one".getBytes(UTF_16), 8)).hasMessageStartingWith("Line 1 is not UTF-8 (byte 0xFE).");
  }

  private static void check(byte[] text, int piece) {
    Utf8Check check = new Utf8Check();
    for (int from = 0; from < text.length; from += piece) {
      byte[] next = Arrays.copyOfRange(text, from, Math.min(from + piece, text.length));
      check.next(next, next.length);
    }
    check.end();
  }
}
