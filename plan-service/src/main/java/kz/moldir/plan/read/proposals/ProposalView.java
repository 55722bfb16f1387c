package kz.moldir.plan.read.proposals;

import java.time.Instant;
import java.time.LocalDate;
import kz.moldir.plan.events.ProposalEvent;
import kz.moldir.plan.events.ProposalEvent.ProposalAccepted;
import kz.moldir.plan.events.ProposalEvent.ProposalDeclined;
import kz.moldir.plan.events.ProposalEvent.ProposalMade;
import kz.moldir.plan.events.ProposalEvent.ProposalReopened;
import kz.moldir.plan.events.ProposalEvent.ProposalWithdrawn;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it stands.
 *
 * @param at when it was made, by which the newest come first
 * @param by the account that made it, null where that is not known
 * @param status {@code open}, {@code accepted}, {@code declined} or {@code withdrawn}
 * @param row the id of the row that it became, null unless it is accepted
 */
public record ProposalView(
        @BsonId String id,
        Instant at,
        ProposalMade made,
        @Nullable String by,
        String status,
        @Nullable String planId,
        @Nullable String row,
        @Nullable String reason,
        @Nullable LocalDate decidedOn) {

    static ProposalView after(
            @Nullable ProposalView before,
            ProposalEvent event,
            @Nullable String actor,
            Instant time) {
        if (event instanceof ProposalMade made) {
            return open(made.proposalId(), time, made, actor);
        }
        if (before == null) {
            throw new IllegalStateException("a proposal begins with its making");
        }
        return switch (event) {
            case ProposalMade again -> before;
            case ProposalAccepted now ->
                    before.decided("accepted", now.planId(), now.row().id(), null, now.on());
            case ProposalDeclined now ->
                    before.decided("declined", null, null, now.reason(), now.on());
            case ProposalReopened now -> open(before.id, before.at, before.made, before.by);
            case ProposalWithdrawn now ->
                    before.decided("withdrawn", null, null, now.reason(), now.on());
        };
    }

    private static ProposalView open(
            String id, Instant at, ProposalMade made, @Nullable String by) {
        return new ProposalView(id, at, made, by, "open", null, null, null, null);
    }

    private ProposalView decided(
            String how,
            @Nullable String plan,
            @Nullable String became,
            @Nullable String why,
            LocalDate on) {
        return new ProposalView(id, at, made, by, how, plan, became, why, on);
    }
}
