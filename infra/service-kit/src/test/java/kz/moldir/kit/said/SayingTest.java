package kz.moldir.kit.said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

class SayingTest {

    private final Pages pages = new Pages();
    private final MockMvc service =
            MockMvcBuilders.standaloneSetup(pages).addInterceptors(new Saying()).build();
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void standsOnTheNextPageOnceAndInNoAddress() throws Exception {
        MvcResult sent = ask(post("/plan/submit").session(session));

        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/plan?after=7#rows");
        String next = "/plan?after=7";
        assertThat(saidOn("/elsewhere")).isNull();
        assertThat(saidOn(next)).isEqualTo("plan.submitted");
        assertThat(saidOn(next)).isNull();
    }

    @Test
    void waitsForAPageThatComesInASecond() throws Exception {
        ask(post("/plan/submit").session(session));
        pages.late = true;
        assertThat(ask(get("/plan?after=7").session(session)).getResponse().getStatus())
                .isEqualTo(503);

        pages.late = false;
        assertThat(saidOn("/plan?after=7")).isEqualTo("plan.submitted");
        assertThat(saidOn("/plan?after=7")).isNull();
    }

    @Test
    void isNotSaidOfAFormThatCameBack() throws Exception {
        MvcResult again = ask(post("/plan/submit?faulty=true").session(session));

        assertThat(again.getResponse().getStatus()).isEqualTo(200);
        assertThat(saidOn("/plan?after=7")).isNull();
    }

    @Test
    void beginsNoSession() throws Exception {
        MvcResult sent = ask(post("/plan/submit"));

        assertThat(sent.getRequest().getSession(false)).isNull();
    }

    private Object saidOn(String page) throws Exception {
        return Objects.requireNonNull(ask(get(page).session(session)).getModelAndView())
                .getModel()
                .get(Saying.NAME);
    }

    private MvcResult ask(MockHttpServletRequestBuilder request) throws Exception {
        return service.perform(request).andReturn();
    }

    @Controller
    static final class Pages {

        private boolean late;

        @GetMapping({"/plan", "/elsewhere"})
        String page(HttpServletResponse response) {
            if (late) {
                response.setStatus(503);
            }
            return "template";
        }

        @Says("plan.submitted")
        @PostMapping("/plan/submit")
        String submit(@RequestParam(defaultValue = "false") boolean faulty) {
            return faulty ? "template" : "redirect:/plan?after=7#rows";
        }

        @PostMapping("/plan/erase")
        String erase() {
            return "redirect:/plan";
        }
    }
}
