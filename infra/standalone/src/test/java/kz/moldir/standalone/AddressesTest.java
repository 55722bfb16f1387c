package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the table says of where secrets are. */
class AddressesTest {

    private static final Path DATA = Path.of("/data");

    @Test
    void namesTheFilesOfTheOwner() {
        assertThat(table(null, null))
                .contains("/data/identity/accounts", "/data/identity/mails")
                .contains("/mailbox", "127.0.0.1:8088");
    }

    @Test
    void namesNoFolderOfMailsThatAreDelivered() {
        assertThat(table(null, "mail.council.example"))
                .contains("/data/identity/accounts", "mail.council.example")
                .doesNotContain("identity/mails", "/mailbox", "8088");
    }

    @Test
    void namesNothingOfAProviderOfTheCouncil() {
        assertThat(table("https://sso.council.example", null))
                .contains("https://sso.council.example")
                .doesNotContain("/data/identity");
    }

    @Test
    void namesTheCouncilWhoseSettingsItHas() {
        assertThat(table(null, null)).contains("council               Council of the Town");
    }

    private static String table(String provider, String mailServer) {
        return new Addresses(8080, DATA, provider, mailServer)
                .table("Council of the Town", Duration.ofSeconds(4));
    }
}
