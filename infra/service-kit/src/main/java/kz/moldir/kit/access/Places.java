package kz.moldir.kit.access;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.ui.Site;
import kz.moldir.ui.Visitor.Place;
import kz.moldir.ui.language.Language;

/** Where each role's work is: the way from one service to the others, which share a sign-in. */
final class Places {

    private static final String OPERATIONS = "/operations";

    private static final Role[] CONTENT =
            Stream.of(Role.values()).filter(role -> role != Role.OPERATOR).toArray(Role[]::new);

    private static final List<Work> WORK =
            List.of(
                    new Work(
                            "plan",
                            Role.SECRETARIAT,
                            Role.CHAIR,
                            Role.LEAD,
                            Role.MEMBER,
                            Role.PRESS),
                    new Work(
                            "monitoring",
                            Role.SECRETARIAT,
                            Role.CHAIR,
                            Role.LEAD,
                            Role.MEMBER,
                            Role.EXPERT),
                    new Work("notification", Role.SECRETARIAT, Role.CHAIR),
                    new Work("reporting", CONTENT));

    private final String here;
    private final Map<String, URI> addresses = new HashMap<>();

    /**
     * For one service.
     *
     * @param here its name
     * @param addresses of all services by name, as people reach them; nothing leads to one whose
     *     address is not known
     */
    Places(String here, Map<String, String> addresses) {
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
    private record Work(String service, List<Role> roles) {

        Work(String service, Role... roles) {
            this(service, List.of(roles));
        }
    }

    /** Those of a person, in the language of the page. */
    List<Place> of(Person person, Language language) {
        return WORK.stream()
                .filter(work -> !work.service().equals(here))
                .flatMap(work -> place(work, person, language).stream())
                .toList();
    }

    private Optional<Place> place(Work work, Person person, Language language) {
        URI address = addresses.get(work.service());
        return address == null
                ? Optional.empty()
                : first(person, work)
                        .map(
                                path ->
                                        new Place(
                                                work.service(),
                                                address + "/" + language.code() + path));
    }

    /** An operator has work in each service, and reads no content but what is public. */
    private static Optional<String> first(Person person, Work work) {
        if (person.has(work.roles().toArray(Role[]::new))) {
            return Optional.of("");
        }
        return person.has(Role.OPERATOR) ? Optional.of(OPERATIONS) : Optional.empty();
    }
}
