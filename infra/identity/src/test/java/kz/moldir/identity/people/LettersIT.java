package kz.moldir.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.NewAddresses;
import kz.moldir.testkit.FreePort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** What becomes of mails that a server does not take. */
class LettersIT extends MailCase {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final String LINK = "(?s).*link=([A-Za-z0-9_-]+).*";
    private static final String NOBODY = "550 5.1.1 <%s> no such user";
    private static final String LISTED = "554 5.7.1 <%s> refused, 10.5.1.1 is on a list";
    private static final String BUSY = "451 4.3.2 <%s> come again";
    private static final String NOT_OURS = "554 5.7.1 <%s> relaying denied";

    private final List<String> taken = new ArrayList<>();
    private final SMTPServer server =
            SMTPServer.port(0)
                    .bindAddress(Optional.of(InetAddress.getLoopbackAddress()))
                    .messageHandlerFactory(context -> new Server())
                    .build();

    private @Nullable String answer;
    private boolean ofWhoSends;
    private int asked;

    @BeforeEach
    void start() {
        server.start();
        sender.setPort(server.getPortAllocated());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** A server's answer repeats whom it does not know. */
    @Test
    void nameNobodyInTheLog() {
        Account person = added("aliya", null);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger log = (Logger) LoggerFactory.getLogger(Letters.class);
        log.addAppender(lines);
        answer = NOBODY;
        try {
            letters.code(person, "12345678");
        } finally {
            log.detachAppender(lines);
        }
        ILoggingEvent line = lines.list.getFirst();
        assertThat(line.getFormattedMessage())
                .startsWith("a mail to the account aliya was not sent: ")
                .endsWith("SendFailedException 550 5.1.1");
        assertThat(line.getThrowableProxy()).as("its words name the person").isNull();
        assertThat(failed("aliya")).as("it ends soon, and is not kept").containsExactly("code");
        assertThat(outbox.of("aliya")).isEmpty();
    }

    /** A mail that no server took ends no link that somebody has. */
    @Test
    void endALinkOfBeforeOnlyOnceANewerOneIsThere() {
        Account person = added("dana", null);
        String first = codes.reset("dana");
        letters.reset(person, first);
        now = now.plusSeconds(60);
        answer = BUSY;
        letters.reset(person, codes.reset("dana"));
        assertThat(codes.account(first)).contains("dana");
        answer = null;
        now = now.plusSeconds(60);
        String third = codes.reset("dana");
        letters.reset(person, third);
        assertThat(codes.account(first)).isEmpty();
        assertThat(codes.account(third)).contains("dana");
    }

    @Test
    void areSentAgainUntilAServerTakesThem() throws IOException {
        Account person = added("botagoz", null);
        int port = sender.getPort();
        sender.setPort(FreePort.forLater());
        letters.invitation(person);
        assertThat(failed("botagoz")).containsExactly("invitation");
        assertThat(outbox.of("botagoz")).hasSize(1).noneMatch(Outbox.Mail::refused);
        assertThat(outbox.accounts()).containsExactly("botagoz");
        assertThat(database.getCollection("outbox").find().first().toString())
                .as("no link that can be used")
                .doesNotContain("link=");

        sender.setPort(port);
        answer = BUSY;
        later(Duration.ofMinutes(2));
        answer = NOT_OURS;
        later(Duration.ofMinutes(5));
        assertThat(outbox.of("botagoz")).hasSize(1).noneMatch(Outbox.Mail::refused);
        answer = null;
        later(Duration.ofMinutes(10));
        later(Duration.ofMinutes(90));

        assertThat(taken).hasSize(1);
        String link = taken.getFirst().replaceAll(LINK, "$1");
        assertThat(codes.account(link)).contains("botagoz");
        assertThat(outbox.of("botagoz")).isEmpty();
        assertThat(failed("botagoz")).as("said once").hasSize(1);
    }

    @Test
    void areNotSentAgainWhereNobodyHasTheAddress() {
        Account person = added("dana", null);
        answer = NOBODY;
        letters.invitation(person);
        answer = null;
        later(Duration.ofMinutes(90));
        assertThat(taken).isEmpty();
        assertThat(outbox.of("dana")).hasSize(1).allMatch(Outbox.Mail::refused);
        letters.invitation(person);
        assertThat(taken).hasSize(1);
        assertThat(outbox.of("dana")).as("the one before is over").isEmpty();
    }

    @Test
    void areNotSentToWhomTheyConcernNoMore() {
        Account person = added("erlan", null);
        answer = BUSY;
        letters.invitation(person);
        accounts.came("erlan");
        answer = null;
        later(Duration.ofMinutes(90));
        assertThat(taken).isEmpty();
        assertThat(outbox.of("erlan")).isEmpty();
    }

    /** Else a change would count that nobody could take back. */
    @Test
    void beginTheThreeDaysOfAnAddressWhenTheyAreDelivered() {
        Account person = added("farida", "hash");
        answer = BUSY;
        letters.addressWaits(person, addresses.keep("farida", "new@example.org", "x"), "X");
        assertThat(addresses.of("farida").orElseThrow().told()).isFalse();
        later(Duration.ofDays(40));
        assertThat(addresses.due()).isEmpty();

        answer = null;
        later(Duration.ofHours(2));
        assertThat(taken).anyMatch(mail -> mail.contains("To: farida@example.org"));
        assertThat(addresses.of("farida").orElseThrow().told()).isTrue();
        assertThat(addresses.of("farida").orElseThrow().counts())
                .isEqualTo(now.plus(NewAddresses.WAIT));
        now = now.plus(NewAddresses.WAIT).minusSeconds(1);
        assertThat(addresses.due()).isEmpty();
        now = now.plusSeconds(2);
        assertThat(addresses.due()).hasSize(1);
    }

    /** People whose mailbox is gone are the ones whose address has to change. */
    @Test
    void beginThemAlsoWhereNobodyHasTheAddressOfBefore() {
        Account person = added("gulnar", "hash");
        answer = NOBODY;
        letters.addressWaits(person, addresses.keep("gulnar", "new@example.org", "x"), "X");
        now = now.plus(NewAddresses.WAIT).plusSeconds(1);
        assertThat(addresses.due()).hasSize(1);
    }

    /** Each try lasts as long as the server makes it. */
    @Test
    void areTriedOneARoundWhereNoServerTakesThem() {
        answer = BUSY;
        for (String name : List.of("hadisha", "ilyas", "jamal")) {
            letters.invitation(added(name, null));
        }
        asked = 0;
        later(Duration.ofMinutes(2));
        assertThat(asked).isEqualTo(1);
        answer = null;
        later(Duration.ofMinutes(2));
        assertThat(taken).as("those that were not tried are tried first").hasSize(3);
    }

    /** Else the three days of an address would begin, and nobody would have been told. */
    @Test
    void areSentAgainWhereTheAnswerIsNotAboutTheAddress() {
        Account person = added("kamila", "hash");
        for (String about : List.of(LISTED, NOBODY)) {
            answer = about;
            ofWhoSends = about.equals(NOBODY);
            letters.addressWaits(person, addresses.keep("kamila", "new@example.org", "x"), "X");
            assertThat(outbox.of("kamila")).hasSize(2).noneMatch(Outbox.Mail::refused);
            assertThat(addresses.of("kamila").orElseThrow().told()).isFalse();
        }
    }

    /** Whoever reads the mails of a mistyped address would set the password. */
    @Test
    void areNotSentToAnAddressOfBefore() {
        Account person = added("laura", null);
        answer = BUSY;
        letters.invitation(person);
        accounts.email("laura", "right@example.org");
        answer = null;
        later(Duration.ofMinutes(90));
        assertThat(taken).isEmpty();
        assertThat(outbox.of("laura")).isEmpty();
    }

    /** A server that answers too late has taken each of them. */
    @Test
    void inviteWithTheLastLinkAlone() {
        Account person = added("madina", null);
        String before = codes.invitation("madina");
        now = now.plusSeconds(1);
        answer = BUSY;
        letters.invitation(person);
        assertThat(codes.account(before)).as("nothing else has been delivered").isPresent();
        answer = null;
        later(Duration.ofMinutes(90));
        assertThat(codes.account(before)).isEmpty();
        assertThat(codes.account(taken.getFirst().replaceAll(LINK, "$1"))).contains("madina");
    }

    @Test
    void holdNothingElseUpWhereOneCannotBeWritten() {
        added("nurlan", null);
        outbox.keep("nurlan", "x@example.org", "absenceOwn", List.of("x", "no day"), WEEK);
        now = now.plusSeconds(1);
        outbox.keep("nurlan", "y@example.org", "password", List.of(), WEEK);
        later(Duration.ofMinutes(2));
        assertThat(taken).hasSize(1);
        assertThat(outbox.of("nurlan")).hasSize(1);
    }

    private List<String> failed(String account) {
        return audit.of(account).stream()
                .filter(line -> line.what().equals("mailFailed"))
                .map(line -> String.valueOf(line.detail()))
                .toList();
    }

    /** Takes mails, or refuses every address, in words that name it. */
    private final class Server implements MessageHandler {

        @Override
        public void from(String from) throws RejectException {
            if (ofWhoSends) {
                refuse(from);
            }
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            asked++;
            if (!ofWhoSends) {
                refuse(recipient);
            }
        }

        private void refuse(String whom) throws RejectException {
            String refused = answer;
            if (refused != null) {
                throw new RejectException(
                        Integer.parseInt(refused.substring(0, 3)),
                        refused.substring(4).formatted(whom));
            }
        }

        @Override
        public @Nullable String data(InputStream data) throws IOException {
            taken.add(
                    new String(data.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("=\r\n", "")
                            .replace("=3D", "="));
            return null;
        }

        @Override
        public void done() {}
    }
}
