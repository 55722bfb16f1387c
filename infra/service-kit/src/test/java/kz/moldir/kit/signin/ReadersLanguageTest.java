package kz.moldir.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

class ReadersLanguageTest {

    private final WantedPage wanted = new WantedPage("__Host-wanted");
    private final MockHttpServletRequest door =
            new MockHttpServletRequest("GET", "/oauth2/authorization/moldir");

    @ParameterizedTest
    @CsvSource({
        "/ru/plans, from=2027, ru",
        "/ru/plans, q=[, ru",
        "/ru/plans, q=%zz, ru",
        "/ru/[, , ru",
        "/en, q=/ru/, en",
        "/other, q=[, kk"
    })
    void isThatOfThePageThatWasWantedHoweverItWasWritten(
            String path, String query, String language) {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", path);
        page.setQueryString(query);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        wanted.saveRequest(page, answer);
        door.setCookies(answer.getCookies());

        assertThat(asked()).isEqualTo(language);
    }

    @Test
    void isTheReadersOwnWhereNoPageWasWanted() {
        door.addHeader("Accept-Language", "en");

        assertThat(asked()).isEqualTo("en");
    }

    private Object asked() {
        OAuth2AuthorizationRequest request =
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri("https://provider.example/authorize")
                        .clientId("moldir-plan")
                        .build();
        OAuth2AuthorizationRequestResolver always =
                new OAuth2AuthorizationRequestResolver() {
                    @Override
                    public OAuth2AuthorizationRequest resolve(HttpServletRequest any) {
                        return request;
                    }

                    @Override
                    public OAuth2AuthorizationRequest resolve(
                            HttpServletRequest any, String registration) {
                        return request;
                    }
                };
        return new ReadersLanguage(always, wanted)
                .resolve(door)
                .getAdditionalParameters()
                .get("ui_locales");
    }
}
