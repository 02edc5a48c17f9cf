package bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
      return new String[] {"update task set assignee = null, taken_at = null, lease_until = null where assignee like 'worker-%'", "vacuum analyze task"};
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
      Object queue = Map.of("queue", Map.of("value", "@queue", "type", "String"));
      read(send("POST", "/engine-rest/process-definition/key/review/start", null, Map.of("businessKey", "@case", "variables", queue)), 200);
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
