package io.caseward.matrix;

import static io.caseward.matrix.Row.open;
import static io.caseward.matrix.Row.row;
import static io.caseward.matrix.Row.signedIn;
import static io.caseward.people.Permission.ACKNOWLEDGE_ESCALATIONS;
import static io.caseward.people.Permission.ANSWER_INFORMATION_REQUESTS;
import static io.caseward.people.Permission.APPEAL_CASES;
import static io.caseward.people.Permission.CHANGE_ACCOUNTS;
import static io.caseward.people.Permission.CHANGE_CALENDARS;
import static io.caseward.people.Permission.CHANGE_LADDERS;
import static io.caseward.people.Permission.CHANGE_QUEUES;
import static io.caseward.people.Permission.CHANGE_RETENTION;
import static io.caseward.people.Permission.CHANGE_TOKENS;
import static io.caseward.people.Permission.CLOSE_DUPLICATES;
import static io.caseward.people.Permission.ERASE_SUBJECTS;
import static io.caseward.people.Permission.DROP_RECORD_MONTHS;
import static io.caseward.people.Permission.HAND_OVER_TASKS;
import static io.caseward.people.Permission.IMPORT_REPORTS;
import static io.caseward.people.Permission.MOVE_CLOCKS;
import static io.caseward.people.Permission.OPEN_CASES;
import static io.caseward.people.Permission.PUBLISH_POLICIES;
import static io.caseward.people.Permission.REASSIGN_TASKS;
import static io.caseward.people.Permission.REBUILD_WORKLIST;
import static io.caseward.people.Permission.REROUTE_CASES;
import static io.caseward.people.Permission.SEE_ACCOUNTS;
import static io.caseward.people.Permission.SEE_CALENDARS;
import static io.caseward.people.Permission.SEE_CASES;
import static io.caseward.people.Permission.SEE_CLOCK_MOVES;
import static io.caseward.people.Permission.SEE_DECISION_RECORDS;
import static io.caseward.people.Permission.SEE_ESCALATIONS;
import static io.caseward.people.Permission.SEE_EXPOSURE;
import static io.caseward.people.Permission.SEE_LADDERS;
import static io.caseward.people.Permission.SEE_POLICIES;
import static io.caseward.people.Permission.SEE_QUEUES;
import static io.caseward.people.Permission.SEE_RECORD;
import static io.caseward.people.Permission.SEE_SLA;
import static io.caseward.people.Permission.SEE_SLACK_PREVIEW;
import static io.caseward.people.Permission.SEE_SOPS;
import static io.caseward.people.Permission.SEE_TEAM;
import static io.caseward.people.Permission.SEE_TOKENS;
import static io.caseward.people.Permission.SEE_WORKLIST;
import static io.caseward.people.Permission.SEND_MESSAGES_AGAIN;
import static io.caseward.people.Permission.SET_SEVERITY;
import static io.caseward.people.Permission.SET_UP_SLACK;
import static io.caseward.people.Permission.TAKE_TASKS;

import java.util.List;

/**
 * Every route there is, each at least once; {@link MatrixTest} fails for one that is missing. Words
 * in braces are things of a vendor's {@link Matter}.
 */
final class Rows {

  private static final String DECIDED = "{'verdict': 'no_violation', 'notes': 'Seen in the evidence and held against the clause.'}";
  private static final String REPORT =
      "{'source': 'app', 'reference': 'r-1', 'reason': 'fake_reviews', 'subject': {'type': 'merchant', 'id': 'm-1', 'name': 'Golden Lotus Spa'}, 'language': 'en', 'market': 'PH', 'severity': 'low'}";
  private static final String CSV = "source,reference,reason,subject.type,subject.id,language,market\napp,1,fake_reviews,merchant,m-1,en,PH\n";
  private static final String INSTRUCTION = "Ask the merchant for its batch list.";
  private static final String NOBODY_RUNS_ONE = "the story's import is over before anybody could stop it";

  private static final String NO_LINK = "nobody was invited";
  private static final String NOBODY_ASKED = "nobody in Slack has asked to be linked";

