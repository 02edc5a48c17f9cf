package bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the two that are measured, in what people do with it. */
abstract sealed class Side {

  static final int QUEUES = 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String address;

  private Side(String address) {
    this.address = address;
  }

  /** Takes the next task; its id, null where there was none to be had. */
  abstract String takeNext(int worker) throws IOException, InterruptedException;

  /** The first page of 25 that wait in three queues, by due time. */
  abstract void page(int turn) throws IOException, InterruptedException;

  /** How many tasks wait in each queue. */
  abstract Map<String, Long> waiting() throws IOException, InterruptedException;

  /** Makes all that was taken wait again, and leaves the table as it was. */
  abstract String[] putBack();

  /** Lets that many steps that are due far ahead fall due evenly over a span, the first one after a while; negative: some time ago. */
  static String[] dueSoon(boolean caseward, int many, Duration after, Duration span) {
    List<String> statements = new ArrayList<>(List.of("""
        insert into bench.soon (job, execution, due)
        select id_, execution_id_, now() + interval '%d milliseconds' + row_number() over (order by id_) * interval '%d milliseconds' / %d
        from (select id_, execution_id_ from act_ru_job where type_ = 'timer' and duedate_ > localtimestamp + interval '12 hours' limit %d) far""".formatted(after.toMillis(), span.toMillis(), many, many),
        "update bench.soon s set task = t.id_ from act_ru_task t where t.execution_id_ = s.execution",
        "update act_ru_job j set duedate_ = s.due::timestamp from bench.soon s where j.id_ = s.job"));
    if (caseward) {
      statements.addAll(List.of(
          "update task t set due_at = s.due from bench.soon s where t.id = s.task",
          "update clock c set due_at = s.due, target_seconds = greatest(1, extract(epoch from s.due - c.started_at)) from bench.soon s where c.task_id = s.task and c.kind = 'resolve' and c.state = 'running'",
          "update clock_deadline d set at = least(d.at, s.due) from bench.soon s join clock c on c.task_id = s.task and c.kind = 'resolve' where d.case_number = c.case_number"));
    }
    return statements.toArray(String[]::new);
  }

  /** The same of warnings: half of each clock's target has been used by then, and nothing is late. */
  static String[] warnSoon(int many, Duration after, Duration span) {
    return new String[] {
      """
      create temporary table soon on commit drop as
      select clock, case_number, now() + interval '%d milliseconds' + row_number() over (order by clock) * interval '%d milliseconds' / %d as due
      from (select id as clock, case_number from clock where state = 'running' and kind = 'resolve' and task_id is not null and due_at > now() + interval '12 hours' limit %d) far""".formatted(after.toMillis(), span.toMillis(), many, many),
      """
      update clock c set milestones = '{50%}', reached = 0, used_seconds = 0, target_seconds = 7200, started_at = s.due - interval '1 hour', running_since = s.due - interval '1 hour',
        due_at = s.due + interval '1 hour' from soon s where c.id = s.clock""",
      "update clock_deadline d set at = s.due from soon s where d.case_number = s.case_number"
    };
  }

  private static String token(String account) {
    return "cw_of_" + account;
  }

  static String queue(int number) {
    return "bench-%02d".formatted(Math.floorMod(number, QUEUES) + 1);
  }

  /** An answer, and what was asked. */
  record Answer(String request, int status, byte[] body) {}

  /** The plainest client there is: what it takes of the two cores, the application does not get. */
  Answer send(String method, String path, String account, Object body) throws IOException {
    HttpURLConnection call = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
    call.setRequestMethod(method);
    if (account != null) {
      call.setRequestProperty("Authorization", "Bearer " + token(account));
    }
    if (method.equals("POST")) {
      write(call, body == null ? new byte[0] : JSON.writeValueAsBytes(body));
    }
    int status = call.getResponseCode();
    try (InputStream content = status < 400 ? call.getInputStream() : call.getErrorStream()) {
      return new Answer(method + " " + path, status, content == null ? new byte[0] : content.readAllBytes());
    }
  }

  private static void write(HttpURLConnection call, byte[] body) throws IOException {
    call.setRequestProperty("Content-Type", "application/json");
    call.setDoOutput(true);
    call.setFixedLengthStreamingMode(body.length);
    try (OutputStream content = call.getOutputStream()) {
      content.write(body);
    }
  }

