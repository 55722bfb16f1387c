package kz.moldir.plan.write.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.moldir.council.ActivityKind;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.office.PlanFiles;
import kz.moldir.plan.office.excel.SheetNames;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The same review for programs. */
@Allowed(Role.SECRETARIAT)
@RestController
@RequestMapping("/api/imports")
final class ReviewController {

    /** Takes a correction back: the row is as the file has it, and open. */
    private static final String ORIGINAL = "original";

    /** It is a new row, however similar one of the plan is; or it is that one after all. */
    private static final String NEW = "new";

    private static final String KNOWN = "known";

    private final ReviewDesk desk;
    private final Messages messages;
    private final ShownReview shown;

    ReviewController(ReviewDesk desk, Messages messages, WarnedReview warned) {
        this.desk = desk;
        this.messages = messages;
        this.shown = new ShownReview(messages, warned);
    }

    /** A review in the list; its state is reading, ready or refused. */
    record Listed(
            String id,
            String planId,
            int year,
            int half,
            String file,
            String state,
            Instant expiresAt) {

        static Listed of(Review review) {
            return new Listed(
                    review.id(),
                    review.planId(),
                    review.year(),
                    review.half(),
                    review.file().name(),
                    review.state().name().toLowerCase(Locale.ROOT),
                    review.expiresAt());
        }
    }

    /** All reviews of the caller. */
    record Listing(List<Listed> items, @Nullable String next) {}

    /**
     * A review with its rows.
     *
     * @param base what its commit has to name
     * @param faults why the file was refused, in sentences
     * @param questions about the document as a whole, in sentences
     * @param sheets which sheets of a workbook were read and which were left out
     * @param coverage what the file says on that, absent where it leaves it to the draft
     * @param coverageNow what the plan says by now, absent where nothing is known of it
     * @param amends where the plan is approved, so that what is accepted amends it
     */
    record Detail(
            Listed review,
            @Nullable Long base,
            List<ShownRow> rows,
            List<String> faults,
            List<String> questions,
            SheetNames sheets,
            @Nullable Coverage coverage,
            @Nullable Coverage coverageNow,
            @Nullable Amends amends) {}

    /**
     * The amendment that what is accepted becomes a part of.
     *
     * @param version in force
     * @param reason of the one that is being written; absent where the commit begins one
     * @param changes that the commit would make
     */
    record Amends(int version, @Nullable String reason, long changes) {

        static @Nullable Amends of(ReviewedPlan plan) {
            Drafts.Draft draft = plan.draft();
            Drafts.Amended amended = draft == null ? null : draft.amended();
            return amended == null
                    ? null
                    : new Amends(amended.version(), amended.reason(), plan.taken());
        }
    }

    /**
     * What is decided about a row; words left out stay those of the file.
     *
     * @param version of the row that was seen
     */
    record Decided(
            @NotBlank String decision,
            @Nullable String title,
            @Nullable String timeframe,
            @Nullable String responsible,
            @Nullable String note,
            @Nullable List<@NotNull ActivityKind> kinds,
            Meaning.@Nullable Term term,
            @Nullable List<@NotBlank String> commissions,
            @Nullable List<@NotBlank String> persons,
            @Nullable String version) {}

    /**
     * The plan's sequence that was seen; absent where there was no plan.
     *
     * @param taken the changes that were seen, of an approved plan
     * @param reason of the amendment that the commit begins
     */
    record CommitRequest(@Nullable Long base, @Nullable Long taken, @Nullable String reason) {}

    /** Which rows are decided, and how; base is the plan's sequence that was seen. */
    record ManyRequest(@NotNull ReviewDesk.Many many, @Nullable Long base) {}

    /**
     * Where the draft can be read.
     *
     * @param edit by which what the file changed can be taken back for a while; absent where there
     *     was nothing before it, or that is not known
     */
    record Committed(String planId, long position, @Nullable String edit) {}

    @PostMapping(consumes = "multipart/form-data")
    @ResponseStatus(HttpStatus.CREATED)
    Listed upload(
            @RequestParam MultipartFile file,
            @RequestParam int year,
            @RequestParam int half,
            Caller caller)
            throws IOException {
        PlanFiles.checkSize(file.getSize());
        String id = desk.upload(file.getOriginalFilename(), file.getBytes(), year, half, caller);
        return Listed.of(desk.mine(id, caller));
    }

