package kz.moldir.plan.write.proposals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.document.table.RawRow;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.ProposalEvent.Wording;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.proposals.KnownProposals.Known;
import kz.moldir.plan.write.proposals.KnownProposals.Page;
import kz.moldir.plan.write.proposals.ProposalCommand.AcceptProposal;
import kz.moldir.plan.write.proposals.ProposalCommand.DeclineProposal;
import kz.moldir.plan.write.proposals.ProposalCommand.Propose;
import kz.moldir.plan.write.proposals.ProposalCommand.ReopenProposal;
import kz.moldir.plan.write.proposals.ProposalCommand.UndoDecision;
import kz.moldir.plan.write.proposals.ProposalCommand.WithdrawProposal;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.plan.write.rows.DraftPlans;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.plan.write.rows.RowOrders;
import kz.moldir.plan.write.rows.RowOrders.Drafted;
import kz.moldir.plan.write.rows.RowText;
import kz.moldir.plan.write.rows.UnknownPersons;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes commands of what is asked about proposals. */
@Component
final class ProposalOrders {

    private static final String SECRETARIAT = "secretariat";
    private static final int LONGEST = 2000;
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private final Commands commands;
    private final Council council;
    private final PlanImports imports;
    private final KnownProposals proposals;
    private final DraftPlans plans;
    private final RowOrders rows;

    ProposalOrders(
            Commands commands,
            Council council,
            PlanImports imports,
            KnownProposals proposals,
            DraftPlans plans,
            RowOrders rows) {
        this.commands = commands;
        this.council = council;
        this.imports = imports;
        this.proposals = proposals;
        this.plans = plans;
        this.rows = rows;
    }

    /**
     * What came of it: the proposal, and the position to read it after.
     *
     * @param planId of the plan whose draft the row is of
     * @param rows as they were accepted, for what speaks against their days
     */
    record Proposed(
            String proposalId,
            long position,
            @JsonIgnore String planId,
            @JsonIgnore List<Row> rows) {

        Proposed(String proposalId, long position) {
            this(proposalId, position, "", List.of());
        }
    }

    Page page(@Nullable String next, int size) {
        return proposals.page(next, size);
    }

    Optional<Known> known(String id) {
        return proposals.of(id);
    }

    /**
     * The secretariat writes down what anybody said, as does whoever stands in for it and says who;
     * others propose in their own name.
     */
    Proposed propose(ProposalRequest asked, Caller caller) {
        imports.check(asked.year(), asked.half());
        Wording wording = asked.wording();
        Caller author = asked.who().isEmpty() ? caller : caller.as(Role.SECRETARIAT);
        String who = author.role().equals(SECRETARIAT) ? asked.who() : caller.name();
        check(asked, wording, who);
        String commission = asked.commission();
        Caller acting = commission == null ? author : author.asOneOf(Set.of(commission));
        String id = CommandIds.derived("proposal", caller.actor(), caller.key());
        Origin origin = acting.asking(asked);
        List<OpenQuestion> questions = new ArrayList<>();
        List<Row> rows = proposed(asked, id, wording, questions);
        Done done =
                commands.earlier(origin)
                        .orElseGet(
                                () -> {
                                    refuseWhereApproved(asked.year(), asked.half());
                                    var unused = UnknownPersons.answered(questions, asked.sure());
                                    return commands.send(
                                            new Propose(
                                                    id,
                                                    asked.year(),
                                                    asked.half(),
                                                    wording,
                                                    who,
                                                    commission,
                                                    council.today(caller.clock())),
                                            origin);
                                });
        return new Proposed(id, done.position(), "", rows);
    }

    /** It could not be accepted any more, and nobody would say so. */
    private void refuseWhereApproved(int year, int half) {
        String planId = imports.planId(year, half);
        if (!plans.standing(planId).isEmpty()
                && plans.of(planId).filter(ProposalOrders::decided).isPresent()) {
            throw new Refused(new ProposalRefusal.PlanApproved());
        }
    }

