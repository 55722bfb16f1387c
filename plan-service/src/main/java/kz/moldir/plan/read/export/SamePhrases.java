package kz.moldir.plan.read.export;

import java.util.List;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.document.text.Token;
import kz.moldir.plan.document.text.WordPattern;
import org.jspecify.annotations.Nullable;

/**
 * Phrases without a day for which the message files have words that promise the same. The grammar
 * of terms understands more: "по мере поступления жалоб" is on demand, and says whose demand.
 */
final class SamePhrases {

    private record Same(TimeframeKind kind, String key, WordPattern pattern) {}

    private static final String PHRASES =
            """
            ALL_YEAR      ui.timeframe.ALL_YEAR      в течение|течении [всего] года
            ONGOING       ui.timeframe.ONGOING       на постоянной основе
            ONGOING       ui.timeframe.ONGOING       регулярно|постоянно
            ON_DEMAND     ui.timeframe.ON_DEMAND     по мере необходимости
            ON_DEMAND     plan.official.as-received  по мере поступления
            ON_DEMAND     plan.official.on-request   по мере обращения
            BY_SCHEDULE   ui.timeframe.BY_SCHEDULE   по|согласно отдельному графику
            TO_BE_AGREED  ui.timeframe.TO_BE_AGREED  дата на согласовании
            """;

    private static final List<Same> ALL = PHRASES.lines().map(SamePhrases::same).toList();

    private SamePhrases() {}

    private static Same same(String line) {
        String[] parts = line.split(" +", 3);
        return new Same(TimeframeKind.valueOf(parts[0]), parts[1], WordPattern.of(parts[2]));
    }

    /** The key of the words that say no more and no less, or null. */
    static @Nullable String key(TimeframeKind kind, String words) {
        List<Token> tokens = Token.withoutClosingMarks(Token.of(words));
        for (Same same : ALL) {
            if (same.kind() == kind && same.pattern().matches(tokens)) {
                return same.key();
            }
        }
        return null;
    }
}