    @GetMapping
    Listing mine(Caller caller) {
        return new Listing(desk.open(caller).stream().map(Listed::of).toList(), null);
    }

    @GetMapping("/{id}")
    Detail one(@PathVariable String id, Caller caller, Locale locale) {
        Review review = desk.mine(id, caller);
        if (review.state() != Review.State.READY) {
            return new Detail(
                    Listed.of(review),
                    null,
                    List.of(),
                    ReviewDesk.faults(review).stream()
                            .map(fault -> said(fault.code(), fault.arguments(), locale))
                            .toList(),
                    List.of(),
                    review.sheets(),
                    null,
                    null,
                    null);
        }
        ReviewedPlan plan = desk.reviewed(id, caller);
        Drafts.Draft draft = plan.draft();
        return new Detail(
                Listed.of(review),
                draft == null ? null : draft.sequence(),
                shown.shown(plan, plan.rows(), null, locale),
                List.of(),
                plan.questions().stream()
                        .map(question -> said(question.code().key(), question.args(), locale))
                        .toList(),
                review.sheets(),
                plan.clause().said() ? plan.clause().coverage() : null,
                draft == null ? null : draft.coverage(),
                Amends.of(plan));
    }

    private String said(String code, List<?> arguments, Locale locale) {
        return messages.text(locale, code, arguments.toArray());
    }

    @PutMapping("/{id}/rows/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(
            @PathVariable String id,
            @PathVariable String key,
            @Valid @RequestBody Decided body,
            Caller caller) {
        ReviewedPlan plan = desk.reviewed(id, caller);
        Words now =
                plan.rows().stream()
                        .filter(row -> row.key().equals(key))
                        .findFirst()
                        .orElseThrow(kz.moldir.kit.problem.NotFound::new)
                        .words();
        Words words =
                new Words(
                        Objects.requireNonNullElse(body.title(), now.title()),
                        Objects.requireNonNullElse(body.timeframe(), now.timeframe()),
                        Objects.requireNonNullElse(body.responsible(), now.responsible()),
                        Objects.requireNonNullElse(body.note(), now.note()));
        if (body.decision().equalsIgnoreCase(ORIGINAL)) {
            desk.edit(plan, key, Edit.NONE.fresh(plan.review().edit(key).fresh()), body.version());
            return;
        }
        Edit before = plan.review().edit(key);
        if (body.decision().equalsIgnoreCase(NEW) || body.decision().equalsIgnoreCase(KNOWN)) {
            desk.edit(
                    plan, key, before.fresh(body.decision().equalsIgnoreCase(NEW)), body.version());
            return;
        }
        desk.edit(
                plan,
                key,
                new Edit(
                        decision(body.decision()),
                        words.equals(now) ? before.words() : words,
                        body.kinds() == null ? before.kinds() : body.kinds(),
                        before.meaning(
                                now,
                                words,
                                new Meaning(body.term(), body.commissions(), body.persons())),
                        List.of(),
                        before.fresh()),
                body.version());
    }

    /** Decides many rows at once: all that the file lacks, or all that leave no question. */
    @PostMapping("/{id}/decide")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decideMany(@PathVariable String id, @Valid @RequestBody ManyRequest body, Caller caller) {
        desk.decide(id, body.many(), body.base(), caller);
    }

    @PostMapping("/{id}/commit")
    Committed commit(@PathVariable String id, @RequestBody CommitRequest body, Caller caller) {
        String planId = desk.mine(id, caller).planId();
        Done done = desk.commit(id, body.base(), body.taken(), body.reason(), caller);
        return new Committed(planId, done.position(), done.answer());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String id, Caller caller) {
        desk.erase(id, caller);
    }

    private static Edit.Decision decision(String name) {
        for (Edit.Decision decision : Edit.Decision.values()) {
            if (decision.name().equalsIgnoreCase(name)) {
                return decision;
            }
        }
        throw Invalid.field("decision", "plan.review.problem.decision");
    }
}
