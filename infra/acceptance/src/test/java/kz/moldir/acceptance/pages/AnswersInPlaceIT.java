package kz.moldir.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.acceptance.pages.PartsSite.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is answered to what changes in place, nothing that was typed is lost in silence. */
@ExtendWith(InChromium.class)
class AnswersInPlaceIT {

    private static final String TYPED = "Набрано";
    private static final String FOREIGN = "<html><body><h1>502 Bad Gateway</h1></body></html>";

    private final Chromium chromium;
    private final List<String> asked = new ArrayList<>();
    private PartsSite site;
    private Chromium.Window window;
    private Page page;
    private boolean goesOn;

    AnswersInPlaceIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void open() throws IOException {
        site = new PartsSite();
        site.answers("GET /rows", Answer.of(200, rows("", "")));
        site.answers("GET /rows?row=1", Answer.of(200, rows("1", "Было")));
        site.answers("GET /rows?row=2", Answer.of(200, rows("2", "Второе")));
        window = chromium.window(Chromium.WIDE, true);
        page = window.page();
        page.onDialog(this::answer);
    }

    @AfterEach
    void close() {
        window.close();
        site.close();
    }

    static Stream<Arguments> nothingOfOurs() {
        return Stream.of(
                Arguments.of("a gateway's own page", Answer.of(502, FOREIGN), "Ответа нет"),
                Arguments.of("no body", Answer.of(502, ""), "Ответа нет"),
                Arguments.of("no body, though it was well", Answer.of(200, ""), "Ответа нет"),
                Arguments.of("a connection that was cut", Answer.lost(), "Ответа нет"),
                Arguments.of(
                        "what is behind",
                        Answer.of(503, PartsSite.problem("Позже", "Ещё раз")),
                        "Ещё раз"),
                Arguments.of(
                        "too many requests",
                        Answer.of(429, PartsSite.problem("Много", "Через минуту")),
                        "Через минуту"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nothingOfOurs")
    void leavesTheFormAsItStands(String what, Answer answer, String said) {
        typed();
        site.answers("POST /rows/1", answer);
        save();
        page.locator("#r-1 form .unanswered").waitFor();
        assertThat(page.locator(".unanswered").innerText()).contains(said);
        assertThat(page.inputValue("#title")).isEqualTo(TYPED);
        assertThat(page.url()).endsWith("/rows?row=1");
        assertThat(site.sent()).as("it is not sent again unasked").hasSize(1);
        isTheSamePage();

        site.answers("POST /rows/1", Answer.goOn("/rows"));
        save();
        page.locator("#r-1 a[data-edit]").waitFor();
        assertThat(site.sent()).as("the same command").hasSize(2);
        assertThat(site.sent().get(1)).isEqualTo(site.sent().get(0)).contains("Key=k");
        assertThat(asked).isEmpty();
        isTheSamePage();
        page.navigate(site.at("/rows?row=1"));
        assertThat(page.inputValue("#title")).as("it was taken").isEqualTo("Было");
    }

    @Test
    void whoeverLeavesThePageFindsWhatWasTypedAgain() {
        typed();
        site.answers("POST /rows/1", Answer.of(502, FOREIGN));
        save();
        page.locator(".unanswered").waitFor();
        page.reload();
        assertThat(page.inputValue("#title")).isEqualTo(TYPED);
        assertThat(page.locator("form [role=status]").innerText()).isEqualTo("Вернулось");
    }

    static Stream<Arguments> ofOurs() {
        return Stream.of(
                Arguments.of("a question", 200),
                Arguments.of("a refusal", 409),
                Arguments.of("another version", 412),
                Arguments.of("a fault", 422),
                Arguments.of("what is behind, with the form", 503));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofOurs")
    void standsWhereTheFormStood(String what, int status) {
        typed();
        site.answers("POST /rows/1", Answer.of(status, rows("1", "Набрано и прочтено")));
        save();
        page.waitForFunction("document.getElementById('title').value === 'Набрано и прочтено'");
        assertThat(page.url()).endsWith("/rows?row=1");
        assertThat(page.locator(".unanswered").count()).isZero();
        isTheSamePage();

        page.click("#r-2 a[data-edit]");
        assertThat(asked).as("it is not saved yet").containsExactly("Пропадёт");
        assertThat(page.inputValue("#title")).isEqualTo("Набрано и прочтено");
    }

    @Test
    void aPieceOfThePageIsEnough() {
        typed();
        site.answers(
                "POST /rows/1",
                Answer.of(200, "<div id=\"part\"><table>" + row("1", "", "") + "</table></div>"));
        save();
        page.locator("#r-1 a[data-edit]").waitFor();
        assertThat(page.locator("form[data-row]").count()).isZero();
        isTheSamePage();
    }

    @Test
    void anotherPageIsShownWhole() {
        typed();
        site.answers("POST /rows/1", Answer.of(401, PartsSite.problem("Войдите", "Ещё раз")));
        save();
        page.locator("#main .problem").waitFor();
        assertThat(page.locator("[data-kept]").isVisible()).isTrue();
        page.click(".problem a");
        page.locator("#title").waitFor();
        assertThat(page.inputValue("#title")).isEqualTo(TYPED);
    }

    @Test
    void whatIsOnlyAskedForIsLoadedWhereItDoesNotFit() {
        for (Answer answer :
                List.of(
                        Answer.of(502, FOREIGN),
                        Answer.of(503, PartsSite.page("<h1>Позже</h1>")),
                        Answer.of(200, PartsSite.page("<h1>Не то</h1>")))) {
            page.navigate(site.at("/rows"));
            page.evaluate("window.sameAsBefore = true");
            site.answers("GET /rows?row=2", answer);
            page.click("#r-2 a[data-edit]");
            page.locator("h1").waitFor();
            assertThat(page.url()).endsWith("/rows?row=2");
            assertThat(page.evaluate("window.sameAsBefore")).isNull();
        }
    }

    @Test
    void theNotesOfAPageComeWithItsPart() {
        String filter =
                "<form method=\"get\" action=\"/list\" hx-boost=\"part:main\"><button>Показать</button></form>";
        site.answers("GET /list", Answer.of(200, PartsSite.page("<p>Записано</p>", filter)));
        page.navigate(site.at("/list"));
        page.evaluate("window.sameAsBefore = true");
        site.answers("GET /list", Answer.of(200, PartsSite.page("<p>Позже</p>", filter)));
        page.click("button");
        page.waitForFunction("document.getElementById('notes').innerText === 'Позже'");
        isTheSamePage();
    }

    @Test
    void anotherRowIsOpenedOnlyWhereWhatWasTypedMayGo() {
        typed();
        page.click("#r-2 a[data-edit]");
        assertThat(asked).containsExactly("Пропадёт");
        assertThat(page.inputValue("#r-1 #title")).isEqualTo(TYPED);
        page.focus("#title");
        page.keyboard().press("Escape");
        assertThat(asked).hasSize(2);
        assertThat(page.inputValue("#r-1 #title")).isEqualTo(TYPED);

        goesOn = true;
        page.click("#r-2 a[data-edit]");
        page.locator("#r-2 #title").waitFor();
        assertThat(asked).hasSize(3);
        page.keyboard().press("Escape");
        page.locator("#r-2 a[data-edit]").waitFor();
        assertThat(asked).as("nothing was typed").hasSize(3);

        page.click("#r-1 a[data-edit]");
        page.fill("#title", TYPED);
        page.click("a[data-cancel]");
        page.locator("#r-1 a[data-edit]").waitFor();
        assertThat(asked).as("Cancel says so itself").hasSize(3);
    }

    @Test
    void whatWasGivenUpForAnotherRowDoesNotComeBack() {
        goesOn = true;
        site.answers("POST /rows/2/move", Answer.goOn("/rows"));
        typed();
        page.click("#r-2 form button");
        page.locator("#r-1 a[data-edit]").waitFor();
        assertThat(asked).containsExactly("Пропадёт");
        page.click("#r-1 a[data-edit]");
        page.locator("#r-1 #title").waitFor();
        assertThat(page.inputValue("#title")).isEqualTo("Было");
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void aFormBeneathItsEntryIsToldOfAndNotLost() {
        Locator link = today();
        assertThat(link.getAttribute("aria-expanded")).isEqualTo("false");
        link.click();
        page.locator("#i-1 .here [name=text]").fill(TYPED);
        assertThat(link.getAttribute("aria-expanded")).isEqualTo("true");
        page.click("#i-2 > a");
        page.keyboard().press("Escape");
        assertThat(asked).as("the other entry").containsExactly("Пропадёт");
        page.focus("#i-1 .here [name=text]");
        page.keyboard().press("Escape");
        page.focus("#i-1 .here .more");
        page.keyboard().press("Escape");
        assertThat(asked).as("also beside its fields").hasSize(3);
        assertThat(page.inputValue("#i-1 .here [name=text]")).isEqualTo(TYPED);

        site.answers("POST /do/1", Answer.of(502, ""));
        page.click("#i-1 .here button");
        page.locator("#i-1 .here .unanswered").waitFor();
        assertThat(page.inputValue("#i-1 .here [name=text]")).isEqualTo(TYPED);

        page.click("#i-1 .here .buttons a");
        assertThat(link.getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(link.evaluate("link => link === document.activeElement")).isEqualTo(true);
    }

    @Test
    void whatWasDoneIsToldAlsoWhereTheListDoesNotCome() {
        for (Answer list :
                List.of(
                        Answer.of(200, list()),
                        Answer.of(503, PartsSite.page("<h1>Позже</h1>")),
                        Answer.of(502, FOREIGN),
                        Answer.lost())) {
            Locator link = today();
            link.click();
            page.locator("#i-1 .here [name=text]").fill(TYPED);
            site.answers("POST /do/1", Answer.goOn("/done"));
            site.answers("GET /today", list);
            page.click("#i-1 .here button");
            page.locator(".told:focus").waitFor();
            assertThat(page.locator(".told").innerText()).isEqualTo("Записано");
            assertThat(page.locator(".here form").count()).isZero();
            assertThat(link.getAttribute("aria-expanded")).isEqualTo("false");
            isTheSamePage();
        }
    }

    private Locator today() {
        site.answers("GET /today", Answer.of(200, list()));
        for (String entry : List.of("1", "2")) {
            site.answers(
                    "GET /form/" + entry,
                    Answer.of(
                            200,
                            PartsSite.page(
                                    """
                                    <details class="act" open><a class="more" href="/more">Подробнее</a><form class="form" method="post" action="/do/%s">
                                    <input name="text"><p class="buttons"><button>Записать</button><a href="/today">Отмена</a></p></form></details>
                                    """
                                            .formatted(entry))));
        }
        site.answers(
                "GET /done",
                Answer.of(
                        200,
                        PartsSite.page(
                                "<div class=\"note done\" role=\"status\"><p>Записано</p></div>")));
        page.navigate(site.at("/today"));
        page.evaluate("window.sameAsBefore = true");
        return page.locator("#i-1 > a");
    }

    private static String list() {
        String entry =
                """
                <li id="i-%1$s"><a href="/form/%1$s" hx-boost="part:form">Сделать</a><div class="here" hx-boost:inherited="part:here"></div></li>
                """;
        return PartsSite.page("<ul>" + entry.formatted("1") + entry.formatted("2") + "</ul>");
    }

    @Test
    void ticksBesideRowsAreNotTyped() {
        String chosen =
                """
                <div id="above"></div><div id="part" hx-boost:inherited="part:row"><form id="bulk" method="post" action="/bulk"></form>
                <table id="rows"><tbody><tr id="r-1"><td><input type="checkbox" name="row" form="bulk" value="1">
                <form method="post" action="/rows/1/remove"><button>Убрать</button></form></td></tr></tbody></table></div>
                """;
        site.answers("GET /rows", Answer.of(200, PartsSite.page(chosen)));
        site.answers("POST /rows/1/remove", Answer.goOn("/rows"));
        page.navigate(site.at("/rows"));
        page.check("[name=row]");
        page.click("#r-1 button");
        page.waitForCondition(() -> site.sent().size() == 1);
        assertThat(asked).isEmpty();
    }

    /** A row is in hand, and something was typed. */
    private void typed() {
        page.navigate(site.at("/rows"));
        page.evaluate("window.sameAsBefore = true");
        page.click("#r-1 a[data-edit]");
        page.locator("#title").fill(TYPED);
    }

    private void save() {
        page.click("form[data-row] button");
    }

    private void isTheSamePage() {
        assertThat(page.evaluate("window.sameAsBefore === true")).isEqualTo(true);
    }

    private void answer(Dialog dialog) {
        asked.add(dialog.message());
        if (goesOn) {
            dialog.accept();
        } else {
            dialog.dismiss();
        }
    }

    private static String rows(String inHand, String title) {
        return PartsSite.page(
                """
                <div id="above"></div><div id="part" hx-boost:inherited="part:row"><table id="rows"><tbody>%s%s</tbody></table></div>
                """
                        .formatted(row("1", inHand, title), row("2", inHand, title)));
    }

    private static String row(String id, String inHand, String title) {
        String form =
                """
                <form class="form" method="post" novalidate data-row action="/rows/%s"><input type="hidden" name="idempotencyKey" value="k">
                <input id="title" name="title" value="%s" autofocus>
                <button>Сохранить</button><a data-cancel href="/rows">Отмена</a></form>
                """;
        return "<tr id=\"r-%s\"><td>%s</td></tr>"
                .formatted(
                        id,
                        id.equals(inHand)
                                ? form.formatted(id, title)
                                : """
                                <a data-edit href="/rows?row=%1$s">Изменить</a>
                                <form method="post" action="/rows/%1$s/move"><button>Ниже</button></form>
                                """
                                        .formatted(id));
    }
}
