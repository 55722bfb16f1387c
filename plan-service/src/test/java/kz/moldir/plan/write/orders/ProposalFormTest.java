package kz.moldir.plan.write.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.events.Request;
import org.junit.jupiter.api.Test;

class ProposalFormTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 12);
    private static final LocalTime THREE = LocalTime.of(15, 0);

    @Test
    void proposesTheDaysThatAreNamed() {
        ProposalForm form =
                new ProposalForm(
                        "w",
                        Request.Channel.CALLED,
                        MAY,
                        THREE,
                        null,
                        null,
                        MAY,
                        null,
                        null,
                        null,
                        MAY,
                        THREE,
                        null,
                        null);

        assertThat(form.request().days())
                .containsExactly(
                        new ActivityRequests.ProposeDatesRequest.Day(MAY, THREE),
                        new ActivityRequests.ProposeDatesRequest.Day(MAY, null),
                        new ActivityRequests.ProposeDatesRequest.Day(MAY, THREE));
        assertThat(form.request().channel()).isEqualTo(Request.Channel.CALLED);
    }

    @Test
    void anHourWithoutItsDayIsAFaultOfTheDay() {
        ProposalForm form =
                new ProposalForm(
                        "w", null, MAY, null, null, THREE, null, null, null, null, null, null, null,
                        null);

        assertThat(form.days()).hasSize(1);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(form::request)
                .satisfies(
                        invalid ->
                                assertThat(invalid.faults())
                                        .extracting(Invalid.Fault::field)
                                        .containsExactly("date2"));
    }
}
