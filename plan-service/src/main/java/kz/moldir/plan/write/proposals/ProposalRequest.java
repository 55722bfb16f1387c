package kz.moldir.plan.write.proposals;

import java.util.Objects;
import kz.moldir.plan.events.ProposalEvent.Wording;
import org.jspecify.annotations.Nullable;

/** What a member proposes; words left out are empty. */
record ProposalRequest(
        int year,
        int half,
        @Nullable String title,
        @Nullable String timeframe,
        @Nullable String responsible,
        @Nullable String note,
        String who,
        @Nullable String commission) {

    ProposalRequest {
        who = Objects.requireNonNullElse(who, "").strip();
        commission = commission == null || commission.isBlank() ? null : commission;
    }

    Wording wording() {
        return new Wording(strip(title), strip(timeframe), strip(responsible), strip(note));
    }

    private static String strip(@Nullable String words) {
        return words == null ? "" : words.strip();
    }
}