  static JsonNode read(Answer answer, int... expected) throws IOException {
    for (int status : expected) {
      if (answer.status() == status) {
        return answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body());
      }
    }
    throw new IOException("%s was answered with %d: %s".formatted(answer.request(), answer.status(), new String(answer.body(), StandardCharsets.UTF_8)));
  }

  /** Each call signs in by a token, as programs do, and each worker is fit for the tasks of one vendor in two or three languages. */
  static final class Caseward extends Side {

    Caseward(String address) {
      super(address);
    }

    /** To be run as the database's owner: a token for every account, which lets it see and take tasks. */
    static String tokens() {
      return """
          insert into api_token (name, account, permissions, token_hash, made_by, made_at, expires_at)
          select 'Benchmark', name, '{SEE_WORKLIST, TAKE_TASKS, SEE_TEAM, SEE_QUEUES}', sha256(convert_to('%s' || name, 'UTF8')), 'admin', now(), now() + interval '1 day' from account
          on conflict (token_hash) do update set expires_at = excluded.expires_at""".formatted(token(""));
    }

    @Override
    String takeNext(int worker) throws IOException, InterruptedException {
      JsonNode task = read(send("POST", "/api/v1/assignments", "worker-" + (worker + 1), null), 201, 204);
      return task.isNull() ? null : task.get("id").asText();
    }

    @Override
    void page(int turn) throws IOException, InterruptedException {
      String who = turn % 2 == 0 ? "lead" : "worker-" + (turn / 2 % 8 + 1);
      String path = "/api/v1/tasks?waiting=true&size=25&queue=%s&queue=%s&queue=%s".formatted(queue(turn), queue(turn + 7), queue(turn + 13));
      expect(read(send("GET", path, who, null), 200).get("items").size());
    }

    @Override
    Map<String, Long> waiting() throws IOException, InterruptedException {
      Map<String, Long> waiting = new HashMap<>();
      read(send("GET", "/api/v1/queues", "auditor", null), 200).forEach(queue -> waiting.put(queue.get("key").asText(), queue.get("waiting").asLong()));
      return waiting;
    }

    @Override
    String[] putBack() {
      return new String[] {
        """
        with back as (update task set assignee = null, taken_at = null, lease_until = null where assignee like 'worker-%' returning id)
        update clock c set state = 'running', stopped_at = null, used_seconds = 0 from back where c.task_id = back.id and c.kind = 'acknowledge' and c.state = 'stopped'""",
        "vacuum analyze task", "vacuum clock"
      };
    }
  }

  /** No sign-in, no vendors, no languages: any worker is fit for any task of the twenty queues. */
  static final class Peer extends Side {

    /** A client that looks at the very first alone would meet the other seven there each time. */
    private static final int LOOKED_AT = 8;

    Peer(String address) {
      super(address);
    }

    @Override
    String takeNext(int worker) throws IOException, InterruptedException {
      for (int tries = 0; tries < 20; tries++) {
        JsonNode best = tasks(LOOKED_AT, queues(), "priority", "desc");
        for (int place = 0; place < best.size(); place++) {
          String id = best.get((worker + place) % best.size()).get("id").asText();
          if (send("POST", "/engine-rest/task/" + id + "/claim", null, Map.of("userId", "worker-" + worker)).status() == 204) {
            return id;
          }
        }
      }
      return null;
    }

    /** The instance that all others are copies of; see {@code peer.sql}. */
    void startFirst() throws IOException, InterruptedException {
      Object facts = Map.of("queue", Map.of("value", "@queue", "type", "String"), "due", Map.of("value", "2099-01-01T00:00:00", "type", "String"));
      read(send("POST", "/engine-rest/process-definition/key/review/start", null, Map.of("businessKey", "@case", "variables", facts)), 200);
    }

    @Override
    void page(int turn) throws IOException, InterruptedException {
      expect(tasks(25, List.of(queue(turn), queue(turn + 7), queue(turn + 13)), "dueDate", "asc").size());
    }

    private JsonNode tasks(int most, List<String> queues, String order, String direction) throws IOException, InterruptedException {
      Map<String, Object> asked = Map.of("unassigned", true, "candidateGroups", queues, "sorting", List.of(Map.of("sortBy", order, "sortOrder", direction)));
      return read(send("POST", "/engine-rest/task?maxResults=" + most, null, asked), 200);
    }

    @Override
    Map<String, Long> waiting() throws IOException, InterruptedException {
      Map<String, Long> waiting = new HashMap<>();
      for (String queue : queues()) {
        waiting.put(queue, read(send("POST", "/engine-rest/task/count", null, Map.of("unassigned", true, "candidateGroup", queue)), 200).get("count").asLong());
      }
      return waiting;
    }

    @Override
    String[] putBack() {
      return new String[] {"update act_ru_task set assignee_ = null where assignee_ like 'worker-%'", "vacuum analyze act_ru_task"};
    }

    private static List<String> queues() {
      List<String> queues = new ArrayList<>();
      for (int number = 0; number < QUEUES; number++) {
        queues.add(queue(number));
      }
      return queues;
    }
  }

  private static void expect(int items) throws IOException {
    if (items != 25) {
      throw new IOException("A page of 25 held " + items);
    }
  }
}
