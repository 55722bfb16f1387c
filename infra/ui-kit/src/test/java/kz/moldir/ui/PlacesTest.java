package kz.moldir.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.ui.Visitor.Place;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Places OF_THE_PLAN =
            new Places(
                    "plan",
                    Map.of(
                            "plan", "https://plan.example",
                            "monitoring", "https://visits.example",
                            "notification", "https://mails.example",
                            "reporting", "https://council.example"));

    @Test
    void areWhereARolesWorkIs() {
        assertThat(of("secretariat"))
                .extracting(Place::service)
                .containsExactly("monitoring", "notification", "reporting");
        assertThat(of("member"))
                .containsExactly(
                        new Place("monitoring", "https://visits.example/kk"),
                        new Place("reporting", "https://council.example/kk"));
        assertThat(of("expert")).extracting(Place::service).contains("monitoring");
        assertThat(of("press")).extracting(Place::service).containsExactly("reporting");
        assertThat(of()).isEmpty();
    }

    @Test
    void areTheOperationsForAnOperator() {
        assertThat(of("operator"))
                .extracting(Place::href)
                .containsExactly(
                        "https://visits.example/kk/operations",
                        "https://mails.example/kk/operations",
                        "https://council.example/kk/operations");
        assertThat(of("operator", "expert"))
                .extracting(Place::href)
                .contains("https://visits.example/kk", "https://mails.example/kk/operations");
    }

    /** The pages of the provider here, if there is one. */
    @Test
    void areTheOwnAccountForEverybody() {
        Places places = new Places("plan", Map.of("identity", "https://sign-in.example"));
        for (String role : List.of("expert", "operator", "press")) {
            assertThat(places.of(Set.of(role), Language.EN))
                    .containsExactly(new Place("identity", "https://sign-in.example/en"));
        }
    }

    @Test
    void areNotWhereNobodyKnowsTheAddress() {
        Places places =
                new Places(
                        "plan",
                        Map.of(
                                "monitoring", "https://visits.example/",
                                "notification", "",
                                "reporting", " "));
        assertThat(places.of(Set.of("secretariat"), Language.RU))
                .containsExactly(new Place("monitoring", "https://visits.example/ru"));
    }

    private static List<Place> of(String... roles) {
        return OF_THE_PLAN.of(Set.of(roles), Language.KK);
    }
}
