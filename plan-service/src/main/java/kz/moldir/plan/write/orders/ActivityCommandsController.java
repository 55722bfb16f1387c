package kz.moldir.plan.write.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.write.activity.DecisionsFollowed;
import kz.moldir.plan.write.activity.PublicationMade;
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
import kz.moldir.plan.write.orders.DayWarnings.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands to activities; each is idempotent by its Idempotency-Key. */
@RestController
@RequestMapping("/api/activities/{id}")
final class ActivityCommandsController {

    private final ActivityOrders orders;

    private final DayWarnings warnings;

    ActivityCommandsController(ActivityOrders orders, DayWarnings warnings) {
        this.orders = orders;
        this.warnings = warnings;
    }

    /**
     * What a command answers: the activity and the position to read it after.
     *
     * @param warnings of days off, moved days and overlaps among those that were chosen, as the
     *     forms say it before; absent without any
     * @param record the id of what was recorded, by which it is answered, corrected or undone;
     *     absent where the order records nothing of which an activity may have several
     * @param decisions what became of those of an occurrence whose day was put right; else absent
     */
    record Answer(
            String id,
            long position,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String record,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DecisionsFollowed decisions) {

        static Answer of(String id, Done done) {
            return new Answer(
                    id, done.position(), null, List.of(), DecisionsFollowed.of(done.answer()));
        }

        Answer of(@Nullable String recorded) {
            return new Answer(id, position, recorded, warnings, decisions);
        }

        /**
         * What speaks against the days, looked up before the order so that its answer is not late.
         */
        Answer warned(List<String> against) {
            return new Answer(id, position, record, against, decisions);
        }
    }

    /**
     * What speaks against a day before it is chosen for what will be: that it has passed, days off,
     * moved days, and what else one of the persons is expected at.
     */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping("/day-warnings")
    Map<String, List<String>> against(
            @PathVariable String id,
            @RequestParam LocalDate date,
            @RequestParam(required = false) @Nullable LocalTime time,
            Caller caller,
            Locale locale) {
        Days.check("date", date);
        List<Slot> chosen = List.of(new Slot(date, time));
        return Map.of(
                "items",
                Stream.concat(
                                warnings.past(chosen, orders.today(caller), locale).stream(),
                                warnings.of(id, chosen, locale).stream())
                        .toList());
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @PostMapping("/agree-date")
    Answer agreeDate(
            @PathVariable String id,
            @Valid @RequestBody AgreeDateRequest body,
            Caller caller,
            Locale locale) {
        List<String> against = warnings.of(id, List.of(new Slot(body.date(), body.time())), locale);
        return Answer.of(id, orders.agreeDate(id, body, caller)).warned(against);
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @PostMapping("/propose-dates")
    Answer proposeDates(
            @PathVariable String id,
            @Valid @RequestBody ProposeDatesRequest body,
            Caller caller,
            Locale locale) {
        List<Slot> days =
                body.days().stream().map(day -> new Slot(day.date(), day.time())).toList();
        List<String> against = warnings.of(id, days, locale);
        return Answer.of(id, orders.proposeDates(id, body, caller))
                .warned(against)
                .of(ActivityOrders.recorded(body, caller));
    }

    @Allowed(value = Role.SECRETARIAT, own = Role.LEAD)
    @PostMapping("/postpone")
    Answer postpone(
            @PathVariable String id,
            @Valid @RequestBody PostponeRequest body,
            Caller caller,
            Locale locale) {
        List<String> against = warnings.of(id, List.of(new Slot(body.date(), body.time())), locale);
        return Answer.of(id, orders.postpone(id, body, caller)).warned(against);
    }

    @Allowed(Role.SECRETARIAT)
    @PostMapping("/cancel")
    Answer cancel(@PathVariable String id, @Valid @RequestBody CancelRequest body, Caller caller) {
        return Answer.of(id, orders.cancel(id, body, caller));
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @PostMapping("/occurrences")
    Answer occurred(
            @PathVariable String id,
            @Valid @RequestBody OccurrenceRequest body,
            Caller caller,
            Locale locale) {
        List<Slot> days = List.of(new Slot(body.date(), body.time()));
        List<String> against = warnings.ofHeld(id, days, orders.today(caller), locale);
        return Answer.of(id, orders.occurred(id, body, caller))
                .warned(against)
                .of(ActivityOrders.recorded(body, caller));
    }

    @Allowed(value = Role.SECRETARIAT, own = Role.LEAD)
    @PostMapping("/close")
    Answer close(@PathVariable String id, @Valid @RequestBody CloseRequest body, Caller caller) {
        return Answer.of(id, orders.close(id, body, caller));
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.PRESS})
    @PostMapping("/cover")
    Answer cover(@PathVariable String id, @Valid @RequestBody CoverRequest body, Caller caller) {
        Done done = orders.cover(id, body, caller);
        return Answer.of(id, done).of(PublicationMade.of(done.answer()));
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @PostMapping("/requests")
    Answer ask(@PathVariable String id, @Valid @RequestBody AskRequest body, Caller caller) {
        return Answer.of(id, orders.ask(id, body, caller))
                .of(ActivityOrders.recorded(body, caller));
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @PostMapping("/answers")
    Answer answer(@PathVariable String id, @Valid @RequestBody AnswerRequest body, Caller caller) {
        return Answer.of(id, orders.answer(id, body, caller));
    }

    @Allowed(Role.SECRETARIAT)
    @PostMapping("/corrections")
    Answer correct(
            @PathVariable String id,
            @Valid @RequestBody CorrectRequest body,
            Caller caller,
            Locale locale) {
        List<String> against =
                body.kind() == Correction.Kind.DATE
                        ? warnings.of(id, body.days(), locale)
                        : warnings.ofHeld(id, body.days(), orders.today(caller), locale);
        return Answer.of(id, orders.correct(id, body, caller)).warned(against);
    }

    /** Takes back what the same person has recorded just now; for 40 seconds. */
    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER, Role.PRESS})
    @PostMapping("/undo")
    Answer undo(@PathVariable String id, @Valid @RequestBody UndoRequest body, Caller caller) {
        return Answer.of(id, orders.undo(id, body, caller));
    }

    @Allowed(Role.SECRETARIAT)
    @PostMapping("/disclosure")
    Answer disclose(
            @PathVariable String id, @Valid @RequestBody DisclosureRequest body, Caller caller) {
        return Answer.of(id, orders.disclose(id, body, caller));
    }

    /** Answers a visit that was put right and is not followed: its occurrence stays. */
    @Allowed(Role.SECRETARIAT)
    @PostMapping("/visits")
    Answer settle(@PathVariable String id, @Valid @RequestBody SettleRequest body, Caller caller) {
        return Answer.of(id, orders.settle(id, body, caller));
    }

    /** Answers whether the row is still wanted, so that it is not asked again. */
    @Allowed(Role.SECRETARIAT)
    @PostMapping("/wanted")
    Answer want(@PathVariable String id, Caller caller) {
        return Answer.of(id, orders.want(id, caller));
    }

    /** Takes that answer back, so that it is asked again. */
    @Allowed(Role.SECRETARIAT)
    @PostMapping("/wanted/undo")
    Answer askAgain(@PathVariable String id, Caller caller) {
        return Answer.of(id, orders.askAgain(id, caller));
    }
}
