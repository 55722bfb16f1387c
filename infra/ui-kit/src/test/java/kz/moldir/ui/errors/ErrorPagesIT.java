package kz.moldir.ui.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import kz.moldir.ui.SampleSite;
import kz.moldir.ui.Site;
import kz.moldir.ui.UiConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@SpringBootTest(
        classes = ErrorPagesIT.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ErrorPagesIT {

    @LocalServerPort private int port;

    @Nested
    class ABrowser {

        @Test
        void isToldInTheLanguageOfTheAddressThatAPageIsMissing() throws Exception {
            HttpResponse<String> answer = get("/ru/nowhere");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .contains("<html lang=\"ru\"", "Такой страницы нет", "Общественный совет")
                    .containsPattern("/ui/ui-[0-9a-f]{32}\\.css");
        }

        @Test
        void isToldThatTheFaultIsOurs() throws Exception {
            HttpResponse<String> answer = get("/kk/broken");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("Біздің тараптан қате шықты", "href=\"/kk\"");
        }

        @Test
        void isToldThatThePageOfErrorsIsNone() throws Exception {
            HttpResponse<String> answer = get("/error");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Мұндай бет жоқ");
        }

        @Test
        void getsPagesAndAssets() throws Exception {
            assertThat(get("/en/page").body()).contains("<html lang=\"en\"", "Activities</h1>");
            assertThat(get("/ui/shapes.svg").headers().firstValue("Content-Type"))
                    .hasValue("image/svg+xml");
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html")
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({UiConfiguration.class, Pages.class})
    static class Application {

        @Bean
        Site site() {
            return SampleSite.SITE;
        }

        @Bean
        Clock clock() {
            return SampleSite.CLOCK;
        }
    }

    @Controller
    static class Pages {

        @GetMapping("/{language:kk|ru|en}/page")
        ModelAndView page() {
            return new ModelAndView("sample/page");
        }

        @GetMapping("/{language:kk|ru|en}/broken")
        ModelAndView broken() {
            throw new IllegalStateException("on purpose");
        }
    }
}
