package kz.moldir.identity;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.moldir.identity.account.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The forms of this service lead on with a word in the address, since whoever signs in has no
 * session yet: each of these is known here, and its page says it with the focus on it.
 */
class FormsSayIT {

    private static final String PERSON = "/ru/people/{id}?saved";

    private static final Map<String, String> LEADS_TO =
            Map.ofEntries(
                    entry("SignInPages.code", "/ru/sign-in?sent"),
                    entry("SignInPages.forgotten", "/ru/forgotten?sent"),
                    entry("AccountPages.change", "/ru/sign-in?changed"),
                    entry("AccountPages.password", "/ru/sign-in?changed"),
                    entry("AddressPages.byLink", "/ru/address?confirmed"),
                    entry("AddressPages.own", "/ru/address?refused"),
                    entry("PeoplePages.invite", PERSON),
                    entry("PersonPages.access", PERSON),
                    entry("PersonPages.contact", PERSON),
                    entry("PersonPages.inviteAgain", PERSON),
                    entry("PersonPages.disabled", PERSON),
                    entry("PersonPages.absence", PERSON),
                    entry("PersonPages.takeBack", PERSON));

    private final RunningProvider provider = SharedProvider.running();

    @Test
    void everyFormIsKnown() {
        assertThat(forms()).containsExactlyInAnyOrderElementsOf(LEADS_TO.keySet());
    }

    @Test
    void everyPageSaysWhatWasDone() {
        Visitor secretary = provider.signedIn("secretariat-1");
        String id = provider.bean(Accounts.class).byLogin("press").orElseThrow().id();
        for (String address : LEADS_TO.values().stream().distinct().toList()) {
            Visitor visitor = address.equals(PERSON) ? secretary : new Visitor(provider.address());
            assertThat(visitor.get(address.replace("{id}", id)).body())
                    .as(address)
                    .containsPattern(
                            "<p class=\"note\" role=\"status\" tabindex=\"-1\" autofocus[^>]*>[^<]+<");
        }
    }

    private static List<String> forms() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("kz.moldir.identity").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(PostMapping.class))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .toList();
    }
}
