package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import org.junit.jupiter.api.Test;

/** Who is signed in is counted by account. */
class AskedTooOftenIT {

    /** Nobody else's: they are refused for a while. */
    private static final String WHO = "asked-own";

    private static final String NEIGHBOUR = "asked-neighbour";

    private final RunningProvider provider = SharedProvider.running();

    /** Else each sign-in would be another allowance. */
    @Test
    void anAccountIsCountedOnceHoweverManySessionsItHas() {
        List.of(WHO, NEIGHBOUR).forEach(this::known);
        Visitor one = signedIn(WHO);
        Visitor other = signedIn(WHO);
        Visitor neighbour = signedIn(NEIGHBOUR);
        assertThat(untilRefused(one)).isLessThan(3000);
        assertThat(untilRefused(other)).as("the allowance was one").isLessThan(300);
        assertThat(neighbour.get("/en").statusCode()).isEqualTo(200);
    }

    private void known(String name) {
        provider.bean(Accounts.class)
                .add(
                        new Account(
                                name,
                                name,
                                name,
                                name + "@example.org",
                                List.of("press"),
                                null,
                                Hashes.quick(name),
                                false,
                                null,
                                null,
                                "en",
                                0));
    }

    private Visitor signedIn(String name) {
        Visitor visitor = new Visitor(provider.address());
        assertThat(Visitor.location(visitor.signIn(name, name))).doesNotContain("sign-in");
        return visitor;
    }

    private static int untilRefused(Visitor visitor) {
        int asked = 0;
        while (asked < 3000 && visitor.get("/actuator/health/liveness").statusCode() != 429) {
            asked++;
        }
        return asked;
    }
}
