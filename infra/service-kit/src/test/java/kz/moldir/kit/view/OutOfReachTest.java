package kz.moldir.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.ServerAddress;
import java.net.ConnectException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutOfReachTest {

    private static final ServerAddress SERVER = new ServerAddress();

    @ParameterizedTest
    @CsvSource({"14031, true", "11000, false", "2, false"})
    void isADatabaseWithoutRoomButNoneThatRefuses(int code, boolean out) {
        BsonDocument answer =
                new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code));
        RuntimeException refused = new MongoCommandException(answer, SERVER);
        assertThat(OutOfReach.says(new IllegalStateException(refused))).isEqualTo(out);
    }

    @Test
    void isADatabaseThatDoesNotAnswer() {
        assertThat(
                        OutOfReach.says(
                                new MongoSocketOpenException(
                                        "refused", SERVER, new ConnectException())))
                .isTrue();
    }
}
