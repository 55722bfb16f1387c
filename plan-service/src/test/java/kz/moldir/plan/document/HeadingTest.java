package kz.moldir.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kz.moldir.plan.document.timeframe.Half;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    План работы на второе полугодие 2026 года                    | SECOND
                    План работы на 2 полугодие 2026 года                         | SECOND
                    на II-е полугодие 2026 года                                  | SECOND
                    на I полугодие 2026 года                                     | FIRST
                    на первое полугодие 2026 года                                | FIRST
                    2026 жылдың екінші жартыжылдығына арналған жұмыс жоспары     | SECOND
                    2026 жылдың ІІ жартыжылдығына арналған жұмыс жоспары         | SECOND
                    2026 жылдың I жартыжылдығына арналған жұмыс жоспары          | FIRST
                    План работы на 2026 год                                      | WHOLE
                    ПЛАН РАБОТЫ Общественного совета г. Алматы на 2026 год       | WHOLE
                    2026 жылға арналған жұмыс жоспары                            | WHOLE
                    Қоғамдық кеңестің жұмыс жоспары 2026 жылға                   | WHOLE
                    План работы на I квартал 2026 года                           |
                    Исполнение бюджета на 2026 год                               |
                    """)
    void namesTheHalfYear(String line, Half half) {
        assertThat(heading(line).half()).isEqualTo(half);
        assertThat(heading(line).year()).isEqualTo(2026);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Утвержден решением Общего заседания № 12 от 17.03.2026 г.             | 12
                    УТВЕРЖДЕНО решением №5/1 от «17» марта 2026 года                      | 5/1
                    «УТВЕРЖДЕН» решением Общего заседания ОС №17» марта 2026г.            |
                    Утвержден решением от 17 марта 2026 года                              |
                    Жалпы жиналыстың 2026 жылғы 17 наурыздағы № 5 шешімімен бекітілген    | 5
                    """)
    void namesTheDecisionAndItsDay(String line, String number) {
        assertThat(heading(line).decisionNumber()).isEqualTo(number);
        assertThat(heading(line).decisionDate()).isEqualTo(LocalDate.of(2026, 3, 17));
    }

    @Test
    void namesTheChair() {
        assertThat(heading("Қоғамдық кеңестің төрағасы М.К. Хасенов").chair())
                .isEqualTo("Хасенов М.К.");
    }

    @Test
    void isEmptyWhereNothingIsWritten() {
        assertThat(heading("").approval()).isNull();
        assertThat(heading("").year()).isNull();
    }

    private static PlanHeading heading(String line) {
        String file = line + "\n1\tОтчет\tМай\t1 комиссия";
        return ((PlanDocument) Sample.read(file.getBytes(StandardCharsets.UTF_8))).heading();
    }
}
