package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is signed in is counted by account. */
class AskedTooOftenIT {

    private static final String WHO = "commission-3-member";

    private final RunningProvider provider = SharedProvider.running();

    /** Else each sign-in would be another allowance. */
    @Test
    void anAccountIsCountedOnceHoweverManySessionsItHas() {
        Visitor one = provider.signedIn(WHO);
        Visitor other = provider.signedIn(WHO);
        Visitor neighbour = provider.signedIn("commission-4-member");
        assertThat(untilRefused(one)).isLessThan(3000);
        assertThat(untilRefused(other)).as("the allowance was one").isLessThan(300);
        assertThat(neighbour.get("/en").statusCode()).isEqualTo(200);
    }

    private static int untilRefused(Visitor visitor) {
        int asked = 0;
        while (asked < 3000 && visitor.get("/actuator/health/liveness").statusCode() != 429) {
            asked++;
        }
        return asked;
    }
}
