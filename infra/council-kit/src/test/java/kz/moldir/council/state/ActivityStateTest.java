package kz.moldir.council.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ActivityStateTest {

    /** Addresses, messages and other services know these codes, and the order decides. */
    @Test
    void keepsItsCodesAndTheirOrder() {
        assertThat(ActivityState.values())
                .extracting(ActivityState::code)
                .containsExactly(
                        "cancelled",
                        "carriedOver",
                        "covered",
                        "held",
                        "permanent",
                        "beforeApproval",
                        "waiting",
                        "noDate",
                        "postponed",
                        "noRecord",
                        "planned");
    }

    @Test
    void isFoundByItsCode() {
        assertThat(ActivityState.values())
                .allSatisfy(
                        state -> assertThat(ActivityState.ofCode(state.code())).isSameAs(state));
    }

    @Test
    void isNotFoundByAnotherName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActivityState.ofCode("NO_RECORD"))
                .withMessageContaining("NO_RECORD");
    }
}
