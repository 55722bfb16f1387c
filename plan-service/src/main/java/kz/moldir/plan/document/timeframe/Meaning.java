package kz.moldir.plan.document.timeframe;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.document.remark.Question;
import org.jspecify.annotations.Nullable;

/**
 * What words for "when" mean.
 *
 * @param doubt a question that stays in spite of the meaning, or the reason for UNKNOWN
 * @param args the arguments of the doubt
 */
record Meaning(
        TimeframeKind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Question.@Nullable Code doubt,
        List<String> args) {

    static Meaning of(TimeframeKind kind, @Nullable LocalDate start, @Nullable LocalDate end) {
        return new Meaning(kind, start, end, null, List.of());
    }

    static Meaning unknown(Question.Code doubt, String... args) {
        return new Meaning(TimeframeKind.UNKNOWN, null, null, doubt, List.of(args));
    }

    Meaning doubted(Question.Code code, String... why) {
        return new Meaning(kind, start, end, code, List.of(why));
    }
}
