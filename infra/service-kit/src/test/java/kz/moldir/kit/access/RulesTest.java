package kz.moldir.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Contents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

class RulesTest {

    private static final Owners VISIT = new Owners(Set.of("1"), Set.of("r-1"), true);
    private static final Owners DRAFT = new Owners(Set.of("1"), Set.of(), false);

    /** Handlers of every kind of rule. */
    static final class Handlers {

        void unruled() {}

        @Allowed(Role.SECRETARIAT)
        void office() {}

        @Allowed({Role.SECRETARIAT, Role.LEAD})
        void headed() {}

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
        Access access =
                new Access(
                        new Rules((pattern, variables) -> VISIT),
                        somebody(),
                        acting -> {},
                        account -> false,
                        request -> null);

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

    /**
     * Who heads a commission and is invited to another's visit comes as the expert, not as its
     * lead.
     */
    @Test
    void letNoInvitationMakeALeadOfAnotherCommission() {
        assertDenied("owned", person("commission-2-lead", "r-1"), VISIT);
        assertThat(
                        decided(
                                "owned",
                                new Person(
                                        "s",
                                        "Somebody",
                                        List.of("commission-2-lead", "expert"),
                                        "r-1"),
                                VISIT))
                .isEqualTo("expert");
    }

    @Test
    void letAnExpertWorkWhereInvitedOnly() {
        assertThat(decided("owned", person("expert", "r-1"), VISIT)).isEqualTo("expert");
        assertDenied("owned", person("expert", "r-2"), VISIT);
        assertDenied("owned", person("expert", null), VISIT);
    }

    /** A deputy follows the invitations of whom it stands in for. */
    @Test
    void letADeputyOfAnExpertWorkWhereThatOneIsInvited() {
        Map<String, Object> claims =
                Map.of(
                        "sub",
                        "s",
                        "roles",
                        List.of("expert"),
                        "acting_for",
                        List.of(Map.of("sub", "x", "name", "X", "roster", "r-1")));
        assertThat(decided("owned", Person.of(claims), VISIT)).isEqualTo("expert");
        assertDenied("owned", Person.of(Map.of("sub", "s", "roles", List.of("expert"))), VISIT);
    }

    /** Who heads one commission and stands in for the head of another acts for either. */
    @Test
    void letADeputyActForEitherCommission() {
        Person deputy =
                new Person("s", "S", List.of("commission-1-lead", "commission-2-lead"), null);
        Acting acting = acting("headed", deputy, Owners.NOBODY);
        Caller caller = caller(acting);

        assertThat(caller.asOneOf(Set.of("1")).role()).isEqualTo("commission-1-lead");
        assertThat(caller.asOneOf(Set.of("2")).role()).isEqualTo("commission-2-lead");
        assertThat(caller.actsFor("2", Role.SECRETARIAT, Role.LEAD)).isTrue();
        assertThat(caller.actsFor("3", Role.SECRETARIAT, Role.LEAD)).isFalse();
        assertThatThrownBy(() -> caller.asOneOf(Set.of("3"))).isInstanceOf(Denied.class);
    }

    /** What somebody may anyway is nobody else's work, in whichever order a handler names roles. */
    @Test
    void letADeputyDoTheirOwnWorkAsTheirOwn() {
        Acting head = acting("headed", deputy("commission-1-lead", "secretariat"), Owners.NOBODY);
        assertThat(head.role()).isEqualTo("commission-1-lead");
        assertThat(head.could()).containsExactly("commission-1-lead", "secretariat");
        assertThat(head.may(Role.SECRETARIAT)).isTrue();
        assertThat(caller(head).actingFor()).isNull();
        assertThat(caller(head).as(Role.SECRETARIAT).actingFor()).isEqualTo("x");
        assertThat(caller(head).asOneOf(Set.of("1")).actingFor()).isNull();
        assertThat(caller(head).asOneOf(Set.of("2")).actingFor()).isEqualTo("x");

        Acting own = acting("owned", deputy("commission-1-lead", "secretariat"), VISIT);
        assertThat(own.role()).isEqualTo("commission-1-lead");
        assertThat(own.could()).containsExactly("commission-1-lead", "secretariat");
        assertThat(caller(own).actingFor()).isNull();
    }

    @Test
    void letADeputyDoTheRestForTheAbsent() {
        Acting other = acting("owned", deputy("commission-2-lead", "secretariat"), VISIT);
        assertThat(other.role()).isEqualTo("secretariat");
        assertThat(caller(other).actingFor()).isEqualTo("x");
        Acting lead = acting("owned", deputy("commission-2-lead", "commission-1-lead"), VISIT);
        assertThat(lead.role()).isEqualTo("commission-1-lead");
        assertThat(caller(lead).actingFor()).isEqualTo("x");
    }

