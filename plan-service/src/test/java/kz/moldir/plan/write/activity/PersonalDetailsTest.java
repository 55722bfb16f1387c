package kz.moldir.plan.write.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.write.activity.ActivityCommand.Close;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A result is read by everybody at once, so what looks like personal details is asked about. */
class PersonalDetailsTest extends ActivityCase {

    private static final String CODE = "activity-personal-details";
    private static final String CALL = "Обращаться: Айгүл, 8 701 123-45-67";

    @Test
    void isAskedWhereItIsClosed() {
        refused(given(PLANNED, HAPPENED).when(closed()), CODE);
        given(PLANNED, HAPPENED).when(closed(CODE)).expectSuccessfulHandlerExecution();
    }

    @Test
    void isNotAskedOfWhatIsToldToNobody() {
        given(
                        PLANNED,
                        HAPPENED,
                        new DisclosureChanged(ID, Disclosure.RESTRICTED, "Дети", null, null, null))
                .when(closed())
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Телефон 87011234567",
                "+7 (701) 123 45 67",
                "ИИН 900101300123",
                "aigul@example.kz"
            })
    void areFound(String words) {
        assertThat(PersonalDetails.found(words)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Дано 8 рекомендаций 13.04.2026",
                "Осмотрено 1 250 000 кв. м, решение № 17",
                "8 объектов из 20",
                "Выделено 87 011 234 тенге"
            })
    void arePlainNumbersNot(String words) {
        assertThat(PersonalDetails.found(words)).isEmpty();
    }

    private static Close closed(String... sure) {
        return new Close(ID, CALL, TODAY, Set.of(sure));
    }
}
