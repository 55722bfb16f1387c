package kz.moldir.ui.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PageOfFormTest {

    private static final String PAGE = "/ru/plans/2026-1/rows?q=%D0%B0&row=r-1";
    private static final String NAMED =
            "_page=%2Fru%2Fplans%2F2026-1%2Frows%3Fq%3D%25D0%25B0%26row%3Dr-1";

    @Test
    void isWhereItsReaderComesFrom() {
        assertThat(PageOfForm.of(sent(null, "http://here" + PAGE))).contains(PAGE);
        assertThat(PageOfForm.of(sent(null, "http://evil.example" + PAGE))).isEmpty();
        assertThat(PageOfForm.of(sent(null, "http://here//evil.example"))).isEmpty();
        assertThat(PageOfForm.of(sent(null, null))).isEmpty();
    }

    /** Its reader comes from an address then that nobody can open. */
    @Test
    void isNamedByAFormThatCameBack() {
        String again = PageOfForm.sentFrom(PAGE, "/ru/plans/2026-1/rows/r-1");

        assertThat(again).isEqualTo("/ru/plans/2026-1/rows/r-1?" + NAMED);
        assertThat(PageOfForm.sentFrom("/ru/other", again)).isEqualTo(again);
        assertThat(PageOfForm.sentFrom(PAGE, "/ru/x?a=b")).isEqualTo("/ru/x?a=b&" + NAMED);
        assertThat(PageOfForm.of(sent(NAMED, "http://here/ru/plans/2026-1/rows/r-1")))
                .contains(PAGE);
        assertThat(PageOfForm.of(sent(null, "http://here" + again))).contains(PAGE);
    }

    @Test
    void isNeverAnotherSites() {
        assertThat(PageOfForm.of(sent("_page=%2F%2Fevil.example", null))).isEmpty();
        assertThat(PageOfForm.of(sent("_page=http%3A%2F%2Fevil.example", null))).isEmpty();
        assertThat(PageOfForm.of(sent("_page=%2F%0D%0AX", null))).isEmpty();
        assertThat(PageOfForm.of(sent("_page=%", null))).isEmpty();
    }

    private static MockHttpServletRequest sent(@Nullable String query, @Nullable String from) {
        MockHttpServletRequest request =
                new MockHttpServletRequest("POST", "/ru/plans/2026-1/rows/r-1");
        request.setQueryString(query);
        request.addHeader("Host", "here");
        if (from != null) {
            request.addHeader("Referer", from);
        }
        return request;
    }
}
