package kz.moldir.kit.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LastingMembershipTest {

    private final Map<String, Object> properties = new HashMap<>();

    @Test
    void givesEachListenerOfANamedProcessAnIdOfItsOwn() {
        new LastingMembership("first").configure(properties, "planEvents-in-0", "moldir.plan");
        assertThat(properties).containsEntry("group.instance.id", "first-planEvents-in-0");
    }

    @Test
    void leavesAProcessWithoutAName() {
        new LastingMembership("").configure(properties, "planEvents-in-0", "moldir.plan");
        assertThat(properties).isEmpty();
    }
}
