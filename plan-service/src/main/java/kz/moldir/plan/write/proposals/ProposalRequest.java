package kz.moldir.plan.write.proposals;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.plan.events.ProposalEvent.Wording;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a member proposes; words left out are empty, the language is kk, ru or en.
 *
 * @param sure answers to what was refused as a question: its code, a colon and the name
 */
record ProposalRequest(
        int year,
        int half,
        @Nullable String title,
        @Nullable String timeframe,
        @Nullable String responsible,
        @Nullable String note,
        String who,
        @Nullable String commission,
        @Nullable String language,
        Set<String> sure) {

    ProposalRequest {
        sure = Set.copyOf(Objects.requireNonNullElse(sure, Set.of()));
        who = Objects.requireNonNullElse(who, "").strip();
        commission = commission == null || commission.isBlank() ? null : commission;
    }

    Wording wording() {
        return new Wording(
                strip(title), strip(timeframe), strip(responsible), strip(note), language);
    }

    /** Whether its language is one that we have, or left out. */
    boolean inKnownLanguage() {
        return language == null
                || Stream.of(Language.values()).map(Language::code).anyMatch(language::equals);
    }

    private static String strip(@Nullable String words) {
        return words == null ? "" : words.strip();
    }
}
