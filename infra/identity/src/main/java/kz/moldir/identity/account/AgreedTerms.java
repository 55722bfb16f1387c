package kz.moldir.identity.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What was decided of access that would outlast a term of the roster, and what ended with one. */
public final class AgreedTerms {

    private static final String AGREED = "agreed";
    private static final String ENDED = "ended";
    private static final String BEFORE = "before";
    private static final String TOLD = "told";

    /** Whatever the roster says. */
    private static final String ALWAYS = "always";

    private final MongoCollection<Document> terms;

    AgreedTerms(MongoDatabase database) {
        this.terms = database.getCollection("roster-terms");
    }

    /**
     * Access that ended with a term of the roster.
     *
     * @param day the last one of that term
     * @param before the last day of access that somebody had entered; null for none
     */
    public record Ended(LocalDate day, @Nullable LocalDate before) {}

    /**
     * Somebody said that access lasts longer than a term that ends on a day.
     *
     * @return what has the answer of before count again, unless there is another by then
     */
    public Runnable agree(String account, LocalDate day) {
        String before = of(account).map(kept -> kept.getString(AGREED)).orElse(null);
        if (ALWAYS.equals(before)) {
            return () -> {};
        }
        set(account, Updates.set(AGREED, day.toString()));
        return () ->
                terms.updateOne(
                        Filters.and(Filters.eq("_id", account), Filters.eq(AGREED, day.toString())),
                        Updates.set(AGREED, before));
    }

    /** The owner of the machine opened access, whatever the roster says. */
    void agreeAlways(String account) {
        set(account, Updates.combine(Updates.set(AGREED, ALWAYS), Updates.unset(ENDED)));
    }

    /** Somebody entered another last day or another entry, and agreed to this day or to none. */
    public void decided(String account, @Nullable LocalDate agreed) {
        set(
                account,
                Updates.combine(
                        Updates.set(AGREED, agreed == null ? null : agreed.toString()),
                        Updates.unset(ENDED)));
    }

    /** Whether access lasts longer than a term that ends on a day, as somebody said. */
    public boolean isAgreed(String account, LocalDate day) {
        return of(account)
                .map(kept -> kept.getString(AGREED))
                .filter(agreed -> agreed.equals(ALWAYS) || agreed.equals(day.toString()))
                .isPresent();
    }

    /** Access is about to end with a term. */
    public void ended(String account, Ended ended) {
        LocalDate before = ended.before();
        set(
                account,
                Updates.combine(
                        Updates.set(ENDED, ended.day().toString()),
                        Updates.set(BEFORE, before == null ? null : before.toString()),
                        Updates.set(TOLD, false)));
    }

    /** Whoever it is of has been told of the end. */
    public void told(String account) {
        set(account, Updates.set(TOLD, true));
    }

    /** Whether that is still to be done; not of an end of before it was kept. */
    public boolean isUntold(String account) {
        return of(account).filter(kept -> !kept.getBoolean(TOLD, true)).isPresent();
    }

    /** What ended last with a term, unless somebody has decided since. */
    public Optional<Ended> ended(String account) {
        return of(account)
                .filter(kept -> kept.getString(ENDED) != null)
                .map(kept -> new Ended(LocalDate.parse(kept.getString(ENDED)), before(kept)));
    }

    private static @Nullable LocalDate before(Document kept) {
        String day = kept.getString(BEFORE);
        return day == null ? null : LocalDate.parse(day);
    }

    private Optional<Document> of(String account) {
        return Optional.ofNullable(terms.find(Filters.eq("_id", account)).first());
    }

    private void set(String account, Bson change) {
        terms.updateOne(Filters.eq("_id", account), change, new UpdateOptions().upsert(true));
    }
}
