package kz.moldir.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramsTest {

    /** By infra/identity, by Keycloak, and by RFC 9068. */
    @Test
    void areToldFromPeopleByTheirAccounts() {
        assertThat(
                        account(
                                Map.of(
                                        "sub", "moldir-script-chair",
                                        "client_id", "moldir-script-chair",
                                        "preferred_username", "moldir-script-chair")))
                .isEqualTo("moldir-script-chair");
        String id = "0f6b7f0e-0000-4000-8000-000000000001";
        assertThat(
                        account(
                                Map.of(
                                        "sub",
                                        id,
                                        "azp",
                                        "moldir-script-chair",
                                        "preferred_username",
                                        "service-account-moldir-script-chair")))
                .isEqualTo("moldir-script-chair");
        assertThat(
                        account(
                                Map.of(
                                        "sub", id,
                                        "client_id", "Import",
                                        "preferred_username", "service-account-import")))
                .isEqualTo("service-account-import");
        assertThat(account(Map.of("sub", "import", "client_id", "import")))
                .isEqualTo("service-account-import");
        for (String account :
                List.of("moldir-script-chair", "service-account-import", "moldir-script-")) {
            assertThat(Programs.is(account)).as(account).isTrue();
        }
    }

    @Test
    void arePeopleWhoseTokenNamesTheClientThatAsked() {
        String id = "0f6b7f0e-0000-4000-8000-000000000001";
        String account =
                account(
                        Map.of(
                                "sub", id,
                                "client_id", "moldir-plan",
                                "preferred_username", "aliya"));
        assertThat(account).isEqualTo(id);
        assertThat(Programs.is(account)).isFalse();
    }

    /** Else their sign-out would end what nobody has, and what they do would be a program's. */
    @Test
    void arePeopleWhoAreCalledAsAProgramIs() {
        String id = "0f6b7f0e-0000-4000-8000-000000000001";
        String called = "service-account-moldir-script-chair";
        assertThat(account(Map.of("sub", id, "preferred_username", called)))
                .as(
                        "whose client nobody names: no second pair of eyes, and not that program either")
                .isEqualTo(called);
        assertThat(account(Map.of("sub", id, "azp", "moldir-plan", "preferred_username", called)))
                .isEqualTo(id);
    }

    @Test
    void areAloneWhereThereAreSomeAndNoPerson() {
        assertThat(Programs.alone(List.of())).isFalse();
        assertThat(Programs.alone(List.of("moldir-script-chair"))).isTrue();
        assertThat(Programs.alone(List.of("moldir-script-chair", "aliya"))).isFalse();
    }

    private static String account(Map<String, Object> claims) {
        return Person.of(claims).subject();
    }
}
