package kz.moldir.kit.axon;

import static kz.moldir.kit.axon.RunningAxon.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.sample.Inquiry;
import kz.moldir.kit.sample.InquiryCommand.AnswerInquiry;
import kz.moldir.kit.sample.InquiryCommand.RemindOfInquiry;
import kz.moldir.kit.sample.InquiryCommand.SendInquiry;
import kz.moldir.kit.sample.InquiryEvent.InquiryAnswered;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Aggregates of a store that nobody else writes. */
@Timeout(60)
class KeptAggregatesTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private RunningAxon axon;

    @BeforeEach
    void start() {
        axon = new RunningAxon(database.get(), ServiceModel.of(Inquiry.class));
        axon.commands.send(new SendInquiry("a", "?"), origin("c1"));
    }

    @AfterEach
    void stop() {
        axon.close();
    }

    @Test
    void anAggregateThatIsKeptIsNotReadAgain() {
        database.get().getCollection("commits").deleteMany(new Document());

        axon.commands.send(new AnswerInquiry("a", "!"), origin("c2"));
        assertThat(axon.engine.head()).isEqualTo(2);
    }

    @Test
    void whatItWasAnsweredIsKeptToo() {
        axon.commands.send(new AnswerInquiry("a", "!"), origin("c2"));
        axon.commands.send(new RemindOfInquiry("a"), origin("c3"));

        assertThat(axon.engine.head()).isEqualTo(2);
    }

    @Test
    void aConflictIsDecidedAnewOnWhatIsStored() {
        InquiryAnswered elsewhere = new InquiryAnswered("a", "elsewhere");
        axon.engine.appendEvents(
                List.of(new GenericDomainEventMessage<>("inquiry", "a", 1, elsewhere)));

        assertThatThrownBy(() -> axon.commands.send(new AnswerInquiry("a", "!"), origin("c2")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(new Inquiry.AlreadyAnswered("elsewhere")));
        assertThat(axon.engine.head()).isEqualTo(2);
    }
}
