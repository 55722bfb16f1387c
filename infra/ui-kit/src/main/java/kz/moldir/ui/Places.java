package kz.moldir.ui;

import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.moldir.ui.Visitor.Place;
import kz.moldir.ui.language.Language;

/** Where each role's work is: the way from one service to the others, which share a sign-in. */
public final class Places {

    private static final String OPERATOR = "operator";
    private static final String OPERATIONS = "/operations";

    private static final List<Work> WORK =
            List.of(
                    new Work("plan", Set.of("secretariat", "chair", "lead", "member", "press")),
                    new Work(
                            "monitoring",
                            Set.of("secretariat", "chair", "lead", "member", "expert")),
                    new Work("notification", Set.of("secretariat", "chair")),
                    new Work(
                            "reporting",
                            Set.of("secretariat", "chair", "lead", "member", "expert", "press")),
                    new Work(
                            "identity",
                            Set.of(
                                    "secretariat",
                                    "chair",
                                    "lead",
                                    "member",
                                    "expert",
                                    OPERATOR,
                                    "press")));

    private final String here;
    private final Map<String, URI> addresses = new HashMap<>();

    /**
     * For one service.
     *
     * @param here its name
     * @param addresses of all services by name, as people reach them; nothing leads to one whose
     *     address is not known
     */
    public Places(String here, Map<String, String> addresses) {
        this.here = here;
        addresses.forEach(
                (service, address) -> {
                    URI known = Site.known(address);
                    if (known != null) {
                        this.addresses.put(service, known);
                    }
                });
    }

    /** Whose work a service is. */
    private record Work(String service, Set<String> roles) {}

    /** Those of whoever has these roles, such as "lead", in the language of the page. */
    public List<Place> of(Set<String> roles, Language language) {
        return WORK.stream()
                .filter(work -> !work.service().equals(here))
                .flatMap(work -> place(work, roles, language).stream())
                .toList();
    }

    private Optional<Place> place(Work work, Set<String> roles, Language language) {
        URI address = addresses.get(work.service());
        return address == null
                ? Optional.empty()
                : first(roles, work)
                        .map(
                                path ->
                                        new Place(
                                                work.service(),
                                                address + "/" + language.code() + path));
    }

    /** An operator has work in each service, and reads no content but what is public. */
    private static Optional<String> first(Set<String> roles, Work work) {
        if (!Collections.disjoint(roles, work.roles())) {
            return Optional.of("");
        }
        return roles.contains(OPERATOR) ? Optional.of(OPERATIONS) : Optional.empty();
    }
}
