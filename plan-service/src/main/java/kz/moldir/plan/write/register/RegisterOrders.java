package kz.moldir.plan.write.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.Term;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Refusal;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.events.RegisterEvent.Item;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RegisterEvent.Step;
import kz.moldir.plan.events.RegisterEvent.StepKind;
import kz.moldir.plan.events.ScheduledEntry;
import kz.moldir.plan.write.orders.UndoOffered;
import kz.moldir.plan.write.orders.UndoOffered.UndoRequest;
import kz.moldir.plan.write.register.RegisterRequests.CorrectRequest;
import kz.moldir.plan.write.register.RegisterRequests.CorrectStepRequest;
import kz.moldir.plan.write.register.RegisterRequests.EntryRequest;
import kz.moldir.plan.write.register.RegisterRequests.StepRequest;
import kz.moldir.plan.write.roster.RosterNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes commands of what is asked of registers, over the API or in a form. */
@Component
final class RegisterOrders {

    private final Commands commands;
    private final Council council;
    private final PermanentRows rows;
    private final EnteredAgain entries;
    private final RosterNames roster;
    private final ScheduledLines lines;

    RegisterOrders(
            Commands commands,
            Council council,
            PermanentRows rows,
            EnteredAgain entries,
            RosterNames roster,
            ScheduledLines lines) {
        this.roster = roster;
        this.lines = lines;
        this.entries = entries;
        this.commands = commands;
        this.council = council;
        this.rows = rows;
    }

    /**
     * What came of an order: the entry that it was about.
     *
     * @param version that it left, by which it can be taken back; null where that cannot be
     */
    record Written(String id, long position, @Nullable Integer version) {}

    /** Opens an entry; a line of the schedule is entered once, whoever asks for it. */
    Written open(String activityId, EntryRequest body, Caller caller) {
        String slot = clean(body.slot());
        String id =
                slot == null
                        ? CommandIds.derived(activityId, "register", caller.actor(), caller.key())
                        : ScheduledEntry.id(activityId, slot);
        if (!rows.permanent(activityId)) {
            throw Invalid.field("register", "register.problem.not-permanent");
        }
        Days.check("received", body.received());
        Item item =
                new Item(
                        words("title", body.title(), 500),
                        clean(body.number()),
                        clean(body.party()),
                        link(body.link()),
                        body.received(),
                        days(body.register(), body.days()),
                        rapporteur(body.rapporteur()));
        Refusal unscheduled = unscheduled(activityId, body);
        Refusal refusal = unscheduled == null ? asked(item, body.sure()) : unscheduled;
        Done done =
                sent(
                        new RegisterCommand.OpenEntry(
                                id,
                                activityId,
                                body.register(),
                                item,
                                council.today(caller.clock())),
                        refusal,
                        caller.asking(body));
        return new Written(id, done.position(), done.repeated() ? null : 1);
    }

    /** What is taken from the schedule is an object that it has; null where it is. */
    @Nullable Refusal unscheduled(String activityId, EntryRequest body) {
        String slot = clean(body.slot());
        return slot == null || (body.register() == Register.OBJECT && lines.have(activityId, slot))
                ? null
                : new RegisterRefusal.NotScheduled();
    }

    /** By the name that the roster has for them; who is not there is called as was typed. */
    private @Nullable String rapporteur(@Nullable String typed) {
        String name = clean(typed);
        return name == null ? null : roster.mainName().apply(name);
    }

    /** What is refused or asked once; the same again is answered as it was. */
    private Done sent(RegisterCommand command, @Nullable Refusal question, Origin origin) {
        return question == null
                ? commands.send(command, origin)
                : commands.earlier(origin).orElseThrow(() -> new Refused(question));
    }

