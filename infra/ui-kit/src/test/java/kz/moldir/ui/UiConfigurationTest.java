package kz.moldir.ui;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

@SpringJUnitWebConfig(UiConfigurationTest.Application.class)
class UiConfigurationTest {

    private static final Pattern STYLE = Pattern.compile("/ui/ui-[0-9a-f]{32}\\.css");
    private static final Pattern FONT = Pattern.compile("fonts/golos-text-latin-[0-9a-f]+\\.woff2");

    private MockMvc mvc;

    @BeforeEach
    void start(
            @Autowired WebApplicationContext context,
            @Autowired FilterRegistrationBean<ResourceUrlEncodingFilter> hashedAddresses) {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        mvc = builder.addFilters(hashedAddresses.getFilter()).build();
    }

    @Nested
    class Assets {

        @Test
        void areLinkedByTheirHashAndKeptForEver() throws Exception {
            String style = find(STYLE, body("/ru/page"));
            mvc.perform(get(style))
                    .andExpect(status().isOk())
                    .andExpect(
                            header().string(
                                            "Cache-Control",
                                            "max-age=31536000, public, immutable"));
            String font = find(FONT, body(style));
            mvc.perform(get("/ui/" + font))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", containsString("immutable")));
        }

        @Test
        void areAskedForAgainUnderTheirPlainName() throws Exception {
            mvc.perform(get("/ui/ui.css"))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "no-cache"));
        }

        @Test
        void keepTheirLinksIntoThePage() throws Exception {
            mvc.perform(get("/ui/work.css"))
                    .andExpect(content().string(containsString("fill: url(#slant)")));
        }

        @Test
        void areNotFoundByAHashThatIsNotTheirs() throws Exception {
            mvc.perform(get("/ui/ui-00000000000000000000000000000000.css"))
                    .andExpect(status().isNotFound());
        }
    }

    @Nested
    class TheLanguage {

        @Test
        void isThatOfTheAddressWhateverTheBrowserAsks() throws Exception {
            mvc.perform(get("/ru/page").header("Accept-Language", "en"))
                    .andExpect(content().string(containsString("<html lang=\"ru\"")));
        }

        @Test
        void isTheBrowsersWhereTheAddressNamesNone() throws Exception {
            mvc.perform(get("/page").header("Accept-Language", "de, en;q=0.8, ru;q=0.5"))
                    .andExpect(content().string(containsString("<html lang=\"en\"")));
        }

        @Test
        void isKazakhWithoutAnyHint() throws Exception {
            mvc.perform(get("/page")).andExpect(content().string(containsString("lang=\"kk\"")));
        }

        @Test
        void keepsPageAndQueryWhenSwitched() throws Exception {
            mvc.perform(get("/ru/page?state=held"))
                    .andExpect(content().string(containsString("href=\"/kk/page?state=held\"")));
        }
    }

    private String body(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse().getContentAsString();
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return matcher.group();
    }

    @Configuration
    @EnableWebMvc
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

        @GetMapping({"/page", "/{language:kk|ru|en}/page"})
        ModelAndView page() {
            return new ModelAndView("sample/page", Map.of());
        }
    }
}
