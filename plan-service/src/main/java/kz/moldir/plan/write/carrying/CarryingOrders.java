package kz.moldir.plan.write.carrying;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.Quorum;
import kz.moldir.council.text.SearchFold;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.events.CarryingOutEvent;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.DocumentDescribed;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MaterialsRecorded;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.events.StoredFile;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.events.recorded.Attendance;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.InKazakh;
import kz.moldir.plan.events.recorded.Materials;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Recommendation;
import kz.moldir.plan.events.recorded.Session;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.office.attached.Kind;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import kz.moldir.plan.write.activity.CarryingCommand.PublishDecisions;
import kz.moldir.plan.write.activity.CarryingCommand.SendLetter;
import kz.moldir.plan.write.activity.CarryingCommand.UnpublishDecisions;
import kz.moldir.plan.write.carrying.CarryingRequests.AttendanceRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.DecisionRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.DescribeRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.LetterRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.MaterialsRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.MinutesRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.PublishDecisionsRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.RightDecisionRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.ScheduleRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.SessionRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.UnpublishDecisionsRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.WithdrawRequest;
import kz.moldir.plan.write.files.Files;
import kz.moldir.plan.write.orders.Addresses;
import kz.moldir.plan.write.roster.RosterNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes commands of what is recorded around the carrying out, whoever asks for them. */
@Component
final class CarryingOrders {

    private final Commands commands;
    private final Council council;
    private final AsSaid said;
    private final Files files;
    private final AttachedDocuments documents;
    private final RosterNames roster;

    CarryingOrders(
            Commands commands,
            Council council,
            Files files,
            AttachedDocuments documents,
            RosterNames roster) {
        this.commands = commands;
        this.council = council;
        this.said = new AsSaid(council);
        this.files = files;
        this.documents = documents;
        this.roster = roster;
    }

    /** An attached document, and the position to read it after. */
    record Attached(String id, Attachment document, long position) {}

    /** What a document is called, in Russian and in Kazakh; it may have no title. */
    record Title(@Nullable String text, @Nullable String kk) {}

    Attached attach(
            String activityId,
            @Nullable String name,
            byte[] content,
            Attachment.Kind kind,
            Title title,
            Caller caller) {
        StoredFile file =
                files.keep(
                        activityId,
                        "file",
                        "plan.carrying.problem.type",
                        name,
                        content,
                        EnumSet.allOf(Kind.class));
        Origin origin =
                caller.asking(
                        title.kk() == null
                                ? Arrays.asList(file.sha256(), kind, title.text())
                                : Arrays.asList(file.sha256(), kind, title.text(), title.kk()));
        Attachment attachment =
                new Attachment(
                        origin.commandId(),
                        kind,
                        title.text(),
                        file,
                        said.today(caller),
                        title.kk());
        Done done = send(new DocumentAttached(activityId, attachment), origin, caller);
        return new Attached(activityId, attachment, done.position());
    }

    /** Publishes a document, or a copy without what cameras wrote; of a picture its dots alone. */
    Done publish(String activityId, String documentId, @Nullable Set<String> sure, Caller caller) {
        StoredFile copy = files.copy(activityId, "document", documents.of(activityId, documentId));
        return send(
                new DocumentPublished(activityId, documentId, copy, said.today(caller)),
                false,
                sure,
                caller.asking(List.of(documentId)),
                caller);
    }

    /** Says what a document is; who has it already is told. */
    Done describe(String activityId, String documentId, DescribeRequest asked, Caller caller) {
        return send(
                new DocumentDescribed(
                        activityId,
                        documentId,
                        asked.kind(),
                        AsSaid.words(asked.title()),
                        AsSaid.words(asked.titleKk()),
                        asked.reason().strip(),
                        null,
                        null),
                false,
                asked.sure(),
                caller.asking(List.of(documentId, asked)),
                caller);
    }

