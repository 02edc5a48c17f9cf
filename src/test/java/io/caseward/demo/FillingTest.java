package io.caseward.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.demo.DemoProgress.State;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Told once each: the whole demo takes half a minute. */
@CasewardTest
class FillingTest {

  private static final Set<Ending> OVER = EnumSet.of(Ending.CLEARED, Ending.IN_APPEAL_WINDOW, Ending.WINDOW_CLOSED, Ending.UPHELD, Ending.OVERTURNED);

  @Autowired private Plan plan;
  @Autowired private ToldStories told;
  @Autowired private Storyteller teller;
  @Autowired private LeadsMorning morning;
  @Autowired private TestClock clock;
  @Autowired private Story story;
  @Autowired private JdbcClient database;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private ManagementService management;

  private final DemoProgress progress = new DemoProgress();

  @Test
  void leavesNoPageEmptyAndTellsNothingTwice() {
    fill(plan.plots());

    assertThat(progress.told().state()).isEqualTo(State.FILLED);
    assertAll(this::everyStateIsThere, this::everybodyHasSomethingToDo, this::aLeadHasActedOnMany, this::subjectsHaveAPast, this::teamsWereShownWhatHarms, this::everythingAgrees);
    fill(plan.plots());
    assertThat(count("select count(*) from case_file")).isEqualTo(plan.plots().size());
  }

  private void aLeadHasActedOnMany() {
    assertThat(count("select count(*) from bulk_item i join task t on t.id = i.task_id where t.vendor = 'harbor'")).isPositive();
    assertThat(count("select count(*) from bulk_item i join task t on t.id = i.task_id where t.vendor <> 'harbor'")).as("refused").isPositive();
  }

  @Test
  void endsEachStoryAsPlannedOnASundayNightToo() {
    clock.set(Instant.parse("2026-06-07T21:30:00Z"));
    List<Plot> today = plan.plots().stream().filter(plot -> !OVER.contains(plot.ending())).toList();

    fill(today);

    assertAll(this::everyStepIsWaitedAt, this::everyEscalationIsThere, this::everythingAgrees);
  }

  @Test
  void goesOnWhereItWasStopped() {
    List<Plot> few = plan.plots().subList(0, 8);
    StopsAt four = new StopsAt(4);
    Filling stopped = new Filling(new Plan(few), told, teller, morning, four, clock);
    four.filling = stopped;

    stopped.fill();
    assertThat(count("select count(*) from case_file")).isEqualTo(5);
    fill(few);

    assertThat(count("select count(*) from case_file")).isEqualTo(8);
    assertThat(count("select count(distinct case_number) from demo_story")).isEqualTo(8);
  }

  @Test
  void leavesNothingOfAStoryThatCouldNotBeTold() {
    Plot upheld = plan.plots().stream().filter(plot -> plot.ending() == Ending.UPHELD).findFirst().orElseThrow();
    Incident incident = upheld.incident();
    Incident mute = new Incident(incident.about(), incident.clause(), incident.detector(), incident.says(), incident.finding(),
        incident.shows(), incident.found(), incident.cleared(), incident.missing(), incident.answer(), "No.");
    Plot untellable = new Plot(99, upheld.ending(), upheld.age(), upheld.subject(), upheld.market(), upheld.language(), upheld.reason(),
        mute, upheld.severity(), 0, upheld.turns(), null, upheld.seed());

    fill(List.of(untellable, plan.plots().get(0)));

    assertThat(progress.told()).isEqualTo(new DemoProgress.Told(State.STOPPED, 1, 2));
    assertThat(count("select count(*) from case_file")).isEqualTo(1);
    assertThat(told.positions()).containsExactly(0);
  }

  private void fill(List<Plot> plots) {
    new Filling(new Plan(plots), told, teller, morning, progress, clock).fill();
  }

