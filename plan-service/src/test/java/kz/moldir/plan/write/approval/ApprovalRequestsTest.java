package kz.moldir.plan.write.approval;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.plan.write.approval.ApprovalRequests.ApproveRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.CorrectDecisionRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.VotesRequest;
import org.junit.jupiter.api.Test;

class ApprovalRequestsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 17);

    @Test
    void fewerThanNobodyVotesForNoDecision() {
        assertThat(faults(approve(new VotesRequest(0, -5, -1))))
                .containsExactlyInAnyOrder("votes.against", "votes.abstained");
        assertThat(faults(correct(new VotesRequest(-1, 0, 0)))).containsExactly("votes.inFavour");
    }

    @Test
    void whatWasApprovedCanBeCorrectedWithTheSameVotes() {
        for (VotesRequest votes :
                new VotesRequest[] {new VotesRequest(9999, 0, 0), new VotesRequest(0, 0, 0)}) {
            assertThat(faults(approve(votes))).isEmpty();
            assertThat(faults(correct(votes))).isEmpty();
        }
        VotesRequest tooMany = new VotesRequest(10_000, 0, 0);
        assertThat(faults(approve(tooMany))).isEqualTo(faults(correct(tooMany))).isNotEmpty();
    }

    private static ApproveRequest approve(VotesRequest votes) {
        return new ApproveRequest("17", DAY, "Хасенов М.К.", votes, null);
    }

    private static CorrectDecisionRequest correct(VotesRequest votes) {
        return new CorrectDecisionRequest(
                "17", DAY, "Хасенов М.К.", votes, null, "Описка", null, null, null, null);
    }

    private static Set<String> faults(Object request) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validate(request).stream()
                    .map(fault -> fault.getPropertyPath().toString())
                    .collect(Collectors.toSet());
        }
    }
}
