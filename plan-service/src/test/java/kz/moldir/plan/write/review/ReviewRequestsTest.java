package kz.moldir.plan.write.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import kz.moldir.plan.write.review.ReviewController.Decided;
import org.junit.jupiter.api.Test;

class ReviewRequestsTest {

    @Test
    void aRowIsDecidedBySayingHow() {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validate(decided("")))
                    .extracting(fault -> fault.getPropertyPath().toString())
                    .containsExactly("decision");
            assertThat(factory.getValidator().validate(decided("accepted"))).isEmpty();
        }
    }

    private static Decided decided(String how) {
        return new Decided(how, null, null, null, null, null, null, null, null, null);
    }
}
