package kz.moldir.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class RulesTest {

    private static final Owners VISIT = new Owners(Set.of("1"), Set.of("r-1"), true);
    private static final Owners DRAFT = new Owners(Set.of("1"), Set.of(), false);

    /** Handlers of every kind of rule. */
    static final class Handlers {

        void unruled() {}

        @Allowed(Role.SECRETARIAT)
        void office() {}

        @Allowed(
                value = Role.SECRETARIAT,
                own = {Role.LEAD, Role.EXPERT, Role.PRESS})
        void owned() {}
    }

    @Test
    void refuseWhereNothingIsSaid() {
        assertDenied("unruled", person("secretariat", "r-1"), VISIT);
    }

    @Test
    void refuseWhatIsNoHandlerAtAll() {
        Access access = new Access(new Rules((pattern, variables) -> VISIT), somebody());

        assertThatThrownBy(
                        () ->
                                access.preHandle(
                                        new MockHttpServletRequest(),
                                        new MockHttpServletResponse(),
                                        new Object()))
                .isInstanceOf(Denied.class);
    }

    @Test
    void refuseNobodyAndOtherRoles() {
        assertThatThrownBy(() -> decided("office", null, VISIT)).isInstanceOf(NotSignedIn.class);
        assertDenied("office", person("chair", "r-1"), VISIT);
        assertThat(decided("office", person("secretariat", null), VISIT)).isEqualTo("secretariat");
    }

    @Test
    void letACommissionWorkOnItsOwnOnly() {
        assertThat(decided("owned", person("commission-1-lead", null), VISIT))
                .isEqualTo("commission-1-lead");
        assertDenied("owned", person("commission-2-lead", null), VISIT);
    }

    @Test
    void letAnExpertWorkWhereInvitedOnly() {
        assertThat(decided("owned", person("expert", "r-1"), VISIT)).isEqualTo("expert");
        assertDenied("owned", person("expert", "r-2"), VISIT);
        assertDenied("owned", person("expert", null), VISIT);
    }

    @Test
    void showDraftsToNobodyOfThePress() {
        assertThat(decided("owned", person("press", null), VISIT)).isEqualTo("press");
        assertDenied("owned", person("press", null), DRAFT);
    }

    private static void assertDenied(String handler, Person person, Owners owners) {
        assertThatThrownBy(() -> decided(handler, person, owners)).isInstanceOf(Denied.class);
    }

    private static String decided(String handler, @Nullable Person person, Owners owners) {
        try {
            HandlerMethod method =
                    new HandlerMethod(new Handlers(), Handlers.class.getDeclaredMethod(handler));
            return new Rules((pattern, variables) -> owners)
                    .decide(method, person, "/", Map.of())
                    .role();
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Person person(String role, @Nullable String roster) {
        return new Person("s", "Somebody", List.of(role), roster);
    }

    private static Persons somebody() {
        return new Persons() {
            @Override
            public Person of(HttpServletRequest request) {
                return person("secretariat", "r-1");
            }

            @Override
            public boolean sendToSignIn(HttpServletRequest request, HttpServletResponse response) {
                return false;
            }
        };
    }
}
