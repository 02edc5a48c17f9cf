package io.caseward.slack.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSocketsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
        "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "::",
        "fe80::1", "fc00::1", "fd12:3456::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::"
      })
  void takesItsOwnNetworkForPrivate(String address) throws UnknownHostException {
    assertThat(PublicSockets.isPrivate(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
  void takesTheRestForPublic(String address) throws UnknownHostException {
    assertThat(PublicSockets.isPrivate(InetAddress.getByName(address))).isFalse();
  }
}