    /** What is asked of an entry before it is stored; null where nothing is. */
    @Nullable Refusal asked(Item item, @Nullable Set<String> sure) {
        String name = item.rapporteur();
        if (name == null || roster.known().isEmpty() || roster.contains(name)) {
            return null;
        }
        String answer = RegisterRefusal.RAPPORTEUR_UNKNOWN + ":" + name;
        return sure != null && sure.contains(answer)
                ? null
                : new RegisterRefusal.RapporteurUnknown(name);
    }

    Written correct(String id, CorrectRequest body, Caller caller) {
        Days.check("received", body.received());
        Item item =
                new Item(
                        words("title", body.title(), 500),
                        clean(body.number()),
                        clean(body.party()),
                        link(body.link()),
                        body.received(),
                        body.days(),
                        rapporteur(body.rapporteur()));
        Done done =
                sent(
                        new RegisterCommand.CorrectItem(
                                id,
                                item,
                                days(Register.APPEAL, null),
                                body.version(),
                                words("reason", body.reason(), 500),
                                council.today(caller.clock())),
                        asked(item, body.sure()),
                        caller.asking(body));
        return new Written(id, done.position(), UndoOffered.version(done));
    }

    Written step(String id, StepRequest body, Caller caller) {
        Days.check("on", body.on());
        LocalDate today = council.today(caller.clock());
        Step step =
                new Step(
                        body.kind(),
                        Objects.requireNonNullElse(body.on(), today),
                        clean(body.words()));
        Done done =
                commands.send(new RegisterCommand.TakeStep(id, step, today), caller.asking(body));
        return new Written(id, done.position(), UndoOffered.version(done));
    }

    Written correctStep(String id, StepKind kind, CorrectStepRequest body, Caller caller) {
        Days.check("on", body.on());
        Step right = new Step(body.kind(), body.on(), clean(body.words()));
        return corrected(
                id, kind, right, body.version(), body.reason(), List.of(kind, body), caller);
    }

    Written withdrawStep(String id, StepKind kind, int version, String reason, Caller caller) {
        return corrected(
                id, kind, null, version, reason, List.of(id, kind, version, reason), caller);
    }

    private Written corrected(
            String id,
            StepKind kind,
            @Nullable Step right,
            int version,
            String reason,
            Object asked,
            Caller caller) {
        Done done =
                commands.send(
                        new RegisterCommand.CorrectStep(
                                id,
                                kind,
                                right,
                                version,
                                words("reason", reason, 500),
                                council.today(caller.clock())),
                        caller.asking(asked));
        return new Written(id, done.position(), UndoOffered.version(done));
    }

    Written withdraw(String id, String reason, Caller caller) {
        Done done =
                commands.send(
                        new RegisterCommand.WithdrawEntry(id, words("reason", reason, 500)),
                        caller.asking(List.of(id, reason)));
        return new Written(id, done.position(), UndoOffered.version(done));
    }

    /** Takes back the last that was written of it, where nothing was written since. */
    Written undo(String id, UndoRequest body, Caller caller) {
        if (entries.enteredAgain(id)) {
            throw new Refused(new RegisterRefusal.EnteredAgain());
        }
        Done done =
                commands.send(
                        new RegisterCommand.TakeBack(
                                id, body.version(), words("reason", body.reason(), 500)),
                        caller.asking(List.of(id, body)));
        return new Written(id, done.position(), null);
    }

    /** An appeal has the council's term; a draft has one only when its letter says so. */
    private @Nullable Integer days(Register register, @Nullable Integer given) {
        Term answer = council.terms().appealAnswer();
        return given == null && register == Register.APPEAL && answer != null
                ? Integer.valueOf(answer.days())
                : given;
    }

    private static String words(String field, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw Invalid.field(field, "register.problem.words", most);
        }
        return text.strip();
    }

    private static @Nullable String link(@Nullable String text) {
        String link = clean(text);
        if (link != null && !link.toLowerCase(Locale.ROOT).matches("https?://[^\\s/]+.*")) {
            throw Invalid.field("link", "plan.problem.url");
        }
        return link;
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