    Done withdraw(String activityId, WithdrawRequest asked, Caller caller) {
        return send(
                new EntryWithdrawn(
                        activityId,
                        asked.entry(),
                        asked.id(),
                        said.today(caller),
                        asked.reason().strip()),
                false,
                asked.sure(),
                caller.asking(asked),
                caller);
    }

    Done arrange(String activityId, SessionRequest asked, Caller caller) {
        Days.check("materialsUntil", asked.materialsUntil());
        Session session =
                new Session(
                        given(asked.invited()),
                        given(asked.agenda()),
                        asked.materialsUntil(),
                        asked.stream() == null ? null : Addresses.checked("stream", asked.stream()),
                        kazakh(asked));
        // With a reason what was arranged is emptied.
        if (session.empty() && AsSaid.words(asked.reason()) == null) {
            throw Invalid.field("invited", "carrying.session.needed");
        }
        return send(
                new SessionArranged(
                        activityId,
                        session,
                        AsSaid.words(asked.reason()),
                        AsSaid.words(asked.occurrence())),
                caller.asking(asked),
                caller);
    }

    private static @Nullable InKazakh kazakh(SessionRequest asked) {
        List<String> agenda = given(asked.agendaKk());
        String place = AsSaid.words(asked.placeKk());
        return agenda.isEmpty() && place == null ? null : new InKazakh(agenda, place, null);
    }

    Done materials(String activityId, MaterialsRequest asked, Caller caller) {
        Materials materials =
                new Materials(asked.received(), said.day(asked.date(), caller), asked.note());
        return send(
                new MaterialsRecorded(
                        activityId,
                        materials,
                        AsSaid.words(asked.reason()),
                        AsSaid.words(asked.occurrence())),
                asked.date(),
                caller.asking(asked),
                caller);
    }

    Done attendance(String activityId, AttendanceRequest asked, Caller caller) {
        Quorum quorum = council.quorum();
        Attendance attendance =
                new Attendance(
                        once(given(asked.present()), roster.mainName()),
                        given(asked.guests()),
                        asked.members(),
                        asked.organiser(),
                        quorum == null ? null : Integer.valueOf(quorum.percent()));
        return send(
                new AttendanceRecorded(
                        activityId,
                        attendance,
                        AsSaid.words(asked.reason()),
                        AsSaid.words(asked.occurrence())),
                false,
                asked.sure(),
                caller.asking(asked),
                caller);
    }

    Done minutes(String activityId, MinutesRequest asked, Caller caller) {
        UnaryOperator<String> known = roster.mainName();
        String secretary = AsSaid.words(asked.secretary());
        Minutes minutes =
                new Minutes(
                        asked.number(),
                        known.apply(asked.chair().strip()),
                        secretary == null ? null : known.apply(secretary),
                        AsSaid.words(asked.heard()),
                        AsSaid.words(asked.heardKk()));
        return send(
                new MinutesWritten(
                        activityId,
                        minutes,
                        AsSaid.words(asked.reason()),
                        AsSaid.words(asked.occurrence())),
                false,
                asked.sure(),
                caller.asking(asked),
                caller);
    }

    Done decide(String activityId, DecisionRequest asked, Caller caller) {
        Origin origin = caller.asking(asked);
        return send(
                new DecisionTaken(
                        activityId,
                        decided(origin.commandId(), asked, caller),
                        null,
                        AsSaid.words(asked.occurrence())),
                false,
                asked.sure(),
                origin,
                caller);
    }

    /** Puts a decision right; who was asked for the wrong one is told. */
    Done correctDecision(
            String activityId, String decisionId, RightDecisionRequest asked, Caller caller) {
        return send(
                new DecisionCorrected(
                        activityId,
                        decided(decisionId, asked.decision(), caller),
                        asked.reason().strip(),
                        null,
                        null),
                asked.date() == null,
                asked.sure(),
                caller.asking(List.of(decisionId, asked)),
                caller);
    }

