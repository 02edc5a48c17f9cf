package io.caseward.slack.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.SocketFactory;

/**
 * Sockets that refuse to connect to this machine or its own network. The check stands where the
 * connection is made: a name looked up before could mean another address by now.
 */
public class PublicSockets extends SocketFactory {

  /** An address that a webhook may not reach. */
  public static class Refused extends SocketException {
    Refused(InetAddress address) {
      super(
          "%s is in this server's own network. Set caseward.webhook.url to a public address, or"
                  .formatted(address)
              + " caseward.webhook.allow-private to true if that is meant");
    }
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress endpoint, int timeout) throws IOException {
        InetAddress address = ((InetSocketAddress) endpoint).getAddress();
        if (isPrivate(address)) {
          throw new Refused(address);
        }
        super.connect(endpoint, timeout);
      }
    };
  }

  static boolean isPrivate(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isReserved(address.getAddress());
  }

  /** What Java has no word for: unique local IPv6, carrier-grade NAT, "this network", class E. */
  private static boolean isReserved(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return bytes.length == 16
        ? (first & 0xfe) == 0xfc || leadsToIpv4(bytes)
        : first == 0 || first >= 240 || (first == 100 && (second & 0xc0) == 64);
  }

  /** NAT64 and 6to4 carry an IPv4 address inside, which may be a private one. */
  private static boolean leadsToIpv4(byte[] bytes) {
    boolean nat64 = (bytes[0] & 0xff) == 0x00 && (bytes[1] & 0xff) == 0x64;
    boolean sixToFour = (bytes[0] & 0xff) == 0x20 && (bytes[1] & 0xff) == 0x02;
    return nat64 || sixToFour;
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw unused();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw unused();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw unused();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw unused();
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("The HTTP client makes sockets first, then connects.");
  }
}
