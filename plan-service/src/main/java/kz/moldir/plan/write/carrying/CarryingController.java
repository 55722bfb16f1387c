package kz.moldir.plan.write.carrying;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Done;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.write.activity.LettersLogged;
import kz.moldir.plan.write.carrying.CarryingOrders.Attached;
import kz.moldir.plan.write.carrying.CarryingRequests.AnswerRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.AttendanceRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.DecisionRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.DescribeRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.LetterRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.MaterialsRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.MinutesRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.PublishDecisionsRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.PublishRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.RightDecisionRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.RightWordRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.ScheduleRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.SessionRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.UnpublishDecisionsRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.WithdrawRequest;
import kz.moldir.plan.write.carrying.CarryingRequests.WordRequest;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.plan.write.orders.DayWarnings.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes what is recorded around the carrying out; idempotent by the Idempotency-Key. */
@Allowed(value = Role.SECRETARIAT, own = Role.LEAD)
@RestController
@RequestMapping("/api/activities/{id}")
final class CarryingController {

    private final CarryingOrders orders;
    private final WordOrders words;

    private final DayWarnings warnings;

    CarryingController(CarryingOrders orders, WordOrders words, DayWarnings warnings) {
        this.orders = orders;
        this.words = words;
        this.warnings = warnings;
    }

