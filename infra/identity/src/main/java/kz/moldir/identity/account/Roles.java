package kz.moldir.identity.account;

import java.util.List;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;

/** The roles of one council. */
public record Roles(Council council) {

    /** Who looks after people. */
    public static final String SECRETARIAT = "secretariat";

    /** All of them, the secretariat first. */
    public List<String> all() {
        return Stream.of(
                        Stream.of(SECRETARIAT, "chair"),
                        council.commissions().keySet().stream()
                                .flatMap(
                                        number ->
                                                Stream.of(
                                                        "commission-" + number + "-lead",
                                                        "commission-" + number + "-member")),
                        Stream.of("expert", "operator", "press"))
                .flatMap(each -> each)
                .toList();
    }
}
