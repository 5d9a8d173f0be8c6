package ru.antirisk.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final HttpSettings BEHIND_PROXIES = new SmallRyeConfigBuilder()
            .withMapping(HttpSettings.class)
            .withDefaultValue("antirisk.http.trusted-proxies", "10.0.0.0/8,2001:db8::5")
            .build()
            .getConfigMapping(HttpSettings.class);

    private final ClientAddress address = new ClientAddress(BEHIND_PROXIES);

    @Test
    void senderIsTheLastOneThatIsNoProxy() {
        assertThat(address.sender("10.0.0.1", List.of("1.1.1.1, 203.0.113.7, 10.9.9.9")))
                .isEqualTo("203.0.113.7");
        assertThat(address.sender("10.0.0.1", List.of("1.1.1.1", "203.0.113.7")))
                .isEqualTo("203.0.113.7");
        assertThat(address.sender("2001:db8::5", List.of("2001:db8:9::1"))).isEqualTo("2001:db8:9::1");
        assertThat(address.sender("10.0.0.1", List.of("10.0.0.2"))).isEqualTo("10.0.0.2");
    }

    @Test
    void headerOfAStrangerIsNotBelieved() {
        assertThat(address.sender("203.0.113.7", List.of("1.1.1.1"))).isEqualTo("203.0.113.7");
        assertThat(address.sender("10.0.0.1", List.of("1.1.1.1, unknown"))).isEqualTo("10.0.0.1");
        assertThat(address.sender("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
    }

    @Test
    void ipv4CountsWhole() {
        assertThat(ClientAddress.network("203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void ipv6CountsByItsSubscriber() {
        assertThat(ClientAddress.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2::/64");
        assertThat(ClientAddress.network("2001:db8:1:2:ffff::9%eth0")).isEqualTo("2001:db8:1:2::/64");
        assertThat(ClientAddress.network("2001:db8::1")).isEqualTo("2001:db8:0:0::/64");
        assertThat(ClientAddress.network("::1")).isEqualTo("0:0:0:0::/64");
        assertThat(ClientAddress.network("::2:3:4:5:6")).isEqualTo("0:0:0:2::/64");
    }
}
