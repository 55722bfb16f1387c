package kz.moldir.plan.write.proposals;

import java.util.Objects;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.events.ProposalEvent.Wording;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;

/** What a member proposes; words left out are empty, the language is kk, ru or en. */
record ProposalRequest(
        int year,
        int half,
        @Nullable String title,
        @Nullable String timeframe,
        @Nullable String responsible,
        @Nullable String note,
        String who,
        @Nullable String commission,
        @Nullable String language) {

    ProposalRequest {
        who = Objects.requireNonNullElse(who, "").strip();
        commission = commission == null || commission.isBlank() ? null : commission;
        if (language != null && Language.ofPath("/" + language).isEmpty()) {
            throw Invalid.field("language", "kit.problem.wrong-type");
        }
    }

    Wording wording() {
        return new Wording(
                strip(title), strip(timeframe), strip(responsible), strip(note), language);
    }

    private static String strip(@Nullable String words) {
        return words == null ? "" : words.strip();
    }
}
