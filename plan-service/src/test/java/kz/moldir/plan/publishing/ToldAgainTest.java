package kz.moldir.plan.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kz.moldir.kit.publish.Publication;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DocumentDescribed;
import kz.moldir.plan.events.StoredFile;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.read.carrying.CarryingCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of decisions and documents as they are right. */
class ToldAgainTest {

    @Test
    void whatWasDecidedIsToldInTheLanguagesThatItIsWrittenIn() throws IOException {
        Decided both =
                new Decided("x", "Открыть сквер", RealPlan.TODAY, null, null, null, "Саябақты ашу");
        Publication told =
                ContractTest.told(
                                new DecisionPublished(
                                        RealPlan.FIRE_STATION, both, RealPlan.TODAY, null))
                        .orElseThrow();
        String written = KitJson.mapper().writeValueAsString(told.data());

        assertThat(ContractTest.tree(written).get("text").toString())
                .contains("\"ru\":\"Открыть сквер\"", "\"kk\":\"Саябақты ашу\"");
        assertThat(ContractTest.faults("decision-published.v1", written)).isEmpty();
    }

    @Test
    void aDocumentIsToldAgainAsItIsDescribed() throws IOException {
        Publication told = ContractTest.told(described(CarryingCases.FILE)).orElseThrow();
        String written = KitJson.mapper().writeValueAsString(told.data());

        assertThat(told.type()).isEqualTo("plan.document-published.v1");
        assertThat(ContractTest.tree(written).get("reason").asString()).isEqualTo("Это протокол");
        assertThat(ContractTest.tree(written).at("/title/ru").asString()).isEqualTo("Протокол");
        assertThat(ContractTest.faults("document-published.v1", written)).isEmpty();
        assertThat(ContractTest.told(described(null))).as("inside").isEmpty();
    }

    private static DocumentDescribed described(@Nullable StoredFile copy) {
        return new DocumentDescribed(
                RealPlan.FIRE_STATION,
                "d-1",
                Attachment.Kind.MINUTES,
                "Протокол",
                null,
                "Это протокол",
                copy,
                copy == null ? null : RealPlan.TODAY);
    }
}
