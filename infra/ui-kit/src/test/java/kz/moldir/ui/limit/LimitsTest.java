package kz.moldir.ui.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void letTenTimesAsManyThroughAtOnce() {
        Limits limits = new Limits(1);
        for (int asked = 0; asked < 10; asked++) {
            assertThat(limits.take("one").isZero()).isTrue();
        }
        assertThat(limits.take("one")).isPositive();
        assertThat(limits.take("another").isZero()).isTrue();
    }

    @Test
    void knowABoundedNumberOfClients() {
        Limits limits = new Limits(1);
        for (int client = 0; client < Limits.MOST + 100; client++) {
            limits.take("client " + client);
        }
        assertThat(limits.known()).isEqualTo(Limits.MOST);
    }

    @Test
    void countANetworkOfIpv6AsOneClient() {
        assertThat(Network.of("2001:db8:1:2::1"))
                .isEqualTo(Network.of("2001:db8:1:2:ffff::7"))
                .isNotEqualTo(Network.of("2001:db8:1:3::1"));
        assertThat(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
    }
}
