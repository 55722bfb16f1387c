package kz.moldir.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Pages follow what the council sets while they are served. */
class LayoutOfEachPageTest {

    private final AtomicReference<List<Language>> languages =
            new AtomicReference<>(List.of(Language.RU, Language.KK));
    private final AtomicReference<ZoneId> zone = new AtomicReference<>(ZoneId.of("Asia/Almaty"));
    private final HouseStyle style =
            new HouseStyle() {
                @Override
                public ZoneId zone() {
                    return zone.get();
                }

                @Override
                public List<Language> languages() {
                    return languages.get();
                }

                @Override
                public String logo() {
                    return "/logo?v=1";
                }
            };
    private final LayoutOfEachPage interceptor =
            new LayoutOfEachPage(
                    new Site("sample", "sample.name", List.of(), style, null, false),
                    Clock.systemUTC(),
                    request -> Visitor.ANYBODY);

    @Test
    void aLanguageThatIsNotUsedLeadsToTheFirstThatIs() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThat(interceptor.preHandle(asked("/en/activities"), response, "")).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/ru/activities?q=1");
    }

    @Test
    void theMenuOffersTheLanguagesThatAreUsed() throws Exception {
        MockHttpServletRequest request = asked("/kk/activities");

        assertThat(interceptor.preHandle(request, new MockHttpServletResponse(), "")).isTrue();
        assertThat(((Layout) request.getAttribute("layout")).translations())
                .extracting(Layout.Translation::code)
                .containsExactly("ru", "kk");

        languages.set(List.of(Language.KK));
        assertThat(((Layout) request.getAttribute("layout")).translations()).hasSize(1);
    }

    @Test
    void aZoneCountsFromTheNextPageOn() throws Exception {
        zone.set(ZoneId.of("Asia/Tokyo"));
        MockHttpServletRequest request = asked("/ru/activities");
        var unused = interceptor.preHandle(request, new MockHttpServletResponse(), "");

        assertThat(((Dates) request.getAttribute("dates")).moment(java.time.Instant.EPOCH))
                .contains("09:00");
    }

    /** Else its languages would lead to an address that only takes forms. */
    @Test
    void aFormThatComesBackIsFramedAsItsPage() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/ru/plans/p/approve");
        request.addHeader("Host", "here");
        request.addHeader("Referer", "http://here/ru/plans/p/approval?x=y");
        var unused = interceptor.preHandle(request, new MockHttpServletResponse(), "");

        assertThat(((Layout) request.getAttribute("layout")).translations())
                .extracting(Layout.Translation::href)
                .containsExactly("/ru/plans/p/approval?x=y", "/kk/plans/p/approval?x=y");
    }

    @Test
    void whatAProgramAsksForIsNoPageButItsErrorMayBe() throws Exception {
        MockHttpServletRequest request = asked("/api/activities");
        assertThat(interceptor.preHandle(request, new MockHttpServletResponse(), "")).isTrue();
        assertThat(request.getAttribute("layout")).isNull();
        assertThat(request.getAttribute("visitor")).isNull();

        request.setDispatcherType(DispatcherType.ERROR);
        assertThat(interceptor.preHandle(request, new MockHttpServletResponse(), "")).isTrue();
        assertThat(request.getAttribute("layout")).isNotNull();
    }

    private static MockHttpServletRequest asked(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setQueryString("q=1");
        return request;
    }
}
