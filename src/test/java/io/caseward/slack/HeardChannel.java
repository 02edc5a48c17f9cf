package io.caseward.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;

/** What one channel of the fake Slack was told; a question that fails shows all of it. */
public record HeardChannel(String name, List<HeardMessage> heard) {

  /** The one message outside threads that says this now. */
  public Told message(String text) {
    List<HeardMessage> found =
        heard.stream()
            .filter(m -> !m.inThread() && m.whisperedTo() == null)
            .filter(says(text))
            .toList();
    assertThat(found).describedAs("messages that say '%s' in %s", text, this).hasSize(1);
    return new Told(this, found.get(0));
  }

  /** Only one person was told. */
  public HeardChannel whispered(String user, String text) {
    assertThat(heard)
        .describedAs("whispers to %s in %s", user, this)
        .anyMatch(m -> user.equals(m.whisperedTo()) && m.now().contains(text));
    return this;
  }

  public HeardChannel nothing() {
    assertThat(heard).describedAs("messages in %s", this).isEmpty();
    return this;
  }

  /** One message, with what was said about it. */
  public record Told(HeardChannel channel, HeardMessage message) {

    /** What it says now, after some edit. */
    public Told edited(String text) {
      assertThat(message.versions().size())
          .describedAs("versions of %s", message)
          .isGreaterThan(1);
      assertThat(message.now()).contains(text);
      return this;
    }

    public Told says(String text) {
      assertThat(message.now()).contains(text);
      return this;
    }

    public Told saysNot(String text) {
      assertThat(message.now()).doesNotContain(text);
      return this;
    }

    /** One line in its thread that says this. */
    public Told reply(String text) {
      assertThat(thread().stream().filter(HeardChannel.says(text)).toList())
          .describedAs("replies that say '%s' to %s in %s", text, message, channel)
          .hasSize(1);
      return this;
    }

    public Told replies(int count) {
      assertThat(thread()).describedAs("replies to %s", message).hasSize(count);
      return this;
    }

    /** Its thread, in order. */
    public List<HeardMessage> thread() {
      return channel.heard().stream()
          .filter(m -> m.inThread() && m.standsIn(message.ts()))
          .toList();
    }
  }

  private static Predicate<HeardMessage> says(String text) {
    return message -> message.now().contains(text);
  }

  @Override
  public String toString() {
    return heard.isEmpty()
        ? name + ", which heard nothing"
        : name + ", which heard\n  "
            + String.join("\n  ", heard.stream().map(Object::toString).toList());
  }
}