  private void everyStateIsThere() {
    assertThat(words("select distinct state from case_file")).containsExactlyInAnyOrder("open", "waiting_information", "in_appeal_window", "closed");
    assertThat(words("select distinct severity from case_file")).hasSize(4);
    assertThat(words("select distinct vendor from case_file")).contains("harbor", "kestrel", "inhouse");
    assertThat(words("select distinct state from penalty")).contains("refused", "applied", "reversed");
    assertThat(words("select distinct kind from penalty")).hasSizeGreaterThanOrEqualTo(5);
    assertThat(words("select distinct outcome from appeal where outcome is not null")).hasSize(2);
    assertThat(words("select distinct kind from timeline")).contains("information_overdue", "report_joined", "severity_raised");
    everyStepIsWaitedAt();
    everyEscalationIsThere();
  }

  private void everyStepIsWaitedAt() {
    assertThat(words("select distinct element from task where state = 'open'"))
        .containsExactlyInAnyOrder(
            "userTask_ReviewCase", "userTask_SecondReviewCase", "userTask_DecideCase", "userTask_ApprovePenalty", "userTask_DecideAppeal", "userTask_ResolveEscalation");
    assertThat(count("select count(*) from clock where state = 'paused' and task_id is not null")).isEqualTo(count("select count(*) from case_file where state = 'waiting_information'")).isPositive();
    assertThat(count("select count(*) from task where state = 'open' and queue = 'lead'")).isGreaterThanOrEqualTo(3);
    assertThat(count("select count(*) from task where state = 'open' and assignee is null and due_at > '%s'".formatted(clock.instant()))).isGreaterThan(25);
  }

  private void everyEscalationIsThere() {
    assertThat(words("select distinct state from escalation")).contains("telling", "acknowledged", "resolved");
    assertThat(words("select distinct resolution from escalation where resolution is not null")).hasSize(2);
    assertThat(count("select count(*) from escalation where state = 'telling'")).isBetween(1L, 12L);
  }

  private void everybodyHasSomethingToDo() {
    List<String> working = words("select name from account where role in ('reviewer', 'policy', 'lead')");
    assertThat(words("select assignee from task where state = 'open' group by assignee having count(*) between 1 and 6")).containsAll(working);
  }

  private void subjectsHaveAPast() {
    assertThat(words("select distinct count(*)::text from strike where reversed_at is null group by subject_type, subject_id")).contains("1", "2", "3");
    assertThat(count("select count(*) from case_file where report_count > 2")).isGreaterThan(10);
  }

  private void teamsWereShownWhatHarms() {
    assertThat(count("select count(*) from (select from exposure where day > date '2026-05-25' group by area, vendor having count(distinct person) >= 3) shown")).isPositive();
  }

  private void everythingAgrees() {
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("case-check").count())
        .isEqualTo(count("select count(*) from case_file where state <> 'closed'"));
    assertThat(tasks.createTaskQuery().count()).isEqualTo(count("select count(*) from task where state = 'open'"));
    assertThat(management.createJobQuery().duedateLowerThan(Date.from(clock.instant())).count()).as("timers that are past").isZero();
    none("task t join case_file c on 'C-' || c.number = t.case_number where t.state = 'open' and c.state = 'closed'");
    none("task t where t.state = 'open' and not exists (select from clock k where k.task_id = t.id and k.kind = 'resolve' and k.state = 'running' and k.due_at = t.due_at)");
    none("task t where t.state = 'open' and t.due_at < '%s' and not exists (select from escalation e where e.cause_task = t.id)".formatted(clock.instant()));
    none("escalation e join task t on t.id = e.cause_task where e.state in ('telling', 'acknowledged') and t.state <> 'open'");
    none("(select at, lag(at) over (partition by case_number order by id) as before from timeline) t where t.at < t.before");
    none("timeline where at > '%s'".formatted(clock.instant()));
    none("outbox where state = 'pending'");
  }

  private void none(String which) {
    assertThat(count("select count(*) from " + which)).as(which).isZero();
  }

  private long count(String sql) {
    return story.seeing(() -> database.sql(sql).query(Long.class).single());
  }

  private List<String> words(String sql) {
    return story.seeing(() -> database.sql(sql).query(String.class).list());
  }

  /** Stops the filling once so many cases are there. */
  private static final class StopsAt extends DemoProgress {

    private final int enough;
    private Filling filling;

    private StopsAt(int enough) {
      this.enough = enough;
    }

    @Override
    void is(State state, int cases, int of) {
      super.is(state, cases, of);
      if (cases == enough && filling != null) {
        filling.stop();
      }
    }
  }
}
