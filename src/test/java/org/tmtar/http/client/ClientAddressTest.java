package org.tmtar.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tmtar.settings.InvalidSettingException;
import org.tmtar.testing.ProductionSettings;

class ClientAddressTest {

  private static final String PROXY = "10.0.0.7";

  private final ClientAddress withoutProxies = behind("");
  private final ClientAddress behindProxies = behind("10.0.0.0/8, 192.0.2.9, 2001:db8:aaaa::/48");

  @Test
  void withoutProxiesNoHeaderIsTrusted() {
    assertThat(withoutProxies.of(PROXY, List.of("203.0.113.1"))).isEqualTo(PROXY);
    assertThat(withoutProxies.of("127.0.0.1", List.of("203.0.113.1"))).isEqualTo("127.0.0.1");
  }

  @Test
  void clientThatIsNoProxyIsNotTrusted() {
    assertThat(behindProxies.of("203.0.113.5", List.of("198.51.100.1"))).isEqualTo("203.0.113.5");
    assertThat(behindProxies.of("192.0.2.8", List.of("198.51.100.1"))).isEqualTo("192.0.2.8");
    assertThat(behindProxies.of("2001:db8:aaab::1", List.of("198.51.100.1")))
        .isEqualTo("2001:db8:aaab::1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {PROXY, "192.0.2.9", "2001:db8:aaaa::1", "::ffff:10.0.0.7", "10.255.255.255"})
  void proxyIsTrusted(String proxy) {
    assertThat(behindProxies.of(proxy, List.of("203.0.113.1"))).isEqualTo("203.0.113.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the addresses that the client claims are to the left of those that the proxies have added
        "1.1.1.1, 203.0.113.1                    | 203.0.113.1",
        "10.0.0.1, 203.0.113.1                   | 203.0.113.1",
        "1.1.1.1, 203.0.113.1, 10.0.0.8          | 203.0.113.1",
        "203.0.113.1, 192.0.2.9, 10.0.0.8        | 203.0.113.1",
        "10.0.0.2, 10.0.0.3                      | 10.0.0.2",
        "203.0.113.1, unknown                    | 10.0.0.7",
        "203.0.113.1, unknown, 10.0.0.8          | 10.0.0.8",
        "203.0.113.1, _hidden, 10.0.0.8          | 10.0.0.8",
        "unknown, 203.0.113.1                    | 203.0.113.1",
        "203.0.113.1,10.0.0.8                    | 203.0.113.1",
        "203.0.113.1 ,, 10.0.0.8,                | 203.0.113.1",
        "203.0.113.1:4711                        | 203.0.113.1",
        "203.0.113.1:, 10.0.0.8                  | 10.0.0.8",
        "203.0.113.1:123456                      | 10.0.0.7",
        "[2001:db8::1]:4711                      | 2001:db8::1",
        "[2001:db8::1]                           | 2001:db8::1",
        "2001:DB8:0:0::1                         | 2001:db8::1",
        "::ffff:203.0.113.1                      | 203.0.113.1",
        "::ffff:cb00:7101                        | 203.0.113.1",
        "203.0.113.1, ::ffff:10.0.0.8            | 203.0.113.1",
        "203.0.113.1, 2001:db8:aaaa::2           | 203.0.113.1",
        "fe80::1%eth0                            | 10.0.0.7",
        "localhost                               | 10.0.0.7",
        "example.org                             | 10.0.0.7",
        "0x7f.0.0.1                              | 10.0.0.7",
        "0300.0.0.1                              | 10.0.0.7",
        "2130706433                              | 10.0.0.7",
        "203.0.113                               | 10.0.0.7",
        "203.0.113.256                           | 10.0.0.7",
        "203.0.113.0/24                          | 10.0.0.7",
        "203.0.113.*                             | 10.0.0.7",
        "*                                       | 10.0.0.7",
        "'\"203.0.113.1\"'                       | 10.0.0.7",
        "for=203.0.113.1                         | 10.0.0.7",
        "<script>                                | 10.0.0.7",
        "' '                                     | 10.0.0.7",
      })
  void lastAddressThatIsNoProxyIsTheClient(String header, String client) {
    assertThat(behindProxies.of(PROXY, List.of(header))).isEqualTo(client);
  }

  @Test
  void severalHeadersAreOneList() {
    assertThat(behindProxies.of(PROXY, List.of("1.1.1.1, 203.0.113.1", "10.0.0.8, 10.0.0.9")))
        .isEqualTo("203.0.113.1");
    assertThat(behindProxies.of(PROXY, List.of("203.0.113.1", "unknown"))).isEqualTo(PROXY);
  }

  @Test
  void withoutTheHeaderTheProxyIsTheClient() {
    assertThat(behindProxies.of(PROXY, List.of())).isEqualTo(PROXY);
  }

  @Test
  void addressesAreNormalized() {
    assertThat(withoutProxies.of("0:0:0:0:0:0:0:1", List.of())).isEqualTo("::1");
    assertThat(withoutProxies.of("::ffff:203.0.113.1", List.of())).isEqualTo("203.0.113.1");
    assertThat(withoutProxies.of("fe80:0:0:0:0:0:0:1%eth0", List.of())).isEqualTo("fe80::1");
    assertThat(withoutProxies.of(null, List.of("203.0.113.1"))).isNull();
  }

  @Test
  void everyAddressCanBeTrusted() {
    ClientAddress trusting = behind("0.0.0.0/0,::/0");

    assertThat(trusting.of("203.0.113.1", List.of("198.51.100.1, 2001:db8::1")))
        .isEqualTo("198.51.100.1");
  }

  @Test
  void rangeOfIpv4MayBeWrittenAsIpv6() {
    assertThat(behind("::ffff:10.0.0.0/104").of(PROXY, List.of("203.0.113.1")))
        .isEqualTo("203.0.113.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nginx",
        "localhost",
        "10.0.0.0/33",
        "10.0.0.1/8",
        "10.0.0.0/255.0.0.0",
        "10.*.*.*",
        "10.0.0.1-9",
        "10",
        "/8",
        "*",
        "2001:db8::/129",
        "fe80::1%eth0",
        "[::1]",
        "127.0.0.1:80"
      })
  void invalidRangeIsRefusedWithTheNameOfTheSetting(String proxy) {
    assertThatThrownBy(() -> behind("10.0.0.0/8," + proxy))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("tmtar.http.trusted-proxies (TMTAR_HTTP_TRUSTED_PROXIES)");
  }

  @Test
  void allAddressesOfOneNetworkAreOneClient() {
    assertThat(ClientNetwork.of("203.0.113.1")).isEqualTo("203.0.113.1");
    assertThat(ClientNetwork.of("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(ClientNetwork.of("2001:db8:1:2::1"))
        .isNotEqualTo(ClientNetwork.of("2001:db8:1:3::1"));
    assertThat(ClientNetwork.of(null)).isNotNull();
  }

  private static ClientAddress behind(String proxies) {
    return ProductionSettings.defaults()
        .with("tmtar.http.trusted-proxies", proxies)
        .bean(ClientAddress.class);
  }
}
