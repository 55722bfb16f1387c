package kz.moldir.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

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
        assertThat(address("2001:db8:1:2::1"))
                .isEqualTo(address("2001:db8:1:2:ffff::7"))
                .isNotEqualTo(address("2001:db8:1:3::1"));
        assertThat(address("192.0.2.1")).isNotEqualTo(address("192.0.2.2"));
    }

    private static String address(String remote) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        return AskedTooOften.address(request);
    }
}
