package io.caseward.cases.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.ExpectsErrors;
import io.caseward.Story;
import io.caseward.cases.CaseRouted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

@CasewardTest
@ExtendWith(OutputCaptureExtension.class)
class ImportWorkerTest {

  private static final int ROWS = 12;

  @Autowired private Uploads uploads;
  @Autowired private Imports imports;
  @Autowired private ImportChunks chunks;
  @Autowired private ImportWorker worker;
  @Autowired private SeenImports seen;
  @Autowired private Story story;
  @Autowired private JdbcClient sql;
  @Autowired private AbstractApplicationContext caseward;

  @Test
  void goesOnAfterTheLastChunkThatWasKept() throws Exception {
    ImportRun run = upload();
    take(run, 5);
    assertThat(find(run).rows()).isEqualTo(5);

    worker.begin(find(run)).get();

    assertDone(run, ROWS, 0);
    assertThat(Files.exists(Path.of(run.upload()))).isFalse();
  }

  @Test
  void isLeftToWhoeverWorksOnIt() throws Exception {
    ImportRun run = upload();
    ImportWorker another = new ImportWorker(imports, chunks);

    CompletableFuture.allOf(worker.begin(run), another.begin(run)).get();

    assertDone(run, ROWS, 0);
    another.destroy();
  }

  @Test
  void takesNoChunkFromAPlaceThatIsNotTheRuns() throws Exception {
    ImportRun run = upload();
    take(run, 5);

    Optional<Long> taken = chunks.take(run.id(), 3, rows(run), mapping(run), ROWS);

    assertThat(taken).isEmpty();
    assertThat(find(run).rows()).isEqualTo(5);
  }

  @Test
  void keepsNothingOfAChunkThatTheDatabaseCutShortAndTakesItAgain(CapturedOutput output) throws Exception {
    ImportRun run = upload();

    failing(at -> at == 4, new RuntimeException(new SQLException("deadlock detected", "40P01")), () -> worker.begin(run).join());
    long kept = find(run).rows();
    assertThat(kept).isLessThan(4).isEqualTo(find(run).opened());
    assertThat(story.seeing(() -> sql.sql("select count(*) from case_file").query(Long.class).single())).isEqualTo(kept);
    assertThat(output).contains("Import " + run.id() + " pauses");
    worker.resume();
    worker.begin(find(run)).get();

    assertDone(run, ROWS, 0);
  }

  @Test
  @ExpectsErrors("could not take in line 5")
  void refusesARowThatCannotBeTakenInAndGoesOn(CapturedOutput output) throws Exception {
    ImportRun run = upload();

    failing(at -> at == 4, new IllegalStateException("planted"), () -> worker.begin(run).join());

    assertDone(run, ROWS - 1, 1);
    ImportAnswer answer = story.seeing(() -> seen.answer(run.id()));
    assertThat(answer.errors()).singleElement().satisfies(row -> {
      assertThat(row.line()).isEqualTo(5);
      assertThat(row.reason()).contains("A fault in Caseward kept this row out");
      assertThat(output).contains("could not take in line 5").contains("planted");
    });
  }

  @Test
  void stopsAfterTheChunkUnderway() throws Exception {
    ImportRun run = upload();
    take(run, 5);

    imports.stop(find(run));
    worker.begin(run).get();

    assertThat(find(run).status()).isEqualTo(ImportStatus.STOPPED);
    assertThat(find(run).rows()).isEqualTo(5);
  }

  @Test
  void goesOnByTheMappingThatItBeganWith() throws Exception {
    ImportRun run = upload();

    assertThat(find(run).rules()).isEqualTo(mapping(run).text()).contains("column: reference");
  }

  @Test
  void answersWhileARunGoesOn() throws Exception {
    ImportRun run = upload();

    worker.finish(run, Duration.ZERO);
    worker.begin(run).get();

    assertDone(run, ROWS, 0);
  }

  private ImportRun upload() throws IOException {
    String rows =
        IntStream.rangeClosed(1, ROWS)
            .mapToObj("app,%1$d,fake_reviews,merchant,m-%1$d,en,PH\n"::formatted)
            .collect(Collectors.joining());
    String file = "source,reference,reason,subject.type,subject.id,language,market\n" + rows;
    return uploads.take(new MockMultipartFile("file", "r.csv", null, file.getBytes(UTF_8)), "reports", "lead");
  }

  /** Takes the first rows, in as many chunks as it needs on a slow machine. */
  private void take(ImportRun run, int most) throws IOException {
    try (Rows rows = rows(run)) {
      for (int taken = 0; taken < most; ) {
        taken += chunks.take(run.id(), taken, rows, mapping(run), most - taken).orElseThrow();
      }
    }
  }

  private static Rows rows(ImportRun run) throws IOException {
    return new UploadedFile(Path.of(run.upload()), run.format()).rows(mapping(run));
  }

  private static Mapping mapping(ImportRun run) {
    return MappingReader.read(run.mapping(), run.rules());
  }

  private ImportRun find(ImportRun run) {
    return story.seeing(() -> seen.find(run.id()));
  }

  private void assertDone(ImportRun run, long opened, long refused) {
    ImportRun done = find(run);
    assertThat(List.of(done.status().key(), done.rows(), done.opened(), done.repeated(), done.refused()))
        .isEqualTo(List.of("done", (long) ROWS, opened, 0L, refused));
  }

  /** While the work goes on, the routing of the chosen one of its cases fails. */
  private void failing(java.util.function.IntPredicate which, RuntimeException fault, Runnable work) {
    AtomicInteger routed = new AtomicInteger();
    Consumer<Object> ear =
        event -> {
          if (event instanceof CaseRouted && which.test(routed.incrementAndGet())) {
            throw fault;
          }
        };
    ApplicationListener<PayloadApplicationEvent<?>> listener = event -> ear.accept(event.getPayload());
    caseward.addApplicationListener(listener);
    try {
      work.run();
    } finally {
      caseward.removeApplicationListener(listener);
    }
  }
}
