package kz.moldir.monitoring.read.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import kz.moldir.kit.command.Invalid;
import kz.moldir.monitoring.Samples;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VisitPageTest {

    private static final VisitView FIRST = VisitViewTest.after(Samples.SCHEDULED);
    private static final VisitView SECOND = VisitViewTest.after(Samples.SCHEDULED_BY_HAND);

    @Nested
    class Cursor {

        @Test
        void continuesAfterTheLastVisitShown() {
            VisitPage page = VisitPage.of(1, limit -> List.of(FIRST, SECOND).subList(0, limit));

            assertThat(page.items()).containsExactly(FIRST);
            assertThat(VisitPage.key(Objects.requireNonNull(page.next()))).isEqualTo(FIRST.key());
        }

        @Test
        void isAbsentAtTheEnd() {
            assertThat(VisitPage.of(2, limit -> List.of(FIRST, SECOND)).next()).isNull();
        }

        @Test
        void isRefusedWhenItIsNoneOfOurs() {
            assertThatThrownBy(() -> VisitPage.key("*")).isInstanceOf(Invalid.class);
        }
    }
}
