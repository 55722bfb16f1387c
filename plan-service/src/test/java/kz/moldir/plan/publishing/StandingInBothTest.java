package kz.moldir.plan.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.kit.publish.Publication;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import org.junit.jupiter.api.Test;

/** Of the move that stands after a correction the reason is told in Kazakh too. */
class StandingInBothTest {

    @Test
    void fitsTheSchema() throws IOException {
        Correction second =
                new Correction(
                        Correction.Kind.DATE,
                        "date",
                        null,
                        List.of(new Correction.Field("reasonKk", "Зал бос", "Зал бос емес")),
                        true,
                        "Ошибка",
                        new Correction.Standing(
                                LocalDate.of(2026, 5, 13),
                                true,
                                1,
                                null,
                                null,
                                "Аким района в командировке",
                                "Аудан әкімі іссапарда"),
                        null,
                        null);
        Publication told =
                ContractTest.told(new RecordCorrected(RealPlan.ZHETYSU, second)).orElseThrow();
        String written = KitJson.mapper().writeValueAsString(told.data());

        assertThat(ContractTest.tree(written).at("/standing/reasonKk").asString())
                .isEqualTo("Аудан әкімі іссапарда");
        assertThat(ContractTest.faults("record-corrected.v1", written)).isEmpty();
    }
}
