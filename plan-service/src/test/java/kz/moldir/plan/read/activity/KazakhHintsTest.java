package kz.moldir.plan.read.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.moldir.plan.TestCouncil;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.junit.jupiter.api.Test;

/** Each field for the same words in Kazakh says what becomes of them. */
class KazakhHintsTest {

    private static final Messages MESSAGES = TestCouncil.messages();

    @Test
    void areTheSameInEachForm() {
        for (Language language : Language.values()) {
            String close = hint(language, "close.resultKk");
            for (String field :
                    List.of("postpone.reasonKk", "cancel.reasonKk", "occurrences.summaryKk")) {
                assertThat(hint(language, field)).as(field).isEqualTo(close);
            }
        }
    }

    @Test
    void ofCorrectionsSayThatTheOtherTextIsToBeChangedToo() {
        for (Language language : Language.values()) {
            for (String field : List.of("resultKk", "reasonKk", "summaryKk")) {
                assertThat(hint(language, "corrections." + field))
                        .as(field)
                        .startsWith(hint(language, "close.resultKk") + " ");
            }
        }
        assertThat(hint(Language.EN, "corrections.reasonKk")).contains("other language");
    }

    private static String hint(Language language, String field) {
        return MESSAGES.text(language.locale(), "work." + field + ".hint");
    }
}
