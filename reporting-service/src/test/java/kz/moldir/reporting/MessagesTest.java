package kz.moldir.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kz.moldir.ui.contract.MessageFilesContract;
import kz.moldir.ui.language.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Locale RU = Locale.forLanguageTag("ru-KZ");
    private static final Locale KK = Locale.forLanguageTag("kk-KZ");
    private static final Locale EN = Locale.ENGLISH;

    private final Messages messages = new Messages(List.of("reporting"));

    @Test
    void existInThreeLanguagesWithTheSameArguments() {
        assertThat(MessageFilesContract.problems("reporting")).isEmpty();
    }

    @Nested
    class TheHeadline {

        @Test
        void countsInEveryLanguage() {
            assertThat(headline(RU, 50, 95, "13 апреля"))
                    .isEqualTo("К 13 апреля проведено 50 из 95 мероприятий плана");
            assertThat(headline(RU, 1, 21, "13 апреля"))
                    .isEqualTo("К 13 апреля проведено 1 из 21 мероприятия плана");
            assertThat(headline(KK, 50, 95, "13 сәуір"))
                    .isEqualTo(
                            "13 сәуір күнгі жағдай: жоспардағы 95 іс-шараның ішінде 50 іс-шара"
                                    + " өткізілді");
            assertThat(headline(EN, 1, 95, "13 April"))
                    .isEqualTo("By 13 April, 1 of 95 planned activities was held");
            assertThat(headline(EN, 50, 95, "13 April"))
                    .isEqualTo("By 13 April, 50 of 95 planned activities were held");
        }

        @Test
        void speaksOfMoreOnlyWhereThereAreSome() {
            assertThat(messages.text(KK, "reporting.lead.results", 0, 1)).doesNotContain("Тағы");
            assertThat(messages.text(KK, "reporting.lead.results", 2, 1))
                    .contains("Тағы 1 іс-шара");
            assertThat(messages.text(RU, "reporting.lead.results", 0, 1)).doesNotContain("Ещё");
        }

        @Test
        void accusesNobodyWhereThereAreOnlyNoRecords() {
            assertThat(headline(RU, 0, 95, "13 апреля")).contains("нет записи о проведении");
            assertThat(headline(KK, 0, 95, "13 сәуір")).contains("жазба жоқ");
            assertThat(headline(EN, 0, 95, "13 April")).contains("no record");
        }
    }

    @Nested
    class Plurals {

        @Test
        void areThoseOfRussian() {
            assertThat(messages.text(RU, "reporting.lead.noRecord", 1))
                    .startsWith("У 1 мероприятия");
            assertThat(messages.text(RU, "reporting.lead.noRecord", 4))
                    .startsWith("У 4 мероприятий");
            assertThat(messages.text(RU, "reporting.visit.findings", 3)).isEqualTo("3 замечания");
            assertThat(messages.text(RU, "reporting.visit.findings", 12)).isEqualTo("12 замечаний");
        }
    }

    private String headline(Locale locale, int held, int total, String day) {
        return messages.text(locale, "reporting.headline", held, total, day);
    }
}