    /** As it would be read into a draft; of what is not understood only names are asked here. */
    private List<Row> proposed(
            ProposalRequest asked, String id, Wording wording, List<OpenQuestion> questions) {
        RawRow raw =
                new RawRow(
                        1,
                        wording.title(),
                        wording.timeframe(),
                        wording.responsible(),
                        wording.note(),
                        Map.of(),
                        1,
                        1,
                        "");
        return List.of(
                PlanImports.row(
                        id,
                        imports.rows(asked.year(), asked.half())
                                .read(raw, question -> questions.add(PlanImports.open(question)))));
    }

    /**
     * Into the draft of its half-year, at the end; its words are read as those of any row. Accepted
     * once more, it is another row.
     *
     * @param sure answers to what was asked of it
     */
    Proposed accept(String id, Set<String> sure, Caller caller) {
        Known known = proposals.of(id).orElseThrow(NotFound::new);
        String planId = imports.planId(known.year(), known.half());
        Origin origin = caller.asking(id);
        // Whatever became of the draft since, what was done is answered as it was.
        return commands.earlier(origin)
                .map(done -> new Proposed(id, done.position(), planId, List.of()))
                .orElseGet(() -> accepted(known, planId, sure, caller, origin));
    }

    private Proposed accepted(
            Known known, String planId, Set<String> sure, Caller caller, Origin origin) {
        String id = known.id();
        DraftPlan plan = open(plans.of(planId).orElse(null));
        Wording wording = known.wording();
        Drafted drafted =
                rows.drafted(
                        plan,
                        CommandIds.derived(planId, "proposal", id, caller.key()),
                        new RowText(
                                new Words(
                                        wording.title(),
                                        wording.timeframe(),
                                        wording.responsible(),
                                        wording.note()),
                                List.of()));
        Row row = inItsLanguage(drafted.row(), wording);
        Done done =
                commands.send(
                        new AcceptProposal(
                                id,
                                planId,
                                row,
                                UnknownPersons.answered(drafted.questions(), sure),
                                council.today(caller.clock()),
                                plan.standing()),
                        origin);
        return new Proposed(id, done.position(), planId, List.of(row));
    }

    /** Whether it is approved, and no amendment is in the making that could take a row. */
    private static boolean decided(DraftPlan plan) {
        return plan.version() > 0 && !plan.writable();
    }

    private static DraftPlan open(@Nullable DraftPlan plan) {
        if (plan != null && plan.atMeeting()) {
            throw new Refused(new ProposalRefusal.BeforeTheMeeting());
        }
        if (plan != null && decided(plan)) {
            throw new Refused(new ProposalRefusal.PlanApproved());
        }
        if (plan == null || !plan.writable()) {
            throw new Refused(new ProposalRefusal.NoDraft());
        }
        if (plan.full()) {
            throw new Refused(new ProposalRefusal.PlanFull());
        }
        return plan;
    }

    /** Kazakh and Russian are told by their letters; English is what its page had without them. */
    static Row inItsLanguage(Row row, Wording wording) {
        String words = row.title().ru();
        return Language.EN.code().equals(wording.language())
                        && words != null
                        && !CYRILLIC.matcher(words).find()
                ? row.titled(new LocalizedText(null, null, words))
                : row;
    }

