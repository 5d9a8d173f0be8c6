package ru.antirisk.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
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
