package kz.moldir.kit.said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.moldir.kit.WebConfiguration;
import kz.moldir.kit.access.KnownAccounts;
import kz.moldir.kit.access.Persons;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.problem.NotCaughtUp;
import kz.moldir.kit.view.Positions;
import kz.moldir.ui.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;

class SayingTest {

    private final Positions positions = new Positions();
    private final MockMvc service =
            MockMvcBuilders.standaloneSetup(new Pages())
                    .addInterceptors(new Registered().of(positions))
                    .setControllerAdvice(new InASecond())
                    .build();
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void standsOnTheNextPageOnceAndInNoAddress() throws Exception {
        MvcResult sent = ask(post("/plan/submit").session(session));

        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/plan?after=7");
        String next = "/plan?after=7";
        assertThat(saidOn("/elsewhere")).isNull();
        assertThat(saidOn(next)).isEqualTo("plan.submitted");
        assertThat(saidOn(next)).isNull();
    }

    @Test
    void waitsForAPageThatComesInASecond() throws Exception {
        ask(post("/plan/submit").session(session));
        positions.follow(List.of("plans"));
        assertThat(ask(get("/plan?after=7").session(session)).getResponse().getStatus())
                .isEqualTo(503);

        positions.reached("plans", 7);
        assertThat(saidOn("/plan?after=7")).isEqualTo("plan.submitted");
        assertThat(saidOn("/plan?after=7")).isNull();
    }

    @Test
    void whatAPageSaysItselfGoesOverInTheSessionToo() throws Exception {
        MvcResult sent = ask(post("/plan/correct").session(session));

        String next = "/plan?after=7&q=%D1%85";
        assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo(next);
        Map<String, Object> model = modelOf(next);
        assertThat(model).containsEntry("told", "a b").containsEntry("count", "2");
        assertThat(modelOf(next)).doesNotContainKey("count").containsEntry("told", null);
    }

    @Test
    void standsInTheAddressWithoutASession() throws Exception {
        MvcResult sent = ask(post("/plan/correct"));

        String next = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(next).contains("done=a%20b").endsWith("#rows");
        assertThat(sent.getRequest().getSession(false)).isNull();
        assertThat(ask(get(URI.create(next))).getModelAndView().getModel())
                .containsEntry("told", "a b");
    }

    @Test
    void isBelievedFromNoAddressWhereThereIsASession() throws Exception {
        URI link = URI.create("/plan?done=cancel");
        assertThat(ask(get(link).session(session)).getModelAndView().getModel())
                .containsEntry("told", null);
    }

    @Test
    void leavesThePartOfAPageThatWasAskedFor() throws Exception {
        assertThat(ask(post("/plan/preview").session(session)).getResponse().getRedirectedUrl())
                .isEqualTo("/plan?after=7#rows");
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
        return modelOf(page).get(Saying.NAME);
    }

    private Map<String, Object> modelOf(String page) throws Exception {
        return Objects.requireNonNull(ask(get(URI.create(page)).session(session)).getModelAndView())
                .getModel();
    }

    private MvcResult ask(MockHttpServletRequestBuilder request) throws Exception {
        return service.perform(request).andReturn();
    }

    /** Those of every service, in their order: whoever waits for a position stands behind. */
    private static final class Registered extends InterceptorRegistry {

        private HandlerInterceptor[] of(Positions positions) {
            StaticListableBeanFactory nobody = new StaticListableBeanFactory();
            new WebConfiguration(
                            null,
                            null,
                            positions,
                            null,
                            nobody.getBeanProvider(Persons.class),
                            nobody.getBeanProvider(Commands.class),
                            nobody.getBeanProvider(KnownAccounts.class),
                            nobody.getBeanProvider(Visitors.class))
                    .addInterceptors(this);
            return getInterceptors().toArray(HandlerInterceptor[]::new);
        }
    }

    @ControllerAdvice
    static final class InASecond {

        @ExceptionHandler(NotCaughtUp.class)
        @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
        String late() {
            return "late";
        }
    }

    @Controller
    static final class Pages {

        @GetMapping({"/plan", "/elsewhere"})
        String page(HttpServletRequest request, Model model) {
            model.addAttribute("told", Saying.once(request, "done"));
            return "template";
        }

        @Says(itself = {"done", "count"})
        @PostMapping("/plan/correct")
        String correct() {
            return "redirect:/plan?done=a%20b&count=2&after=7&q=%D1%85#rows";
        }

        @Says(itself = Says.ASKED_FOR)
        @PostMapping("/plan/preview")
        String preview() {
            return "redirect:/plan?after=7#rows";
        }

        @Says
        @PostMapping("/plan/nothing")
        String nothing() {
            return "redirect:/plan";
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
