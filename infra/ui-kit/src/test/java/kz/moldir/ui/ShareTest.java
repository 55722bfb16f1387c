package kz.moldir.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Nested
    class Shares {

        @Test
        void followEachOtherAndLeaveOutWhatIsEmpty() {
            var counts = new LinkedHashMap<String, Long>();
            counts.put("covered", 3L);
            counts.put("cancelled", 0L);
            counts.put("planned", 1L);
            assertThat(Share.of(counts))
                    .containsExactly(
                            new Share("covered", 3, 0, 75), new Share("planned", 1, 75, 25));
        }

        @Test
        void ofNothingAreNone() {
            assertThat(Share.of(new LinkedHashMap<String, Long>())).isEmpty();
        }
    }
}