  static final List<Row> ALL = List.of(
      // The worklist.
      row("GET", "/", SEE_WORKLIST),
      row("GET", "/worklist", SEE_WORKLIST),
      row("GET", "/worklist?tab=team", SEE_WORKLIST, SEE_TEAM),
      row("GET", "/worklist?tab=team&search={case}", SEE_WORKLIST, SEE_TEAM),
      row("GET", "/worklist?tab=done", SEE_WORKLIST),
      row("GET", "/worklist/rows", SEE_WORKLIST),
      row("GET", "/worklist/rows?tab=team&sort=newest", SEE_WORKLIST, SEE_TEAM).never("it names no order there is"),
      row("GET", "/worklist/live", SEE_WORKLIST),
      row("POST", "/worklist/next", TAKE_TASKS),
      row("POST", "/worklist/filters", SEE_WORKLIST).form("name", "Mine", "address", "/worklist"),
      row("POST", "/worklist/filters/removal", SEE_WORKLIST).form("name", "Mine"),
      row("GET", "/board", SEE_TEAM),
      row("GET", "/board/now", SEE_TEAM),
      row("GET", "/exposure", SEE_EXPOSURE),
      row("GET", "/queues", SEE_QUEUES),
      row("GET", "/queues/{queue}", SEE_QUEUES),
      row("GET", "/calendars", SEE_CALENDARS),
      row("GET", "/calendars/new", CHANGE_CALENDARS),
      row("GET", "/calendars/{calendar}", SEE_CALENDARS),
      row("POST", "/calendars", CHANGE_CALENDARS).form("key", "-").never("its key is none"),
      row("POST", "/calendars/{calendar}", CHANGE_CALENDARS).form("name", "Kestrel", "place", "Kuala Lumpur", "zone", "Asia/Kuala_Lumpur", "hours-0", "09:00-18:00", "days-0", "MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY"),
      row("POST", "/calendars/picture", CHANGE_CALENDARS).form("name", "Cebu", "place", "Cebu", "zone", "Asia/Manila", "always", "on"),
      row("GET", "/clock-moves", SEE_CLOCK_MOVES),
      row("GET", "/clock-moves/of/{calendar}", SEE_CLOCK_MOVES),
      row("GET", "/clock-moves/of/{calendar}/clocks", SEE_CLOCK_MOVES),
      row("POST", "/clock-moves/of/{calendar}", MOVE_CLOCKS).form("edition", "0").never("nobody saw that edition"),
      row("POST", "/clock-moves/of/{calendar}/left", MOVE_CLOCKS).form("edition", "0").never("nobody saw that edition"),
      row("GET", "/clock-moves/targets", SEE_CLOCK_MOVES),
      row("GET", "/clock-moves/targets/clocks", SEE_CLOCK_MOVES),
      row("POST", "/clock-moves/targets", MOVE_CLOCKS).form("edition", "0").never("nobody saw that version"),
      row("POST", "/clock-moves/targets/left", MOVE_CLOCKS).form("edition", "0").never("nobody saw that version"),
      row("GET", "/clock-moves/{clockMove}", SEE_CLOCK_MOVES),
      row("GET", "/clock-moves/{clockMove}/progress", SEE_CLOCK_MOVES),
      row("POST", "/clock-moves/{clockMove}/stop", MOVE_CLOCKS),
      row("POST", "/queues/{queue}", CHANGE_QUEUES).form("distribution", "share", "vendor", "harbor", "amount", "1", "uncovered", "on"),
      row("GET", "/api/v1/queues", SEE_WORKLIST),
      row("POST", "/api/v1/worklist/comparison", REBUILD_WORKLIST),

      // Tasks.
      row("GET", "/tasks/{task}", SEE_WORKLIST),
      row("GET", "/tasks/{held}", SEE_WORKLIST),
      row("POST", "/tasks/{task}/assignment", TAKE_TASKS),
      row("POST", "/tasks/{held}/assignment/return", TAKE_TASKS),
      row("POST", "/tasks/{held}/hold", TAKE_TASKS).form("reason", "waiting_for_merchant"),
      row("POST", "/tasks/{paused}/hold/end", TAKE_TASKS),
      row("POST", "/tasks/{held}/help", TAKE_TASKS).form("text", "Which clause?"),
      row("POST", "/tasks/{held}/help/answer", REASSIGN_TASKS).form("text", "The first."),
      row("POST", "/tasks/{held}/handover", HAND_OVER_TASKS).form("to", "{colleague}", "note", "My shift ends."),
      row("POST", "/tasks/{task}/routing", REROUTE_CASES).form("queue", "listings", "note", "It is a listing."),
      row("GET", "/api/v1/tasks", SEE_WORKLIST),
      row("GET", "/api/v1/tasks?size=200&search=Lotus", SEE_WORKLIST),
      row("GET", "/api/v1/tasks?case={case}", SEE_WORKLIST),
      row("GET", "/api/v1/tasks/{task}", SEE_WORKLIST),
      row("GET", "/api/v1/tasks/{held}/form", SEE_WORKLIST),
      row("POST", "/api/v1/assignments", TAKE_TASKS).json("{}"),
      row("POST", "/api/v1/tasks/{task}/assignment", TAKE_TASKS),
      row("DELETE", "/api/v1/tasks/{held}/assignment", TAKE_TASKS),
      row("POST", "/api/v1/tasks/{held}/completion", TAKE_TASKS).json(DECIDED),
      row("POST", "/api/v1/tasks/{held}/lease", TAKE_TASKS),
      row("GET", "/api/v1/tasks/{held}/draft", TAKE_TASKS),
      row("PUT", "/api/v1/tasks/{task}/draft", TAKE_TASKS).json("{'answers': {}, 'from': 0}"),
      row("POST", "/api/v1/tasks/{held}/hold", TAKE_TASKS).json("{'reason': 'waiting_for_merchant'}"),
      row("DELETE", "/api/v1/tasks/{paused}/hold", TAKE_TASKS),
      row("POST", "/api/v1/tasks/{held}/help", TAKE_TASKS).json("{'text': 'Which clause?'}"),
      row("POST", "/api/v1/tasks/{held}/help/answer", REASSIGN_TASKS).json("{'text': 'The first.'}"),
      row("POST", "/api/v1/tasks/{held}/handover", HAND_OVER_TASKS).json("{'person': '{colleague}', 'note': 'My shift ends.'}"),
      row("GET", "/api/v1/clocks", SEE_WORKLIST),
      row("GET", "/api/v1/clocks?case={case}", SEE_WORKLIST),
      row("GET", "/api/v1/clocks/{clock}", SEE_WORKLIST),
      row("GET", "/api/v1/clocks/attainment/export", SEE_SLA),
      row("GET", "/api/v1/clocks/breaches/export", SEE_SLA),
      row("POST", "/api/v1/clocks/comparison", REBUILD_WORKLIST),
      row("GET", "/sla", SEE_SLA),
      row("GET", "/sla?kind=resolve&severity=high", SEE_SLA),
      row("GET", "/sla/breaches", SEE_SLA),
      row("GET", "/sla/next", SEE_SLA),
      row("GET", "/sla/paused", SEE_SLA),

      // Acts on many tasks.
      row("GET", "/worklist/bulk", SEE_TEAM),
      row("POST", "/worklist/bulk", REASSIGN_TASKS).form("kind", "reassign", "person", "{colleague}", "note", "Shift change", "tasks", "{task}"),
      row("POST", "/worklist/bulk", REASSIGN_TASKS, REROUTE_CASES).form("kind", "reroute", "queue", "listings", "note", "Listings", "tasks", "{task}"),
      row("GET", "/worklist/bulk/latest", REASSIGN_TASKS),
      row("GET", "/worklist/bulk/{bulk}", SEE_TEAM),
      row("GET", "/worklist/bulk/{bulk}/progress", SEE_TEAM),
      row("POST", "/worklist/bulk/{bulk}/stop", REASSIGN_TASKS),
      row("POST", "/worklist/bulk/{bulkDone}/undo", REASSIGN_TASKS),
      row("POST", "/api/v1/bulk-acts", REASSIGN_TASKS).json("{'kind': 'reassign', 'target': {'person': '{colleague}'}, 'note': 'Shift change', 'tasks': ['{task}']}"),
      row("POST", "/api/v1/bulk-acts", REASSIGN_TASKS, SET_SEVERITY).json("{'kind': 'severity', 'target': {'severity': 'high'}, 'note': 'Graver', 'tasks': ['{task}']}"),
      row("POST", "/api/v1/bulk-acts", REASSIGN_TASKS, CLOSE_DUPLICATES).json("{'kind': 'duplicate', 'target': {'onto': '{waiting}'}, 'note': 'The same', 'tasks': ['{task}']}"),
      row("GET", "/api/v1/bulk-acts", SEE_TEAM),
      row("GET", "/api/v1/bulk-acts/{bulk}", SEE_TEAM),
      row("GET", "/api/v1/bulk-acts/{bulk}/refusals", SEE_TEAM),
      row("DELETE", "/api/v1/bulk-acts/{bulk}", REASSIGN_TASKS),
      row("POST", "/api/v1/bulk-acts/{bulkDone}/undo", REASSIGN_TASKS),

      // Cases.
      row("GET", "/cases", SEE_CASES),
      row("GET", "/cases?search={case}", SEE_CASES),
      row("GET", "/cases?search=Lotus", SEE_CASES),
      row("GET", "/cases/new", OPEN_CASES),
      row("POST", "/cases", OPEN_CASES)
          .form("key", "k-1", "reason", "fake_reviews", "subjectType", "merchant", "subjectId", "m-1", "language", "en", "market", "PH", "severity", "low", "note", "Seen in a review."),
      row("GET", "/cases/{case}", SEE_CASES),
      row("GET", "/cases/{penalised}", SEE_CASES),
      row("GET", "/cases/{case}/precedents", SEE_CASES),
      row("POST", "/cases/{waiting}/information", ANSWER_INFORMATION_REQUESTS).form("text", "The merchant sent the list of codes."),
      row("POST", "/cases/{penalised}/appeals", APPEAL_CASES).form("text", "Someone else used the account."),
      row("POST", "/evidence/{evidence}/exposure", SEE_CASES),
      row("GET", "/evidence/{evidenceFile}/file", SEE_CASES),
      row("POST", "/api/v1/evidence-files", OPEN_CASES).file("She wrote: you will see."),
      row("GET", "/api/v1/cases/{case}", SEE_CASES),
      row("GET", "/api/v1/cases/{penalised}", SEE_CASES),
      row("POST", "/api/v1/cases/{waiting}/information", ANSWER_INFORMATION_REQUESTS).json("{'text': 'The merchant sent the list of codes.'}"),
      row("POST", "/api/v1/cases/{penalised}/appeals", APPEAL_CASES).json("{'text': 'Someone else used the account.'}"),
      row("POST", "/api/v1/cases/{case}/routing", REROUTE_CASES).json("{'queue': 'listings', 'note': 'It is a listing.'}"),

      // What is forgotten.
      row("GET", "/cases/{case}/erasure", ERASE_SUBJECTS),
      row("POST", "/cases/{over}/erasure", ERASE_SUBJECTS).form("reason", "They asked for it."),
      row("DELETE", "/api/v1/subjects?type=user&id={overSubject}&reason=asked", ERASE_SUBJECTS),
      row("GET", "/admin/retention", CHANGE_RETENTION),
      row("POST", "/admin/retention", CHANGE_RETENTION).form("days.fake_reviews.none", "30"),

      // Reports and files of them.
      row("POST", "/api/v1/reports", OPEN_CASES).json(REPORT),
      row("POST", "/api/v1/reports/import", IMPORT_REPORTS).file(CSV),
      row("GET", "/api/v1/reports/imports/{import}", IMPORT_REPORTS),
      row("GET", "/api/v1/reports/imports/{import}/errors", IMPORT_REPORTS),
      row("DELETE", "/api/v1/reports/imports/{import}", IMPORT_REPORTS).never(NOBODY_RUNS_ONE),
      row("GET", "/imports", IMPORT_REPORTS),
      row("POST", "/imports", IMPORT_REPORTS).file(CSV),
      row("GET", "/imports/{import}", IMPORT_REPORTS),
      row("GET", "/imports/{import}/progress", IMPORT_REPORTS),
      row("POST", "/imports/{import}/stop", IMPORT_REPORTS).never(NOBODY_RUNS_ONE),

      // Escalations, and what Slack says of them.
      row("GET", "/ladders", SEE_LADDERS),
      row("GET", "/ladders/new", CHANGE_LADDERS),
      row("GET", "/ladders/{ladder}", SEE_LADDERS),
      row("POST", "/ladders", CHANGE_LADDERS).form("key", "-").never("its key is none"),
      row("POST", "/ladders/{ladder}", CHANGE_LADDERS).form("name", "Grave", "again", "top", "acknowledgements", "1", "lease", "240", "who-0", "role:lead", "wait-0", "5"),
      row("GET", "/on-call", SEE_LADDERS),
      row("GET", "/on-call/new", CHANGE_LADDERS),
      row("GET", "/on-call/{rotation}", SEE_LADDERS),
      row("POST", "/on-call", CHANGE_LADDERS).form("key", "-").never("its key is none"),
      row("POST", "/on-call/{rotation}", CHANGE_LADDERS).form("name", "Duty", "zone", "Asia/Manila", "handOver", "09:00", "weekday", "MONDAY", "since", "2026-06-01", "person-0", "lead"),
      row("POST", "/on-call/{rotation}/stand-ins", CHANGE_LADDERS).form("from", "2026-06-01T18:00", "until", "2026-06-02T18:00", "person", "lead-2"),
      row("POST", "/on-call/{rotation}/stand-ins/{standIn}/removal", CHANGE_LADDERS),
      row("GET", "/escalations", SEE_ESCALATIONS),
      row("GET", "/escalations/{escalation}", SEE_ESCALATIONS),
      row("POST", "/escalations/{escalation}/acknowledgement", ACKNOWLEDGE_ESCALATIONS),
      row("POST", "/escalations/{settling}/assignment", ACKNOWLEDGE_ESCALATIONS),
      row("POST", "/escalations/{settling}/handover", ACKNOWLEDGE_ESCALATIONS).form("person", "policy.none", "note", "My shift ends."),
      row("POST", "/escalations/{settling}/snooze", ACKNOWLEDGE_ESCALATIONS).form("minutes", "60"),
      row("POST", "/escalations/{settling}/resolution", ACKNOWLEDGE_ESCALATIONS).form("resolution", "instruct", "instruction", INSTRUCTION),
      row("GET", "/api/v1/escalations", SEE_ESCALATIONS),
      row("GET", "/api/v1/escalations?state=all&after={escalation}", SEE_ESCALATIONS),
      row("GET", "/api/v1/escalations/{escalation}", SEE_ESCALATIONS),
      row("POST", "/api/v1/escalations/{escalation}/acknowledgement", ACKNOWLEDGE_ESCALATIONS),
      row("POST", "/api/v1/escalations/{settling}/assignment", ACKNOWLEDGE_ESCALATIONS),
      row("POST", "/api/v1/escalations/{settling}/handover", ACKNOWLEDGE_ESCALATIONS).json("{'person': 'policy.none', 'note': 'My shift ends.'}"),
      row("POST", "/api/v1/escalations/{settling}/snooze", ACKNOWLEDGE_ESCALATIONS).json("{'minutes': 60}"),
      row("POST", "/api/v1/escalations/{settling}/resolution", ACKNOWLEDGE_ESCALATIONS).json("{'resolution': 'instruct', 'instruction': '" + INSTRUCTION + "'}"),
      row("GET", "/slack/preview", SEE_SLACK_PREVIEW),
      row("GET", "/slack/preview?channel=webhooks", SEE_SLACK_PREVIEW),
      row("GET", "/slack/preview?channel=mail", SEE_SLACK_PREVIEW),
      row("GET", "/slack/preview/escalations/{escalation}", SEE_SLACK_PREVIEW),
      row("POST", "/slack/preview/presses", ACKNOWLEDGE_ESCALATIONS).form("action", "escalation.acknowledge", "value", "{escalation}"),
      row("POST", "/slack/preview/answers", ACKNOWLEDGE_ESCALATIONS).form("-dialog", "escalation.snooze", "-about", "{settling}", "minutes", "60"),
      row("POST", "/slack/outbox/{message}/retry", SEND_MESSAGES_AGAIN),
      row("GET", "/admin/slack", SET_UP_SLACK),
      row("POST", "/admin/slack", SET_UP_SLACK).form("channel", "#fraud-escalations"),
      row("GET", "/admin/slack/manifest.json", SET_UP_SLACK),
      signedIn("GET", "/slack/link/{link}").never(NOBODY_ASKED),
      signedIn("POST", "/slack/link/{link}").never(NOBODY_ASKED),
      open("POST", "/slack/events").json("{'type': 'url_verification', 'challenge': 'x'}").never("Slack is not set up in tests"),

      // SOPs and policies.
      row("GET", "/sops", SEE_SOPS),
      row("GET", "/sops/{sop}", SEE_SOPS),
      row("GET", "/sops/{sop}/{version}/diagram", SEE_SOPS),
      row("GET", "/policies", SEE_POLICIES),
      row("GET", "/policies/{area}", SEE_POLICIES),
      row("POST", "/policies/{area}/clauses", PUBLISH_POLICIES)
          .form("number", "9.9", "title", "Paid praise", "text", "Reviews that are paid for are removed.", "why", "The law asks for it."),
      row("GET", "/api/v1/reasons", SEE_POLICIES),

      // Accounts and tokens.
      row("GET", "/admin/accounts", SEE_ACCOUNTS),
      row("GET", "/admin/accounts?search=Lim&removed=true", SEE_ACCOUNTS),
      row("GET", "/admin/accounts/new", CHANGE_ACCOUNTS),
      row("POST", "/admin/accounts", CHANGE_ACCOUNTS).form("name", "maria.cruz", "displayName", "Maria Cruz", "role", "reviewer", "vendor", "harbor", "languages", "en", "zone", "Asia/Manila"),
      row("GET", "/admin/accounts/{account}", SEE_ACCOUNTS),
      row("POST", "/admin/accounts/{account}", CHANGE_ACCOUNTS).form("displayName", "Noor Haddad", "role", "lead", "vendor", "", "languages", "en", "zone", "Asia/Manila"),
      row("POST", "/admin/accounts/{account}/removal", CHANGE_ACCOUNTS),
      row("POST", "/admin/accounts/{account}/removal/undo", CHANGE_ACCOUNTS).never("nobody was removed"),
      row("POST", "/admin/accounts/{account}/sign-out", CHANGE_ACCOUNTS),
      row("POST", "/admin/accounts/{account}/factor/reset", CHANGE_ACCOUNTS),
      row("POST", "/admin/accounts/{account}/link", CHANGE_ACCOUNTS),
      row("GET", "/admin/tokens", SEE_TOKENS),
      row("POST", "/admin/tokens", CHANGE_TOKENS).form("name", "Nightly export", "account", "{account}", "permissions", "SEE_CASES", "days", "30"),
      row("POST", "/admin/tokens/{token}/revocation", CHANGE_TOKENS).never("the story has no program"),
      // The record.
      row("GET", "/record", SEE_RECORD),
      row("GET", "/record?caseNumber={case}", SEE_RECORD),
      row("GET", "/record/verification", SEE_RECORD),
      row("GET", "/record/verification/progress", SEE_RECORD),
      row("POST", "/record/verification", SEE_RECORD),
      row("POST", "/record/verification/stop", SEE_RECORD),
      row("POST", "/record/months/{version}/drop", DROP_RECORD_MONTHS).never("no month of the story is old enough to go"),
      row("GET", "/api/v1/record", SEE_RECORD),
      row("GET", "/api/v1/record/export?format=csv", SEE_RECORD),
      row("GET", "/api/v1/record/keys", SEE_CASES),
      row("GET", "/cases/{case}/record", SEE_DECISION_RECORDS),
      row("GET", "/api/v1/cases/{penalised}/record", SEE_DECISION_RECORDS),

      // Oneself.
      open("GET", "/sign-in"),
      open("GET", "/sign-in/provider").never("it sends on to a provider, where that answers"),
      open("GET", "/sign-in/code").never("nobody owes a code"),
      open("POST", "/sign-in/code").form("code", "123456"),
      open("GET", "/join/{link}").never(NO_LINK),
      open("POST", "/join/{link}").form("password", "long enough for one", "again", "long enough for one").never(NO_LINK),
      open("GET", "/first-admin/{link}").never(NO_LINK),
      open("POST", "/first-admin/{link}").form("name", "alex.kim", "password", "long enough for one", "again", "long enough for one").never(NO_LINK),
      signedIn("GET", "/settings/sign-in"),
      signedIn("GET", "/settings/factor").never("nobody has begun to set one up"),
      signedIn("POST", "/settings/factor/secret"),
      signedIn("POST", "/settings/factor").form("code", "nothing").never("nobody has a code to show"),
      signedIn("POST", "/settings/factor/removal").form("code", "nothing").never("nobody has a code to show"),
      signedIn("POST", "/settings/password").form("current", "demo", "password", "long enough for one", "again", "long enough for one"),
      signedIn("POST", "/settings/sign-out"),
      signedIn("GET", "/api/v1/me"),
      signedIn("GET", "/settings"),
      signedIn("POST", "/settings").form("blur", "on"),
      signedIn("POST", "/settings/slack/removal"),
      signedIn("GET", "/settings/calls"),
      signedIn("POST", "/settings/calls").form("mention", "on", "quietFrom", "22:00", "quietUntil", "07:00"),
      signedIn("POST", "/settings/calls/test"),

      // What the frameworks bring.
      signedIn("GET", "/v3/api-docs"),
      signedIn("GET", "/v3/api-docs.yaml"),
      open("GET", "/error").never("it is where a failed request goes on"),
      open("GET", "/actuator/health"),
      open("GET", "/actuator/health/{part}").never("its parts are shown to nobody"),
      signedIn("GET", "/actuator").never("nothing but health is shown"));

  private Rows() {}
}
