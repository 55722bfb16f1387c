package kz.moldir.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.AgreedTerms;
import kz.moldir.identity.roster.Entry;
import kz.moldir.identity.roster.RosterQuestions;
import kz.moldir.identity.roster.RosterQuestions.Question;
import kz.moldir.identity.roster.RosterTerms;
import org.junit.jupiter.api.Test;

/** What was said of access counts only where access was changed. */
class AnsweringIT extends MailCase {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    private final AgreedTerms agreed = accounts.agreedTerms();
    private final RosterQuestions questions =
            new RosterQuestions(
                    new RosterTerms("http://127.0.0.1:1", name -> name, () -> "none"),
                    agreed,
                    () -> DAY);
    private final Question question =
            new Question(RosterQuestions.TERM, new Entry("entry", "Нуртаев Т.Т.", DAY));

    @Test
    void countsWhereAccessWasChanged() {
        Account account = added("asel", null);
        Answering answering = new Answering(questions, account, Optional.of(question));
        assertThat(answering.unlessRefused(() -> answering.unless(Optional.empty()))).isEmpty();
        assertThat(agreed.isAgreed(account.id(), DAY)).isTrue();
    }

    @Test
    void countsNoMoreWhereTheChangeFails() {
        Account account = added("asel", null);
        Answering answering = new Answering(questions, account, Optional.of(question));
        assertThatThrownBy(
                        () ->
                                answering.unlessRefused(
                                        () -> {
                                            answering.unless(Optional.empty());
                                            throw new IllegalStateException("the store is away");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(agreed.isAgreed(account.id(), DAY)).isFalse();
    }
}
