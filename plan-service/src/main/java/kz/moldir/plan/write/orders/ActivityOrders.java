package kz.moldir.plan.write.orders;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.ProposedDay;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.write.activity.ActivityCommand;
import kz.moldir.plan.write.activity.PlanningCommand;
import kz.moldir.plan.write.activity.Weigh;
import kz.moldir.plan.write.orders.ActivityRequests.AgreeDateRequest;
import kz.moldir.plan.write.orders.ActivityRequests.AnswerRequest;
import kz.moldir.plan.write.orders.ActivityRequests.AskRequest;
import kz.moldir.plan.write.orders.ActivityRequests.CancelRequest;
import kz.moldir.plan.write.orders.ActivityRequests.CloseRequest;
import kz.moldir.plan.write.orders.ActivityRequests.CoverRequest;
import kz.moldir.plan.write.orders.ActivityRequests.DisclosureRequest;
import kz.moldir.plan.write.orders.ActivityRequests.OccurrenceRequest;
import kz.moldir.plan.write.orders.ActivityRequests.PostponeRequest;
import kz.moldir.plan.write.orders.ActivityRequests.ProposeDatesRequest;
import kz.moldir.plan.write.orders.ActivityRequests.SettleRequest;
import kz.moldir.plan.write.orders.ActivityRequests.UndoRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Makes a command of what was asked, over the API or in a form, and sends it. */
@Component
public final class ActivityOrders {

    private final Commands commands;
    private final Council council;

    private final boolean weighed;

    @Autowired
    ActivityOrders(Commands commands, Council council) {
        this(commands, council, false);
    }

    private ActivityOrders(Commands commands, Council council, boolean weighed) {
        this.commands = commands;
        this.council = council;
        this.weighed = weighed;
    }

    /** The same orders, of which nothing is recorded: they are refused or nothing happens. */
    ActivityOrders weighed() {
        return new ActivityOrders(commands, council, true);
    }

    private Done send(ActivityCommand command, Origin origin) {
        return commands.send(weighed ? new Weigh(command) : command, origin);
    }

    /** The id of the request or the occurrence that a caller's order records. */
    static String recorded(Object body, Caller caller) {
        return caller.asking(body).commandId();
    }

    /** The id of the publication that an order records; none where it does not say of what kind. */
    static String publication(CoverRequest body) {
        return body.kind() == null
                ? ""
                : Publication.id(body.kind(), Addresses.checked("url", body.url()));
    }

    /** What a withdrawal took out, by its kind, where it can stand again at once. */
    static String withdrawn(CorrectionForm form) {
        boolean again =
                form.kind() == Correction.Kind.OCCURRENCE
                        || form.kind() == Correction.Kind.PUBLICATION;
        return form.withdraw() == null || form.record() == null || !again
                ? ""
                : URLEncoder.encode(
                        word(form.kind()) + ":" + form.record(), StandardCharsets.UTF_8);
    }

    public Done agreeDate(String id, AgreeDateRequest body, Caller caller) {
        Days.check("date", body.date());
        return send(
                new ActivityCommand.AgreeDate(
                        id,
                        body.date(),
                        body.time(),
                        body.place(),
                        today(caller),
                        sure(body.sure())),
                caller.asking(body));
    }

    public Done proposeDates(String id, ProposeDatesRequest body, Caller caller) {
        body.days().forEach(day -> Days.check("days", day.date()));
        Origin origin = caller.asking(body);
        LocalDate today = today(caller);
        Request request =
                new Request(
                        origin.commandId(),
                        Objects.requireNonNullElse(body.channel(), Request.Channel.ASKED),
                        body.whom().strip(),
                        null,
                        body.note(),
                        today);
        List<ProposedDay> days =
                body.days().stream().map(day -> new ProposedDay(day.date(), day.time())).toList();
        return send(
                new ActivityCommand.ProposeDates(id, days, request, today, sure(body.sure())),
                origin);
    }

    public Done postpone(String id, PostponeRequest body, Caller caller) {
        Days.check("date", body.date());
        return send(
                new ActivityCommand.Postpone(
                        id,
                        body.date(),
                        body.time(),
                        body.place(),
                        body.reason(),
                        words(body.reasonKk()),
                        today(caller),
                        sure(body.sure())),
                caller.asking(body));
    }

    public Done cancel(String id, CancelRequest body, Caller caller) {
        Days.check("date", body.date());
        LocalDate today = today(caller);
        return send(
                new ActivityCommand.Cancel(
                        id,
                        body.reason(),
                        words(body.reasonKk()),
                        body.decision(),
                        Objects.requireNonNullElse(body.date(), today),
                        today,
                        sure(body.sure())),
                caller.asking(body));
    }

