package kz.moldir.plan.diff;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.diff.WordDiff.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says on its coverage, told apart by word from what it said before.
 *
 * @param language in which it is not the same: kk, ru or en
 */
public record CoverageDiff(String language, List<Piece> pieces) {

    /** The languages in which the words are not the same; none where all are. */
    public static List<CoverageDiff> between(
            @Nullable LocalizedText before, @Nullable LocalizedText after) {
        return Stream.of(
                        of(
                                "kk",
                                before == null ? null : before.kk(),
                                after == null ? null : after.kk()),
                        of(
                                "ru",
                                before == null ? null : before.ru(),
                                after == null ? null : after.ru()),
                        of(
                                "en",
                                before == null ? null : before.en(),
                                after == null ? null : after.en()))
                .filter(diff -> !diff.pieces.isEmpty())
                .toList();
    }

    private static CoverageDiff of(String language, @Nullable String was, @Nullable String is) {
        return new CoverageDiff(
                language,
                Objects.equals(was, is)
                        ? List.of()
                        : WordDiff.of(
                                Objects.requireNonNullElse(was, ""),
                                Objects.requireNonNullElse(is, "")));
    }
}
