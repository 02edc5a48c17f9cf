package io.caseward.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Held by the Caseward that uses a home. The operating system lets go of it when that process ends,
 * however it ends; so a database server found running under a free lock is an orphan.
 */
final class HomeLock implements AutoCloseable {

  /** Far behind the process id that the file names, which stays readable on every system. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  static HomeLock take(Path home) {
    Path file = home.resolve("lock");
    try {
      OwnerOnly.createFolder(home);
      FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StartRefused(taken(home, file));
      }
      sayWho(channel);
      return new HomeLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder %s cannot be written.".formatted(home), e);
    }
  }

  /** Whether a Caseward runs in a home. */
  static boolean isHeld(Path home) {
    try {
      take(home).close();
      return false;
    } catch (StartRefused held) {
      return true;
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException heldByThisVeryProcess) {
      return null;
    }
  }

  private static void sayWho(FileChannel channel) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)), 0);
  }

  private static String taken(Path home, Path file) throws IOException {
    return """
        Another Caseward, process %s, is running on the database in %s. Stop it first, or give this \
        one a home of its own with --caseward.home=<folder>, or a PostgreSQL that both share with \
        --spring.datasource.url=jdbc:postgresql://..."""
        .formatted(Files.readString(file), home);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