    public Done occurred(String id, OccurrenceRequest body, Caller caller) {
        Days.check("date", body.date());
        Origin origin = caller.asking(body);
        Occurrence occurrence =
                new Occurrence(
                        origin.commandId(),
                        body.date(),
                        body.time(),
                        body.place(),
                        body.format(),
                        body.object(),
                        body.summary(),
                        null,
                        words(body.summaryKk()));
        return send(
                new ActivityCommand.RecordOccurrence(
                        id,
                        occurrence,
                        today(caller),
                        body.isAnother(),
                        occurrence.id(),
                        sure(body.sure())),
                origin);
    }

    public Done close(String id, CloseRequest body, Caller caller) {
        return send(
                new ActivityCommand.Close(
                        id,
                        body.result(),
                        words(body.resultKk()),
                        today(caller),
                        sure(body.sure())),
                caller.asking(body));
    }

    /** The words, or null where there are none. */
    private static @Nullable String words(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }

    public Done cover(String id, CoverRequest body, Caller caller) {
        Days.check("date", body.date());
        LocalDate today = today(caller);
        return send(
                new ActivityCommand.Cover(
                        id,
                        Addresses.checked("url", body.url()),
                        body.title(),
                        Objects.requireNonNullElse(body.date(), today),
                        body.kind(),
                        body.medium(),
                        today,
                        sure(body.sure())),
                caller.asking(body));
    }

    public Done ask(String id, AskRequest body, Caller caller) {
        Days.check("date", body.date());
        Origin origin = caller.asking(body);
        LocalDate today = today(caller);
        Request request =
                new Request(
                        origin.commandId(),
                        body.channel(),
                        body.whom().strip(),
                        body.number(),
                        body.about(),
                        Objects.requireNonNullElse(body.date(), today));
        return send(
                new ActivityCommand.AskForAnswer(
                        id, request, today, Boolean.TRUE.equals(body.again()), sure(body.sure())),
                origin);
    }

    public Done answer(String id, AnswerRequest body, Caller caller) {
        Days.check("date", body.date());
        LocalDate today = today(caller);
        return send(
                new ActivityCommand.TakeAnswer(
                        id,
                        body.request(),
                        Objects.requireNonNullElse(body.date(), today),
                        body.summary(),
                        today),
                caller.asking(body));
    }

    public Done correct(String id, CorrectRequest body, Caller caller) {
        if (body.right() != null) {
            Days.check("right.date", body.right().date());
            body.checkDecision();
        }
        Origin origin = caller.asking(body);
        return send(
                new ActivityCommand.Correct(
                        id,
                        body.kind(),
                        Objects.requireNonNullElseGet(body.id(), () -> word(body.kind())),
                        body.right() == null ? null : body.right().right(),
                        origin.commandId(),
                        body.reason(),
                        today(caller),
                        sure(body.sure()),
                        Boolean.TRUE.equals(body.conceal())),
                origin);
    }

    /** Takes back what the caller has recorded or withdrawn just now. */
    public Done undo(String id, UndoRequest body, Caller caller) {
        Origin origin = caller.asking(body);
        return send(
                new ActivityCommand.TakeBack(
                        id,
                        body.kind(),
                        Objects.requireNonNullElseGet(body.id(), () -> word(body.kind())),
                        Boolean.TRUE.equals(body.again()),
                        origin.commandId(),
                        body.reason(),
                        caller.actor(),
                        caller.clock().instant(),
                        today(caller)),
                origin);
    }

    private static String word(Correction.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public Done disclose(String id, DisclosureRequest body, Caller caller) {
        return send(
                new ActivityCommand.ChangeDisclosure(
                        id, body.disclosure(), body.reason(), today(caller), sure(body.sure())),
                caller.asking(body));
    }

    /** That the row is still wanted, though the earlier one that it goes on with needs it not. */
    public Done want(String id, Caller caller) {
        return send(new PlanningCommand.StillWant(id, false), caller.asking(""));
    }

    /** Takes that answer back: whether it is wanted is asked again. */
    public Done askAgain(String id, Caller caller) {
        return send(new PlanningCommand.StillWant(id, true), caller.asking("again"));
    }

    /** That an occurrence stays as it is, though its visit was put right. */
    public Done settle(String id, SettleRequest body, Caller caller) {
        return send(
                new ActivityCommand.SettleVisit(id, body.visit(), body.reason().strip()),
                caller.asking(body));
    }

    private static Set<String> sure(@Nullable Set<String> answered) {
        return Objects.requireNonNullElse(answered, Set.of());
    }

    /** The council's day for the caller. */
    LocalDate today(Caller caller) {
        return council.today(caller.clock());
    }
}