    private Decided decided(String id, DecisionRequest asked, Caller caller) {
        Days.check("until", asked.until());
        CarryingRequests.VotesRequest counted = asked.votes();
        String agency = AsSaid.words(asked.agency());
        if (agency == null && asked.until() != null) {
            throw Invalid.field("agency", "plan.carrying.problem.agency");
        }
        return new Decided(
                id,
                asked.text().strip(),
                said.day(asked.date(), caller),
                counted == null
                        ? null
                        : new Votes(counted.inFavour(), counted.against(), counted.abstained()),
                agency == null
                        ? null
                        : new Recommendation(agency, asked.until(), roster.called(agency)),
                asked.chairInFavour(),
                AsSaid.words(asked.textKk()));
    }

    /** Lets everybody read what was decided. */
    Done publishDecisions(String activityId, PublishDecisionsRequest asked, Caller caller) {
        return commands.send(
                new PublishDecisions(
                        activityId, asked.decisions(), said.today(caller), given(asked.sure())),
                caller.asking(asked));
    }

    /** Takes it back from the public, for a reason that everybody reads. */
    Done unpublishDecisions(String activityId, UnpublishDecisionsRequest asked, Caller caller) {
        return commands.send(
                new UnpublishDecisions(
                        activityId, asked.decisions(), asked.reason().strip(), given(asked.sure())),
                caller.asking(asked));
    }

    /** Logs that a paper went out, to all who are invited or to one of them. */
    Done letter(String activityId, LetterRequest asked, Caller caller) {
        Origin origin = caller.asking(asked);
        return commands.send(
                new SendLetter(
                        activityId,
                        origin.commandId(),
                        asked.number().strip(),
                        AsSaid.words(asked.about()),
                        AsSaid.words(asked.to()),
                        AsSaid.words(asked.occurrence()),
                        Boolean.TRUE.equals(asked.expected()),
                        said.day(asked.date(), caller),
                        said.today(caller)),
                origin);
    }

    Done schedule(String activityId, ScheduleRequest asked, Caller caller) {
        List<Slot> slots =
                asked.slots().stream()
                        .map(slot -> new Slot(slot.date(), slot.time(), slot.object().strip()))
                        .sorted(Comparator.comparing(Slot::date))
                        .toList();
        slots.forEach(slot -> Days.check("slots", slot.date()));
        return send(
                new ScheduleSet(
                        activityId, slots, said.today(caller), AsSaid.words(asked.reason())),
                caller.asking(asked),
                caller);
    }

    private Done send(CarryingOutEvent done, Origin origin, Caller caller) {
        return commands.send(new CarryOut(done.activityId(), done, said.today(caller)), origin);
    }

    /** What says no day is of today, or of the day that stands where it is put right. */
    private Done send(
            CarryingOutEvent done, @Nullable LocalDate day, Origin origin, Caller caller) {
        return send(done, day == null, null, origin, caller);
    }

    private Done send(
            CarryingOutEvent done,
            boolean undated,
            @Nullable Set<String> sure,
            Origin origin,
            Caller caller) {
        return commands.send(
                new CarryOut(
                        done.activityId(),
                        done,
                        said.today(caller),
                        undated,
                        given(sure),
                        council.castingVote() != null),
                origin);
    }

    private static Set<String> given(@Nullable Set<String> sure) {
        return Objects.requireNonNullElse(sure, Set.of());
    }

    private static List<String> given(@Nullable List<String> lines) {
        return lines == null ? List.of() : lines.stream().map(String::strip).toList();
    }

    /**
     * A person is written once, by whichever of the names that the roster has; a namesake whom it
     * lacks is somebody else.
     */
    private static List<String> once(List<String> names, UnaryOperator<String> called) {
        Map<String, String> first = new LinkedHashMap<>();
        names.forEach(name -> first.putIfAbsent(SearchFold.fold(called.apply(name)), name));
        return List.copyOf(first.values());
    }
}
