package kz.moldir.council.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StateGroupsTest {

    @Test
    void callNothingAheadThatTookPlace() {
        assertThat(StateGroups.of("planned", false)).isEqualTo("ahead");
        assertThat(StateGroups.of("planned", true)).isEqualTo("underway");
        assertThat(StateGroups.of("held", true)).isEqualTo("held");
    }

    @Test
    void aStateAsksForAllItsRows() {
        assertThat(StateGroups.asked("planned")).containsExactlyInAnyOrder("ahead", "underway");
        assertThat(StateGroups.asked("underway")).containsExactly("underway");
        assertThat(StateGroups.asked("noRecord")).containsExactly("noRecord");
        assertThatThrownBy(() -> StateGroups.asked("late"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyStateHasItsGroups() {
        assertThat(StateGroups.all()).hasSize(ActivityState.values().length + 1);
        assertThat(StateGroups.all()).allMatch(each -> !each.equals("planned"));
    }
}
