package io.caseward.cases.imports;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works on the runs whose uploads lie here, one after the other. Whoever has an upload's file lock
 * works on it; the lock goes with its process, so a run is free again the moment its node is dead.
 */
@Component
class ImportWorker implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

  private static final int ROWS_A_CHUNK = 500;

  private final Imports imports;
  private final ImportChunks chunks;
  private final Map<Long, CompletableFuture<Void>> underway = new ConcurrentHashMap<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "imports"));
  private volatile boolean ending;

  ImportWorker(Imports imports, ImportChunks chunks) {
    this.imports = imports;
    this.chunks = chunks;
  }

  /** Goes on with what a restart, or a fault that has passed, left in the middle. */
  @Scheduled(initialDelay = 0, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void resume() {
    imports.running().stream().filter(run -> Files.exists(Path.of(run.upload()))).forEach(this::begin);
  }

  /** Begins a run, or joins in the wait where it is underway. */
  CompletableFuture<Void> begin(ImportRun run) {
    return underway.computeIfAbsent(
        run.id(), id -> CompletableFuture.runAsync(() -> workAndForget(run), thread));
  }

  /** Begins a run and waits for its end, as long as the caller likes. */
  void finish(ImportRun run, Duration atMost) {
    try {
      begin(run).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.debug("Import {} goes on while its caller is answered.", run.id());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void workAndForget(ImportRun run) {
    try {
      work(run);
    } finally {
      underway.remove(run.id());
    }
  }

  private void work(ImportRun run) {
    Path upload = Path.of(run.upload());
    try (FileChannel channel = FileChannel.open(upload, StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      if (lock != null && takeAll(run)) {
        Spool.remove(upload);
      }
    } catch (FileRefused e) {
      imports.fail(run, e.sentence());
    } catch (IOException | RuntimeException e) {
      LOG.warn("Import {} pauses and goes on from its last chunk: {}", run.id(), e.toString());
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Whether the run is over. */
  private boolean takeAll(ImportRun begun) throws IOException {
    Mapping mapping = MappingReader.read(begun.mapping(), begun.rules());
    ImportRun run = imports.find(begun.id());
    try (Rows rows = new UploadedFile(Path.of(run.upload()), run.format()).rows(mapping)) {
      for (long row = 0; row < run.rows(); row++) {
        rows.next();
      }
      takeFrom(run.rows(), run.id(), rows, mapping);
    }
    return !imports.find(run.id()).running();
  }

  private void takeFrom(long start, long run, Rows rows, Mapping mapping) throws IOException {
    long position = start;
    Optional<Long> taken = Optional.of(0L);
    while (taken.isPresent() && !ending) {
      position += taken.get();
      taken = chunks.take(run, position, rows, mapping, ROWS_A_CHUNK);
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    ending = true;
    thread.shutdown();
    if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
      LOG.warn("An import did not come to rest; it goes on from its last chunk after the restart.");
    }
  }
}