    /** Both are experts: whose invitation it is says for whom it is done. */
    @Test
    void letAnExpertWorkForWhomAnInvitationLetsIn() {
        Person.Absent absent = new Person.Absent("x", "X", "r-1", List.of());
        Person deputy = new Person("s", "S", List.of("expert"), "r-2", List.of(absent));
        Acting theirs = acting("owned", deputy, VISIT);
        assertThat(theirs.role()).isEqualTo("expert");
        assertThat(caller(theirs).actingFor()).isEqualTo("x");
        Owners both = new Owners(Set.of("1"), Set.of("r-1", "r-2"), true);
        assertThat(caller(acting("owned", deputy, both)).actingFor()).isNull();
    }

    private static Person deputy(String own, String lent) {
        return new Person(
                "s",
                "S",
                List.of(lent, own),
                null,
                List.of(new Person.Absent("x", "X", null, List.of(lent))));
    }

    private static Caller caller(Acting acting) {
        return new Caller(
                acting.person().subject(),
                acting.person().name(),
                acting.role(),
                acting.could(),
                "POST /",
                "key",
                "request",
                null,
                Clock.systemUTC(),
                new Contents(new JsonMapper()),
                acting.lent());
    }

    /** An operator has work in each service, and the first page of most is not it. */
    @Test
    void leadWhomTheFirstPageIsNotForToWhereTheirWorkIs() throws Exception {
        HandlerMethod office =
                new HandlerMethod(new Handlers(), Handlers.class.getDeclaredMethod("office"));
        Access access =
                new Access(
                        new Rules((pattern, variables) -> Owners.NOBODY),
                        signedIn(person("operator", null)),
                        acting -> {},
                        account -> false,
                        request -> request.getRequestURI().equals("/ru") ? "/ru/operations" : null);
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThat(access.preHandle(inABrowser("GET", "/ru"), response, office)).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/ru/operations");
        for (MockHttpServletRequest other :
                List.of(
                        inABrowser("GET", "/ru/plans"),
                        inABrowser("POST", "/ru"),
                        new MockHttpServletRequest("GET", "/ru"))) {
            assertThatThrownBy(() -> access.preHandle(other, new MockHttpServletResponse(), office))
                    .isInstanceOf(Denied.class);
        }
    }

    private static MockHttpServletRequest inABrowser(String method, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, address);
        request.setSession(new MockHttpSession());
        return request;
    }

    /** What a lead made just now is not in the views yet, by which it is the lead's own. */
    @Test
    void waitForTheViewsBeforeTheyRefuseWhatIsOnesOwn() throws Exception {
        List<Owners> seen = new ArrayList<>(List.of(Owners.NOBODY, VISIT, Owners.NOBODY));
        List<String> waited = new ArrayList<>();
        HandlerMethod owned =
                new HandlerMethod(new Handlers(), Handlers.class.getDeclaredMethod("owned"));
        Access access =
                new Access(
                        new Rules((pattern, variables) -> seen.removeFirst()),
                        signedIn(person("commission-1-lead", null)),
                        acting -> {},
                        account -> waited.add(account) && waited.size() == 1,
                        request -> null);

        assertThat(
                        access.preHandle(
                                new MockHttpServletRequest(), new MockHttpServletResponse(), owned))
                .isTrue();
        assertThat(waited).containsExactly("s");
        assertThatThrownBy(
                        () ->
                                access.preHandle(
                                        new MockHttpServletRequest(),
                                        new MockHttpServletResponse(),
                                        owned))
                .as("nothing new was seen")
                .isInstanceOf(Denied.class);
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
        return acting(handler, person, owners).role();
    }

    private static Acting acting(String handler, @Nullable Person person, Owners owners) {
        try {
            HandlerMethod method =
                    new HandlerMethod(new Handlers(), Handlers.class.getDeclaredMethod(handler));
            return new Rules((pattern, variables) -> owners).decide(method, person, "/", Map.of());
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Person person(String role, @Nullable String roster) {
        return new Person("s", "Somebody", List.of(role), roster);
    }

    private static Persons somebody() {
        return signedIn(person("secretariat", "r-1"));
    }

    private static Persons signedIn(Person person) {
        return new Persons() {
            @Override
            public Person of(HttpServletRequest request) {
                return person;
            }

            @Override
            public boolean sendToSignIn(HttpServletRequest request, HttpServletResponse response) {
                return false;
            }
        };
    }
}
