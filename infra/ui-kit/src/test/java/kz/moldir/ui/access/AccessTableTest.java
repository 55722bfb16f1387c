package kz.moldir.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessTableTest {

    /** One handler. */
    static final class Visits {

        void visit() {}
    }

    @Test
    void missesAnEndpointWithoutALineAndALineWithoutAnEndpoint() throws Exception {
        assertThat(differences("GET /visits secretariat")).isEmpty();
        assertThat(differences("# nothing")).containsExactly("GET /visits is not in the table");
        assertThat(differences("GET /visits secretariat\nPOST /visits secretariat"))
                .containsExactly("POST /visits is in the table only");
    }

    /** Default deny: what anybody may change is open on purpose. */
    @Test
    void wantsToKnowWhyEveryoneMayChangeSomething() {
        String table = "GET /visits everyone\nPOST /visits chair\nPUT /visits everyone";
        assertThat(AccessTable.of(table).unexplained())
                .containsExactly("PUT /visits is open to everyone, and it is not said why");
        AccessTable explained = AccessTable.of("PUT  /visits  everyone  # a mail's link is needed");
        assertThat(explained.unexplained()).isEmpty();
        assertThat(explained.lines().getFirst().may()).containsExactly("everyone");
    }

    @Test
    void putsObjectsForVariablesAndTheFirstOfWhatIsPossible() {
        String path = "GET /{lang:kk|ru|en}/visits/{id}/{action:close|cancel}/{key} chair";
        assertThat(
                        AccessTable.of(path)
                                .lines()
                                .getFirst()
                                .filled(Map.of("/visits/{id}", "v-1", "/plans/{id}", "p-1")))
                .isEqualTo("/kk/visits/v-1/close/none");
    }

    private static List<String> differences(String table) throws Exception {
        RequestMappingHandlerMapping handlers = new RequestMappingHandlerMapping();
        handlers.setApplicationContext(new StaticApplicationContext());
        handlers.afterPropertiesSet();
        handlers.registerMapping(
                RequestMappingInfo.paths("/visits").methods(RequestMethod.GET).build(),
                new Visits(),
                Visits.class.getDeclaredMethod("visit"));
        return AccessTable.of(table).differences(Served.of(handlers));
    }
}
