package kz.moldir.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KeptByBrowserTest {

    private static final KeptByBrowser KEPT =
            new KeptByBrowser("__Host-kept", Duration.ofMinutes(5), 8);

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    /** Who somebody is, and where they want to go, is told to this server alone. */
    @Test
    void isSentBackToThisServerAloneAndReadByNoScript() {
        KEPT.keep(response, "kept");
        assertThat(set())
                .startsWith("__Host-kept=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/;", "Max-Age=300")
                .doesNotContain("Domain");
        assertThat(KEPT.of(said(set().replaceAll("^[^=]*=|;.*", "")))).contains("kept");
    }

    @Test
    void isTakenBackAsItWasGiven() {
        KEPT.forget(said("a2VwdA"), response);
        assertThat(set()).startsWith("__Host-kept=;").contains("Max-Age=0", "Secure", "Path=/;");
    }

    @Test
    void whatIsTooLongIsNotKeptAndNeitherIsWhatWasBefore() {
        KEPT.keep(response, "123456789");
        assertThat(set()).startsWith("__Host-kept=;").contains("Max-Age=0");
    }

    @Test
    void whatIsNoneOfOursIsNothing() {
        assertThat(KEPT.of(said("*"))).isEmpty();
        assertThat(KEPT.of(request)).isEmpty();
    }

    private static MockHttpServletRequest said(String value) {
        MockHttpServletRequest saying = new MockHttpServletRequest();
        saying.setCookies(new Cookie("__Host-kept", value));
        return saying;
    }

    private String set() {
        return String.valueOf(response.getHeader(HttpHeaders.SET_COOKIE));
    }
}
