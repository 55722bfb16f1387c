package kz.moldir.plan.write.proposals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.moldir.plan.events.ProposalEvent.Wording;
import org.jspecify.annotations.Nullable;

/** The proposals that were made; their view stands behind it. */
public interface KnownProposals {

    /**
     * So many of them, the newest first.
     *
     * @param next from the page before, or null; what says no place is the first page
     */
    Page page(@Nullable String next, int size);

    /** One of them. */
    Optional<Known> of(String id);

    /**
     * A page of proposals.
     *
     * @param total how many there are in all
     * @param next names the older ones; null where there are none
     */
    record Page(List<Known> items, int total, @Nullable String next) {}

    /**
     * A proposal as it stands.
     *
     * @param status {@code open}, {@code accepted}, {@code declined} or {@code withdrawn}
     * @param planId of the draft that took it, or null
     * @param row the id of the row that it became there, or null
     * @param reason why it was declined or taken back, or null
     * @param by the account that made it
     * @param decidedOn null while it is open
     */
    record Known(
            String id,
            int year,
            int half,
            Wording wording,
            String who,
            @Nullable String commission,
            LocalDate on,
            String status,
            @Nullable String planId,
            @Nullable String reason,
            @Nullable LocalDate decidedOn,
            @JsonIgnore @Nullable String by,
            @JsonIgnore @Nullable String row) {

        /** One whose account and row are not known. */
        public Known(
                String id,
                int year,
                int half,
                Wording wording,
                String who,
                @Nullable String commission,
                LocalDate on,
                String status,
                @Nullable String planId,
                @Nullable String reason,
                @Nullable LocalDate decidedOn) {
            this(
                    id,
                    year,
                    half,
                    wording,
                    who,
                    commission,
                    on,
                    status,
                    planId,
                    reason,
                    decidedOn,
                    null,
                    null);
        }
    }
}
