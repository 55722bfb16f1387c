package kz.moldir.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class HashesTest {

    /** More than a hash of what was drawn costs. */
    private static final int CHEAP = 5;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(CHEAP);
    private final List<String> compared = new ArrayList<>();
    private final Hashes hashes = new Hashes(CHEAP, counting());

    /** Whoever measures the answer learns neither who there is nor who chose a password. */
    @Test
    void takeOneSlowComparisonWhateverIsTypedAndWhoeverIsMeant() {
        List<String> kept =
                Arrays.asList(
                        null,
                        Hashes.quick("a first secret"),
                        DrawnSecrets.hash("a first secret"),
                        bcrypt.encode("x".repeat(72)));
        for (String hash : kept) {
            for (String typed :
                    List.of("", "   ", "twelve chars", "x".repeat(72), "x".repeat(73))) {
                compared.clear();
                boolean right = hashes.matchesInEqualTime(typed, hash);
                assertThat(compared).as("%s against %s", typed, hash).hasSize(1);
                assertThat(compared.getFirst()).isNotEmpty().hasSizeLessThan(73);
                assertThat(right)
                        .isEqualTo(
                                typed.length() == 72 && hash != null && hash.startsWith("$2a$05"));
            }
        }
        assertThat(hashes.matchesInEqualTime("a first secret", kept.get(1))).isTrue();
        assertThat(hashes.matchesInEqualTime(" a first secret ", kept.get(2))).isTrue();
    }

    @Test
    void areReplacedWhereTheyAreCheap() {
        assertThat(hashes.isCheap(Hashes.quick("a first secret"))).isTrue();
        assertThat(hashes.isCheap(DrawnSecrets.hash("a first secret"))).isTrue();
        assertThat(hashes.isCheap(hashes.encode("a first secret"))).isFalse();
    }

    private PasswordEncoder counting() {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                return bcrypt.encode(password);
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                compared.add(password.toString());
                return bcrypt.matches(password, hash);
            }
        };
    }
}