    /**
     * The activity and the position to read it after.
     *
     * @param record the id of what was recorded, by which it is answered, corrected or withdrawn;
     *     absent where it is no one thing of which an activity may have several
     * @param records of letters the id of each that was logged now, in the order of who is invited
     * @param warnings what speaks against the days that were chosen; absent without any
     */
    record Answer(
            String id,
            long position,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String record,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> records,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {

        static Answer of(String id, Done done) {
            return against(id, done, List.of());
        }

        static Answer against(String id, Done done, List<String> warnings) {
            return new Answer(id, done.position(), null, List.of(), warnings);
        }

        static Answer ofLetters(String id, Done done) {
            List<String> all = LettersLogged.of(done.answer());
            return new Answer(
                    id, done.position(), all.size() == 1 ? all.getFirst() : null, all, List.of());
        }

        Answer of(String recorded) {
            return new Answer(id, position, recorded, records, warnings);
        }
    }

    /** The id of the word or the decision that a caller's order records. */
    private static String recorded(Object body, Caller caller) {
        return caller.asking(body).commandId();
    }

    /**
     * Attaches a document: PDF, JPEG, PNG, docx, xlsx or pptx of at most 20 MB, told by content.
     */
    @PostMapping(path = "/documents", consumes = "multipart/form-data")
    @ResponseStatus(HttpStatus.CREATED)
    Attached attach(
            @PathVariable String id,
            @RequestParam MultipartFile file,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String titleKk,
            Caller caller)
            throws IOException {
        return orders.attach(
                id,
                file.getOriginalFilename(),
                file.getBytes(),
                new Typed(Map.of("kind", kind)).choice("kind", Attachment.Kind.class),
                new CarryingOrders.Title(
                        Typed.line("title", title), Typed.line("titleKk", titleKk)),
                caller);
    }

    /** Publishes it: from now on everybody can have it. */
    @Allowed(Role.SECRETARIAT)
    @PostMapping("/documents/{documentId}/publish")
    Answer publish(
            @PathVariable String id,
            @PathVariable String documentId,
            @Valid @RequestBody(required = false) @Nullable PublishRequest body,
            Caller caller) {
        return Answer.of(
                id, orders.publish(id, documentId, body == null ? null : body.sure(), caller));
    }

    /** Says what a document is and what it is called, for a reason; its file and address stay. */
    @Allowed(Role.SECRETARIAT)
    @PostMapping("/documents/{documentId}/correction")
    Answer describe(
            @PathVariable String id,
            @PathVariable String documentId,
            @Valid @RequestBody DescribeRequest body,
            Caller caller) {
        return Answer.of(id, orders.describe(id, documentId, body, caller));
    }

    /** Takes an entry back, for a reason; an answer by the id of the word, which is open again. */
    @Allowed(Role.SECRETARIAT)
    @PostMapping("/withdraw")
    Answer withdraw(
            @PathVariable String id, @Valid @RequestBody WithdrawRequest body, Caller caller) {
        return Answer.of(id, orders.withdraw(id, body, caller));
    }

    /** Says who is invited, what is on the agenda, and where it can be followed. */
    @PostMapping("/arrangement")
    Answer arrange(
            @PathVariable String id,
            @Valid @RequestBody SessionRequest body,
            Caller caller,
            Locale locale) {
        List<LocalDate> days = Stream.ofNullable(body.materialsUntil()).toList();
        Done done = orders.arrange(id, body, caller);
        return Answer.against(id, done, warnings.ofCalendar(days, locale));
    }

    /** Records whether the materials came. */
    @PostMapping("/materials")
    Answer materials(
            @PathVariable String id, @Valid @RequestBody MaterialsRequest body, Caller caller) {
        return Answer.of(id, orders.materials(id, body, caller));
    }

    /** Records a question of a member or a proposal. */
    @PostMapping("/words")
    Answer word(@PathVariable String id, @Valid @RequestBody WordRequest body, Caller caller) {
        return Answer.of(id, words.received(id, body, caller)).of(recorded(body, caller));
    }

    /** Puts a question or a proposal right, for a reason; its answer stays. */
    @PostMapping("/words/{wordId}/correction")
    Answer correctWord(
            @PathVariable String id,
            @PathVariable String wordId,
            @Valid @RequestBody RightWordRequest body,
            Caller caller) {
        return Answer.of(id, words.corrected(id, wordId, body, caller));
    }

    /** Records who took part. */
    @PostMapping("/attendance")
    Answer attendance(
            @PathVariable String id, @Valid @RequestBody AttendanceRequest body, Caller caller) {
        return Answer.of(id, orders.attendance(id, body, caller));
    }

    /** Records the head of the minutes and who was heard. */
    @PostMapping("/minutes")
    Answer minutes(
            @PathVariable String id, @Valid @RequestBody MinutesRequest body, Caller caller) {
        return Answer.of(id, orders.minutes(id, body, caller));
    }

    /** Records a decision; with an agency it is a recommendation that monitoring takes up. */
    @PostMapping("/decisions")
    Answer decide(
            @PathVariable String id, @Valid @RequestBody DecisionRequest body, Caller caller) {
        return Answer.of(id, orders.decide(id, body, caller)).of(recorded(body, caller));
    }

    /**
     * Puts a decision right, for a reason; where an agency was asked for it, monitoring is told,
     * and follows as long as nothing is answered or checked.
     */
    @Allowed(Role.SECRETARIAT)
    @PostMapping("/decisions/{decisionId}/correction")
    Answer correctDecision(
            @PathVariable String id,
            @PathVariable String decisionId,
            @Valid @RequestBody RightDecisionRequest body,
            Caller caller) {
        return Answer.of(id, orders.correctDecision(id, decisionId, body, caller));
    }

    /** Lets everybody read what was decided at what was held; who corrects it corrects that too. */
    @Allowed(Role.SECRETARIAT)
    @PostMapping("/decisions/publish")
    Answer publishDecisions(
            @PathVariable String id,
            @Valid @RequestBody PublishDecisionsRequest body,
            Caller caller) {
        return Answer.of(id, orders.publishDecisions(id, body, caller));
    }

    /** Takes it back from the public; the reason stays there. */
    @Allowed(Role.SECRETARIAT)
    @PostMapping("/decisions/unpublish")
    Answer unpublishDecisions(
            @PathVariable String id,
            @Valid @RequestBody UnpublishDecisionsRequest body,
            Caller caller) {
        return Answer.of(id, orders.unpublishDecisions(id, body, caller));
    }

    /** Logs that a paper went out as a letter, to all who are invited or to one of them. */
    @PostMapping("/letters")
    Answer letter(@PathVariable String id, @Valid @RequestBody LetterRequest body, Caller caller) {
        return Answer.ofLetters(id, orders.letter(id, body, caller));
    }

    /** Sets the days of a schedule with their objects. */
    @PostMapping("/schedule")
    Answer schedule(
            @PathVariable String id,
            @Valid @RequestBody ScheduleRequest body,
            Caller caller,
            Locale locale) {
        List<Slot> days =
                body.slots().stream().map(slot -> new Slot(slot.date(), slot.time())).toList();
        Done done = orders.schedule(id, body, caller);
        return Answer.against(id, done, warnings.of(id, days, locale));
    }

    /** Answers a question or a proposal. */
    @PostMapping("/words/{wordId}/answer")
    Answer answer(
            @PathVariable String id,
            @PathVariable String wordId,
            @Valid @RequestBody AnswerRequest body,
            Caller caller) {
        return Answer.of(id, words.answered(id, wordId, body, caller));
    }
}
