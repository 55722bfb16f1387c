package kz.moldir.plan.write.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.write.approval.ApprovedPeriods.Period;
import kz.moldir.testkit.MoldirServers;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Approvals within one moment, of which no view tells yet. */
@ExtendWith(MoldirServers.class)
class SharedMonthsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 17);
    private static final Instant NOW = Instant.parse("2026-03-17T07:00:00Z");
    private static final Map<String, Period> PLANS =
            Map.of(
                    "year", new Period(2026, 0),
                    "first", new Period(2026, 1),
                    "second", new Period(2026, 2),
                    "next", new Period(2027, 0));

    private final MongoClient client = MongoClients.create(TestServers.mongoUri());
    private final SharedMonths months =
            new SharedMonths(
                    new NothingKnownYet(),
                    new ApprovalClaims(
                            client.getDatabase(TestServers.freshDatabase(SharedMonthsTest.class))));
    private final List<String> approved = new ArrayList<>();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theSecondOfTwoIsAskedAndWhoSaysBesideIsNot() {
        approve("first", false, NOW);
        isAsked("year", NOW);
        approve("second", false, NOW);
        approve("next", false, NOW);
        approve("first", false, NOW);
        approve("year", true, NOW);
        assertThat(approved).containsExactly("first", "second", "next", "first", "year");
        isAsked("second", NOW.plusSeconds(59));
    }

    @Test
    void aMomentPasses() {
        approve("first", false, NOW);
        approve("year", false, NOW.plusSeconds(60));
        assertThat(approved).containsExactly("first", "year");
    }

    @Test
    void whatWasNotApprovedHindersNobody() {
        assertThatThrownBy(
                        () ->
                                months.approving(
                                        "first",
                                        false,
                                        MARCH,
                                        NOW,
                                        () -> {
                                            throw new IllegalStateException("refused");
                                        }))
                .hasMessage("refused");
        approve("year", false, NOW);
        isAsked("first", NOW);
        approve("next", false, NOW);
        assertThat(approved).containsExactly("year", "next");
    }

    private void isAsked(String plan, Instant now) {
        assertThatThrownBy(() -> approve(plan, false, now))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("plan-period-shared");
    }

    private void approve(String plan, boolean beside, Instant now) {
        months.approving(
                plan,
                beside,
                MARCH,
                now,
                () -> {
                    approved.add(plan);
                    return new Done(approved.size(), null, false);
                });
    }

    private static final class NothingKnownYet implements ApprovedPeriods {

        @Override
        public Optional<Approved> sharing(String planId) {
            return Optional.empty();
        }

        @Override
        public Optional<Period> of(String planId) {
            return Optional.ofNullable(PLANS.get(planId));
        }
    }
}
