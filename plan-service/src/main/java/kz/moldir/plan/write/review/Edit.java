package kz.moldir.plan.write.review;

import java.util.List;
import java.util.Map;
import kz.moldir.council.ActivityKind;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.review.diff.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about one row of a file.
 *
 * @param words instead of those of the file, or null where they stay
 * @param kinds instead of those that were read; empty where these stay
 * @param meaning how the words are understood, null where they say it
 * @param seen what the acceptance would undo, as it was read then
 * @param fresh whether it is a new row, however similar one of the plan is
 */
record Edit(
        Decision decision,
        @Nullable Words words,
        List<ActivityKind> kinds,
        @Nullable Meaning meaning,
        List<String> seen,
        boolean fresh) {

    Edit(
            Decision decision,
            @Nullable Words words,
            List<ActivityKind> kinds,
            @Nullable Meaning meaning) {
        this(decision, words, kinds, meaning, List.of(), false);
    }

    static final Edit NONE = new Edit(Decision.OPEN, null, List.of(), null);

    /** Whether the row is taken. */
    enum Decision {
        OPEN,
        ACCEPTED,
        SKIPPED
    }

    Edit decided(Decision decision) {
        return new Edit(decision, words, kinds, meaning, List.of(), fresh);
    }

    /** The same, of a new row or of the one that it seems to continue; to be decided anew. */
    Edit fresh(boolean now) {
        return new Edit(Decision.OPEN, words, kinds, meaning, List.of(), now);
    }

    /** The same, by somebody who has read what it would undo. */
    Edit having(List<Stands> read) {
        return decision == Decision.ACCEPTED
                ? new Edit(
                        decision,
                        words,
                        kinds,
                        meaning,
                        read.stream().map(Stands::key).toList(),
                        fresh)
                : this;
    }

    boolean corrected() {
        return words != null || !kinds.isEmpty() || meaning != null;
    }

    boolean skipped() {
        return decision == Decision.SKIPPED;
    }

    /**
     * What a form says of one row.
     *
     * @param decision accept, skip, open, original, correct, new or known
     * @param kinds names of kinds; blank ones say nothing
     * @param sent the fields that say how the words are understood
     * @throws Invalid where the form says something else
     * @throws NotFound where there is no such row of the file to correct
     */
    static Edit typed(
            ReviewedPlan plan,
            String key,
            String decision,
            Words words,
            List<String> kinds,
            Map<String, String> sent) {
        Edit before = plan.review().edit(key);
        return switch (decision) {
            case "accept" -> before.decided(Decision.ACCEPTED);
            case "skip" -> before.decided(Decision.SKIPPED);
            case "open" -> before.decided(Decision.OPEN);
            case "original" -> NONE.fresh(before.fresh());
            case "new" -> before.fresh(true);
            case "known" -> before.fresh(false);
            case "correct" -> {
                ReviewedRow row =
                        plan.rows().stream()
                                .filter(each -> each.key().equals(key) && each.read() != null)
                                .findFirst()
                                .orElseThrow(NotFound::new);
                List<ActivityKind> chosen =
                        kinds.stream()
                                .filter(kind -> !kind.isBlank())
                                .map(Edit::kind)
                                .distinct()
                                .toList();
                var read = row.read();
                boolean same = read != null && read.kinds().equals(chosen);
                boolean said = row.words().equals(words);
                Meaning meant =
                        read == null
                                ? Meaning.NONE
                                : Meaning.typed(
                                        sent, Meaning.of(read.timeframe(), read.responsible()));
                yield new Edit(
                                Decision.OPEN,
                                said ? before.words() : words,
                                same ? before.kinds() : chosen,
                                before.meaning(row.words(), words, meant))
                        .fresh(before.fresh());
            }
            default -> throw Invalid.field("decision", "plan.review.problem.decision");
        };
    }

    /** What is meant now: what was said before stays with the cell that it was said of. */
    @Nullable Meaning meaning(Words before, Words after, Meaning now) {
        Meaning kept = meaning == null ? Meaning.NONE : meaning;
        boolean when = before.timeframe().equals(after.timeframe());
        boolean who = before.responsible().equals(after.responsible());
        Meaning both =
                new Meaning(
                        now.term() == null && when ? kept.term() : now.term(),
                        now.commissions() == null && who ? kept.commissions() : now.commissions(),
                        now.persons() == null && who ? kept.persons() : now.persons());
        return both.equals(Meaning.NONE) ? null : both;
    }

    private static ActivityKind kind(String name) {
        for (ActivityKind kind : ActivityKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw Invalid.field("kind", "plan.review.problem.kind");
    }
}
