package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the realm for a Keycloak says is tried with one only where it is asked for. */
class RealmTest {

    /** Without it one answer that is lost signs out somebody who is still let in. */
    @Test
    void takesARefreshTokenOnceMoreAndNoMoreOften() {
        JsonNode realm = new JsonMapper().readTree(Checkout.text("infra/keycloak/realm.json"));
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("refreshTokenMaxReuse").asInt(-1)).isEqualTo(1);
    }
}