    Proposed decline(String id, String reason, Caller caller) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw Invalid.field("reason", "proposal.problem.reason", LONGEST);
        }
        if (proposals.of(id).isEmpty()) {
            throw new NotFound();
        }
        Done done =
                commands.send(
                        new DeclineProposal(id, reason.strip(), council.today(caller.clock())),
                        caller.asking(List.of(id, reason)));
        return new Proposed(id, done.position());
    }

    /** Open again, for the secretariat to decide anew. */
    Proposed reopen(String id, String reason, Caller caller) {
        return corrected(
                id,
                reason,
                why -> new ReopenProposal(id, why, council.today(caller.clock()), standing(id)),
                caller);
    }

    /** Whoever declined it or took it back just now has it open again. */
    Proposed undo(String id, String reason, Caller caller) {
        Origin origin = caller.asking(List.of("undo", id, reason));
        return corrected(
                id,
                reason,
                why ->
                        new UndoDecision(
                                id,
                                why,
                                caller.actor(),
                                origin.time(),
                                council.today(caller.clock())),
                origin);
    }

    /** The ids of those that can be taken up again: declined, or accepted and not in their plan. */
    Set<String> reopenable(List<Known> shown) {
        Map<String, Set<String>> standing = new HashMap<>();
        return shown.stream()
                .filter(
                        each ->
                                each.status().equals("declined")
                                        || (each.status().equals("accepted")
                                                && !inThePlan(each, standing)))
                .map(Known::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The rows that accepted proposals became and whose term goes beyond the draft's period. */
    Map<String, Beyond> beyond(List<Known> shown) {
        Map<String, Optional<DraftPlan>> drafts = new HashMap<>();
        Map<String, Beyond> found = new HashMap<>();
        for (Known each : shown) {
            String planId = each.planId();
            String rowId = each.row();
            if (each.status().equals("accepted") && planId != null && rowId != null) {
                drafts.computeIfAbsent(planId, plans::of)
                        .filter(plan -> plan.version() == 0)
                        .flatMap(plan -> beyond(plan, rowId))
                        .ifPresent(row -> found.put(each.id(), row));
            }
        }
        return found;
    }

    private static Optional<Beyond> beyond(DraftPlan plan, String rowId) {
        return Optional.ofNullable(plan.row(rowId))
                .filter(row -> plan.period().beyond(row.timeframe()) != null)
                .map(row -> new Beyond(plan.period(), row.timeframe()));
    }

    /** A term that goes beyond the period of its draft. */
    public record Beyond(PlanPeriod period, Timeframe term) {}

    private boolean inThePlan(Known accepted, Map<String, Set<String>> standing) {
        String planId = accepted.planId();
        String row = accepted.row();
        return planId != null
                && row != null
                && standing.computeIfAbsent(planId, plans::standing).contains(row);
    }

    private Set<String> standing(String id) {
        return proposals.of(id).map(Known::planId).map(plans::standing).orElse(Set.of());
    }

    /** One's own; the secretariat takes back what it wrote down for others too. */
    Proposed withdraw(String id, String reason, Caller caller) {
        boolean own = known(id).filter(each -> caller.actor().equals(each.by())).isPresent();
        Caller acting = own ? caller : caller.as(Role.SECRETARIAT);
        String by = acting.role().equals(SECRETARIAT) ? null : caller.actor();
        return corrected(
                id,
                reason,
                why -> new WithdrawProposal(id, why, by, council.today(caller.clock())),
                acting);
    }

    private Proposed corrected(
            String id, String reason, Function<String, ProposalCommand> command, Caller caller) {
        return corrected(id, reason, command, caller.asking(List.of(id, reason)));
    }

    private Proposed corrected(
            String id, String reason, Function<String, ProposalCommand> command, Origin origin) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw Invalid.field("reason", "proposal.problem.reason", LONGEST);
        }
        if (proposals.of(id).isEmpty()) {
            throw new NotFound();
        }
        Done done = commands.send(command.apply(reason.strip()), origin);
        return new Proposed(id, done.position());
    }

    private void check(ProposalRequest asked, Wording wording, String who) {
        List<Invalid.Fault> faults = new ArrayList<>();
        check(faults, "title", wording.title(), true);
        check(faults, "timeframe", wording.timeframe(), true);
        check(faults, "responsible", wording.responsible(), true);
        check(faults, "note", wording.note(), false);
        check(faults, "who", who, true);
        String commission = asked.commission();
        if (commission != null && !council.commissions().containsKey(commission)) {
            faults.add(
                    new Invalid.Fault("commission", "plan.approval.problem.commission", List.of()));
        }
        if (!asked.inKnownLanguage()) {
            faults.add(new Invalid.Fault("language", "proposal.problem.language", List.of()));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static void check(
            List<Invalid.Fault> faults, String field, String words, boolean required) {
        if ((required && words.isBlank()) || words.length() > LONGEST) {
            String key = field.equals("who") ? "proposal.problem.who" : "rows.problem." + field;
            faults.add(new Invalid.Fault(field, key, List.of(LONGEST)));
        }
    }
}
