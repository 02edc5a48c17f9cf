package io.caseward.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that outlived the Caseward that started it, which was killed. It holds the data
 * folder and has to end before the next one can start; what it has acknowledged is on the disk.
 */
record OrphanedServer(ProcessHandle process, Path data) {

  private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The living server of a data folder, found by the file that PostgreSQL keeps there. */
  static Optional<OrphanedServer> of(Path data) {
    Path file = data.resolve("postmaster.pid");
    try {
      return Files.exists(file) ? living(Files.readAllLines(file), data) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + file, e);
    }
  }

  private static Optional<OrphanedServer> living(List<String> lines, Path data) {
    if (lines.size() < 3) {
      return Optional.empty();
    }
    Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(process -> isServerOf(data, started, process.info()))
        .map(process -> new OrphanedServer(process, data));
  }

  /** A process id is given again after a while: the same number may be anybody's program by now. */
  private static boolean isServerOf(Path data, Instant started, ProcessHandle.Info info) {
    boolean postgres =
        info.command().map(Path::of).filter(OrphanedServer::isPostgres).isPresent();
    return postgres
        && info.arguments()
            .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
            .orElseGet(() -> startedAbout(started, info));
  }

  private static boolean isPostgres(Path program) {
    return program.getFileName().toString().matches("postgres(\\.exe)?");
  }

  /** Windows does not tell the arguments of a process. */
  private static boolean startedAbout(Instant started, ProcessHandle.Info info) {
    return info.startInstant()
        .filter(start -> Duration.between(start, started).abs().toSeconds() < 60)
        .isPresent();
  }

  /** Ends it in an orderly way: connections are closed, nothing acknowledged is lost. */
  void end() {
    log.info("The database server {} outlived its Caseward; ending it.", process.pid());
    Path programs = Path.of(process.info().command().orElseThrow()).getParent();
    PostgresProgram.in(programs, "pg_ctl")
        .run("-D", data.toString(), "stop", "-m", "fast", "-w", "-t", "" + PATIENCE.toSeconds());
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new StartRefused(
          "The database server %d of %s does not end. End it by hand ('kill -INT %d'), then start again."
              .formatted(process.pid(), data, process.pid()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
