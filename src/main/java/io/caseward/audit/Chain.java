package io.caseward.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caseward.database.Sha256;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How an entry is hashed with the one before it: SHA-256 over the hash before, the month, the
 * position and every field of the entry in its order. Each value is written as the length of its
 * UTF-8 bytes, a colon and the bytes, null as a hyphen; so no two entries are written alike.
 */
final class Chain {

  /** What stands before the very first entry. */
  static final byte[] BEGINNING = new byte[32];

  private final MessageDigest digest = Sha256.begin();

  byte[] next(byte[] previous, LocalDate month, long position, Entry entry) {
    digest.update(previous);
    add(month.toString());
    add(Long.toString(position));
    add(Long.toString(entry.id()));
    add(micros(entry.at()));
    addWho(entry);
    addWhat(entry);
    return digest.digest();
  }

  private void addWho(Entry entry) {
    add(entry.actor());
    add(entry.role());
    add(entry.team());
    add(entry.door());
    add(entry.place());
  }

  private void addWhat(Entry entry) {
    add(entry.act());
    add(entry.noun());
    add(entry.key());
    add(entry.caseNumber());
    add(entry.vendor());
    add(entry.sop());
    add(text(entry.sopVersion()));
    add(text(entry.policyEdition()));
    add(entry.before());
    add(entry.after());
  }

  private void add(String value) {
    if (value == null) {
      digest.update((byte) '-');
    } else {
      byte[] bytes = value.getBytes(UTF_8);
      digest.update((bytes.length + ":").getBytes(UTF_8));
      digest.update(bytes);
    }
  }

  /** As the database keeps time. */
  private static String micros(Instant at) {
    return Long.toString(Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000));
  }

  private static String text(Integer value) {
    return value == null ? null : value.toString();
  }
}
