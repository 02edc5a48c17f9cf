package io.caseward.slack;

import io.caseward.database.Sql;
import io.caseward.slack.outbox.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as Slack would show it, in the scope of whoever looks. */
@Repository
@Transactional(readOnly = true)
class Preview {

  private static final int SHOWN = 30;

  private final JdbcClient jdbc;

  Preview(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One channel, or the webhooks. */
  public record ChannelLine(String name, long count, Instant lastAt) {}

  /** The channels that something was said in, the latest first. */
  List<ChannelLine> channels() {
    return jdbc.sql(
            """
            select channel, count(distinct conversation) filter (where act = 'post' or channel like '@%') as messages,
              max(created_at) as last_at
            from outbox where kind = 'slack' and act <> 'whisper'
            group by channel order by last_at desc
            """)
        .query(Preview::line)
        .list();
  }

  private static ChannelLine line(ResultSet row, int number) throws SQLException {
    return new ChannelLine(
        row.getString("channel"), row.getLong("messages"), Sql.instant(row, "last_at"));
  }

  ChannelLine webhookLine() {
    return line("webhooks", "webhook");
  }

  ChannelLine mailLine() {
    return line("mail", "email");
  }

  private ChannelLine line(String name, String kind) {
    return jdbc.sql("select ?::text as channel, count(*) as messages, max(created_at) as last_at from outbox where kind = ?")
        .params(name, kind)
        .query(Preview::line)
        .single();
  }

  /** A channel's newest conversations, the newest first. */
  List<Conversation> conversations(String channel) {
    List<String> keys =
        jdbc.sql(
                """
                select conversation from outbox
                where kind = 'slack' and channel = ? and (act = 'post' or act = 'call' and channel like '@%')
                group by conversation order by min(id) desc limit ?
                """)
            .params(channel, SHOWN)
            .query(String.class)
            .list();
    return keys.isEmpty() ? List.of() : read(keys);
  }

  Optional<Conversation> conversation(String key) {
    return read(List.of(key)).stream().findFirst();
  }

  private List<Conversation> read(List<String> keys) {
    Map<String, List<Entry>> found =
        jdbc.sql(
                """
                select * from outbox
                where conversation in (:keys) and act <> 'whisper' and state <> 'withdrawn'
                order by id
                """)
            .param("keys", keys)
            .query(Entry::of)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Entry::conversation, LinkedHashMap::new, Collectors.toList()));
    return keys.stream().filter(found::containsKey).map(found::get).map(Conversation::of).toList();
  }

  List<Hook> webhooks() {
    return newest("webhook").stream().map(Hook::of).toList();
  }

  List<Mail> mails() {
    return newest("email").stream().map(Mail::of).toList();
  }

  private List<Entry> newest(String kind) {
    return jdbc.sql("select * from outbox where kind = ? and state <> 'withdrawn' order by id desc limit ?").params(kind, SHOWN).query(Entry::of).list();
  }
}
