package kz.moldir.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import kz.moldir.council.LocalizedText;
import kz.moldir.plan.TestCouncil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageClauseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Работа по плану освещается в Социальных сетях и при необходимости в СМИ.",
                "Освещение — на странице в соцсетях.",
                "Қорытындысы әлеуметтік желілерде жарияланады.",
                "Results are published on social media."
            })
    void asksForSocialNetworksWhereItsWordsDo(String words) {
        assertThat(CoverageClause.asksForSocialNetworks(LocalizedText.russian(words))).isTrue();
        assertThat(CoverageClause.asksForSocialNetworks(new LocalizedText(null, words, null)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Итоги публикуются в газете района.",
                "Приём по социальным вопросам ведёт комиссия.",
                "Қорытындысы аудандық газетте жарияланады."
            })
    void asksForNoneWhereItsWordsDoNot(String words) {
        assertThat(CoverageClause.asksForSocialNetworks(LocalizedText.russian(words))).isFalse();
    }

    @Test
    void asksForNoneWithoutWordsAndForThemInTheWordsOfAlmaty() {
        assertThat(CoverageClause.asksForSocialNetworks(null)).isFalse();
        assertThat(CoverageClause.asksForSocialNetworks(TestCouncil.ALMATY.coverage())).isTrue();
    }
}
