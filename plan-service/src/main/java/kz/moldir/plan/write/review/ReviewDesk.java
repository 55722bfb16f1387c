package kz.moldir.plan.write.review;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.document.UnreadablePlan;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.events.PlanEvent.SourceFile;
import kz.moldir.plan.office.lines.FileLines;
import kz.moldir.plan.write.orders.UndoOffered;
import kz.moldir.plan.write.plan.PlanCommand;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.Review.State;
import kz.moldir.plan.write.review.diff.Change;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.ui.errors.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person does with an uploaded file; pages and programs do the same through it. */
public final class ReviewDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewDesk.class);

    /** Stands for the sequence of a plan that there is not. */
    static final long NO_PLAN = -1;

    private static final int AT_ONCE = 4;
    private static final int FAULTS = 200;
    private static final int LONGEST_WORDS = 2_000;
    private static final long WAIT_MILLIS = 1_500;

    private final Reviews reviews;
    private final PlanImports imports;
    private final Drafts drafts;
    private final Commands commands;
    private final Council council;
    private final Semaphore readings = new Semaphore(AT_ONCE);

    public ReviewDesk(
            Reviews reviews,
            PlanImports imports,
            Drafts drafts,
            Commands commands,
            Council council) {
        this.council = council;
        this.reviews = reviews;
        this.imports = imports;
        this.drafts = drafts;
        this.commands = commands;
    }

    /**
     * Takes a file and begins to read it; a file that is refused at once is {@link Invalid} and
     * leaves nothing behind.
     *
     * @return the review, ready or still being read
     */
    String upload(@Nullable String name, byte[] content, int year, int half, Caller caller) {
        imports.check(year, half);
        if (content.length == 0) {
            Problem empty = Problem.ofFile(Problem.Code.EMPTY_FILE);
            throw new Invalid(PlanImports.faults(new UnreadablePlan(List.of(empty))));
        }
        if (!readings.tryAcquire()) {
            throw Invalid.field("file", "plan.review.problem.busy");
        }
        String id;
        FutureTask<@Nullable Void> reading;
        try {
            id =
                    reviews.begin(
                            caller.actor(),
                            imports.planId(year, half),
                            year,
                            half,
                            new SourceFile(
                                    Objects.requireNonNullElse(name, "plan"),
                                    content.length,
                                    CommandIds.hash(content)));
            reading = new FutureTask<>(() -> read(id, name, content, year, half), null);
            Thread.ofPlatform().daemon().name("reading an upload").start(reading);
        } catch (RuntimeException failed) {
            readings.release();
            throw failed;
        }
        awaitBriefly(reading);
        Review review = mine(id, caller);
        if (review.state() == State.REFUSED) {
            reviews.erase(id);
            throw new Invalid(faults(review));
        }
        return id;
    }

    private static void awaitBriefly(FutureTask<?> reading) {
        try {
            reading.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException goesOn) {
            LOG.debug("The reading of an upload goes on", goesOn);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(String id, @Nullable String name, byte[] content, int year, int half) {
        try {
            FileLines file = imports.lines(name, content);
            if (imports.read(file.lines(), year, half) instanceof UnreadablePlan unreadable) {
                throw new Invalid(PlanImports.faults(unreadable, file.sheets()));
            }
            reviews.ready(id, file);
        } catch (Invalid invalid) {
            reviews.refused(id, told(invalid.faults()));
        } catch (RuntimeException failed) {
            LOG.error("Reading an upload failed", Fault.logged(failed));
            reviews.refused(
                    id, List.of(new Review.Fault("plan.import.problem.corrupt", List.of())));
        } finally {
            readings.release();
        }
    }

    /** The first ones, and how many more there are. */
    private static List<Review.Fault> told(List<Invalid.Fault> faults) {
        List<Review.Fault> told = new ArrayList<>();
        for (Invalid.Fault fault : faults.subList(0, Math.min(faults.size(), FAULTS))) {
            told.add(
                    new Review.Fault(
                            fault.code(),
                            fault.arguments().stream().map(String::valueOf).toList()));
        }
        if (faults.size() > FAULTS) {
            told.add(
                    new Review.Fault(
                            "plan.review.problem.more",
                            List.of(String.valueOf(faults.size() - FAULTS))));
        }
        return told;
    }

    static List<Invalid.Fault> faults(Review review) {
        return review.faults().stream()
                .map(
                        fault ->
                                new Invalid.Fault(
                                        "file", fault.code(), List.copyOf(fault.arguments())))
                .toList();
    }

    List<Review> open(Caller caller) {
        return reviews.of(caller.actor());
    }

    Review mine(String id, Caller caller) {
        return reviews.get(id, caller.actor()).orElseThrow(NotFound::new);
    }

    /** Whether a plan is approved, so that files amend it. */
    boolean amends(String planId) {
        return drafts.of(planId).map(Drafts.Draft::approved).orElse(false);
    }

    ReviewedPlan reviewed(String id, Caller caller) {
        Review review = mine(id, caller);
        if (review.state() == State.READING) {
            throw new Refused(new ReviewRefusal.StillRead());
        }
        if (review.state() != State.READY) {
            throw new NotFound();
        }
        return OverApproved.of(
                ReviewedPlan.of(
                        review,
                        drafts.of(review.planId()).orElse(null),
                        imports,
                        drafts.renderings(review.year())),
                drafts,
                council.today(caller.clock()));
    }

    /**
     * Corrects or decides one row; a row that the file does not have is not found.
     *
     * @param plan the caller's review as it was read for this, since reading is most of the work
     * @param shown the version of the row that was looked at, or null where nobody says so
     */
    void edit(ReviewedPlan plan, String key, Edit edit, @Nullable String shown) {
        ReviewedRow row =
                plan.rows().stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        if (shown != null && !shown.equals(plan.version(row))) {
            throw new Refused(new ReviewRefusal.RowChanged());
        }
        Words words = edit.words();
        if (words != null) {
            check("title", words.title(), false);
            check("timeframe", words.timeframe(), true);
            check("responsible", words.responsible(), true);
            check("note", words.note(), true);
        }
        Meaning meaning = edit.meaning();
        if (meaning != null && !meaning.faults().isEmpty()) {
            throw new Invalid(meaning.faults());
        }
        reviews.edit(plan.review().id(), Map.of(key, edit.having(row.stands())));
    }

    /** What is decided of many rows at once; what a person decided of a row before stays. */
    enum Many {
        /** Each row that the file lacks stays in the draft. */
        KEEP,
        /** Each row of the file that leaves no question and undoes nothing is taken. */
        ACCEPT;

        private Edit.Decision decision() {
            return this == KEEP ? Edit.Decision.SKIPPED : Edit.Decision.ACCEPTED;
        }

        boolean meant(ReviewedRow row) {
            boolean gone = row.change().kind() == Change.Kind.REMOVED;
            return row.edit().decision() == Edit.Decision.OPEN
                    && (this == KEEP
                            ? gone
                            : !gone && !row.doubtful() && row.change().kind() != Change.Kind.SAME);
        }
    }

    /**
     * Decides many rows at once.
     *
     * @param base the plan's sequence that was looked at, {@link #NO_PLAN} where there was none, or
     *     null where nobody says so
     */
    void decide(String id, Many many, @Nullable Long base, Caller caller) {
        Map<String, Edit> edits = new LinkedHashMap<>();
        ReviewedPlan plan = reviewed(id, caller);
        Drafts.Draft draft = plan.draft();
        if (base != null && base != (draft == null ? NO_PLAN : draft.sequence())) {
            throw changed(plan);
        }
        plan.rows().stream()
                .filter(many::meant)
                .forEach(row -> edits.put(row.key(), row.edit().decided(many.decision())));
        if (!edits.isEmpty()) {
            reviews.edit(id, edits);
        }
    }

    private static void check(String field, String words, boolean empty) {
        if ((words.isBlank() && !empty) || words.length() > LONGEST_WORDS) {
            throw Invalid.field(field, "plan.review.problem." + field, LONGEST_WORDS);
        }
    }

    /**
     * Makes the draft, or writes what was taken into an amendment of an approved plan, once.
     *
     * @param base the plan's sequence that the person has seen, or null where there was none
     * @param taken how many changes of an approved plan were told, or null where nobody says so: an
     *     acceptance falls where something happened to its row since
     * @param reason of an amendment that has to be begun
     * @return answering the edit by which what the file changed can be taken back; null where there
     *     was nothing that it could have changed
     */
    Done commit(
            String id,
            @Nullable Long base,
            @Nullable Long taken,
            @Nullable String reason,
            Caller caller) {
        Review review = mine(id, caller);
        Long position = review.position();
        if (position != null) {
            return new Done(position, reviews.commit(id).edit(), true);
        }
        ReviewedPlan plan = reviewed(id, caller);
        Drafts.Draft draft = plan.draft();
        if (!Objects.equals(base, draft == null ? null : draft.sequence())
                || (taken != null && plan.amends() && taken != plan.taken())) {
            throw changed(plan);
        }
        PlanCommand command =
                plan.amends()
                        ? FileAmendment.command(plan, reason, council.today(caller.clock()))
                        : ReviewedRows.command(plan);
        Origin origin =
                new Origin(
                                CommandIds.derived("review", id),
                                null,
                                caller.actor(),
                                caller.role(),
                                caller.request(),
                                caller.request(),
                                caller.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                                base)
                        .standingInFor(caller.actingFor());
        Done done = commands.send(command, origin);
        String edit = draft == null || draft.rows().isEmpty() ? null : done.answer();
        reviews.committed(
                id, done.position(), new Reviews.Commit(plan.applied(), edit, origin.time()));
        return new Done(done.position(), edit, done.repeated());
    }

    /** What a commit did: rows added, changed and taken out. */
    String applied(String id) {
        return reviews.commit(id).applied();
    }

    /** How the page that follows a commit offers to take it back, however often it is sent. */
    String undoable(String id) {
        Reviews.Commit commit = reviews.commit(id);
        return commit.edit() == null
                ? "edit="
                : "edit=" + commit.edit() + UndoOffered.until(commit.at());
    }

    private static Refused changed(ReviewedPlan plan) {
        return new Refused(
                plan.amends() ? new ReviewRefusal.PlanChanged() : new ReviewRefusal.DraftChanged());
    }

    void erase(String id, Caller caller) {
        reviews.erase(mine(id, caller).id());
    }
}
