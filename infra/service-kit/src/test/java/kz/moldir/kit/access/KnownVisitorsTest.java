package kz.moldir.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class KnownVisitorsTest {

    /** A page about each object, for one role. */
    @Controller
    static final class Pages {

        @Allowed(Role.SECRETARIAT)
        @GetMapping("/{language}/plans/{id}/discard")
        void page() {}

        @Allowed(Role.OPERATOR)
        @GetMapping("/{language}/operations")
        void operations() {}
    }

    /** There are ever more objects, and each has addresses in three languages. */
    @Test
    void rememberOnlySoManyAddresses() {
        try (StaticApplicationContext context = new StaticApplicationContext()) {
            context.registerSingleton("pages", Pages.class);
            context.registerSingleton("handlers", RequestMappingHandlerMapping.class);
            for (Language language : Language.values()) {
                context.addMessage("kit.role.of.secretariat", language.locale(), "Secretariat");
            }
            context.refresh();
            KnownVisitors visitors = visitors(context);
            Visitor secretary = visitors.of(new MockHttpServletRequest("GET", "/ru"));

            for (int id = 0; id < 3 * KnownVisitors.MOST; id++) {
                assertThat(secretary.mayOpen("/ru/plans/" + id + "/discard")).isTrue();
                assertThat(secretary.mayOpen("/ru/operations")).isFalse();
            }

            assertThat(visitors.remembered()).isBetween(2, KnownVisitors.MOST);
        }
    }

    private static KnownVisitors visitors(StaticApplicationContext context) {
        return new KnownVisitors(
                new Rules((pattern, variables) -> new Owners(Set.of(), Set.of(), false)),
                secretary(),
                context,
                context.getBeanProvider(RequestMappingHandlerMapping.class),
                false,
                "plan",
                Map.of());
    }

    private static Persons secretary() {
        return new Persons() {
            @Override
            public Person of(HttpServletRequest request) {
                return new Person("s", "Somebody", List.of("secretariat"), null);
            }

            @Override
            public boolean sendToSignIn(HttpServletRequest request, HttpServletResponse response) {
                return false;
            }
        };
    }
}
