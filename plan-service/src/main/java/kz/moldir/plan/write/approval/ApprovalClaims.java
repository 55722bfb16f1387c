package kz.moldir.plan.write.approval;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.plan.write.approval.ApprovedPeriods.Approved;
import kz.moldir.plan.write.approval.ApprovedPeriods.Period;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Who approves a plan in this moment, in whichever process: the plans' view may not tell of it yet.
 * Of two that share months whoever is second sees the first.
 */
public final class ApprovalClaims {

    private static final Duration MOMENT = Duration.ofMinutes(1);
    private static final String MADE = "made";
    private static final String GIVEN_BACK = "givenBack";

    private final MongoCollection<Document> years;

    public ApprovalClaims(MongoDatabase database) {
        this.years = database.getCollection("approval-claims");
    }

    /**
     * A claim that was made.
     *
     * @param earlier of another plan with a part of the same months, or null
     */
    record Claim(int year, String id, @Nullable Approved earlier) {}

    /**
     * Says that a plan is approved now.
     *
     * @param on the day of the decision
     */
    Claim claim(String planId, Period period, LocalDate on, Instant now) {
        String id = CommandIds.fresh();
        Document year = new Document("_id", period.year());
        begin(year);
        years.updateOne(
                year,
                new Document(
                        "$push",
                        new Document(
                                MADE,
                                new Document("id", id)
                                        .append("plan", planId)
                                        .append("half", period.half())
                                        .append("on", on.toString())
                                        .append("at", now.toEpochMilli()))));
        Document known = Objects.requireNonNull(years.find(year).first());
        List<String> givenBack = known.getList(GIVEN_BACK, String.class);
        Optional<Approved> earlier =
                known.getList(MADE, Document.class).stream()
                        .takeWhile(each -> !each.getString("id").equals(id))
                        .filter(each -> !givenBack.contains(each.getString("id")))
                        .filter(each -> !each.getString("plan").equals(planId))
                        .filter(each -> recent(each, now))
                        .filter(each -> shares(each.getInteger("half"), period.half()))
                        .findFirst()
                        .map(
                                each ->
                                        new Approved(
                                                period.year(),
                                                each.getInteger("half"),
                                                LocalDate.parse(each.getString("on"))));
        return new Claim(period.year(), id, earlier.orElse(null));
    }

    /** The plan was not approved. */
    void giveBack(Claim claim) {
        years.updateOne(
                new Document("_id", claim.year()),
                new Document("$push", new Document(GIVEN_BACK, claim.id())));
    }

    private static boolean recent(Document claim, Instant now) {
        return now.toEpochMilli() - claim.getLong("at") < MOMENT.toMillis();
    }

    private static boolean shares(int one, int other) {
        return one == other || one == 0 || other == 0;
    }

    private void begin(Document year) {
        if (years.find(year).first() != null) {
            return;
        }
        try {
            years.insertOne(
                    new Document(year).append(MADE, List.of()).append(GIVEN_BACK, List.of()));
        } catch (MongoWriteException raced) {
            if (raced.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw raced;
            }
        }
    }
}
