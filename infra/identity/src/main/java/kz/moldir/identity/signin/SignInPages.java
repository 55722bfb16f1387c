package kz.moldir.identity.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import kz.moldir.identity.Times;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.people.Letters;
import kz.moldir.identity.token.SignOut;
import kz.moldir.ui.KeptByBrowser;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in, asking for a code, asking for a new password; none tells whether an account exists.
 */
@Controller
public class SignInPages {

    /** Who was typed, in the browser: nobody has a session here before signing in. */
    private static final KeptByBrowser TYPED =
            new KeptByBrowser("__Host-moldir-identity-typed", Duration.ofMinutes(20), 400);

    private final Accounts accounts;
    private final Codes codes;
    private final Letters letters;
    private final Throttle throttle;
    private final Audit audit;
    private final Executor background;
    private final Times times;

    SignInPages(
            Accounts accounts,
            Codes codes,
            Letters letters,
            Throttle throttle,
            Audit audit,
            Executor background,
            Times times) {
        this.accounts = accounts;
        this.codes = codes;
        this.letters = letters;
        this.throttle = throttle;
        this.audit = audit;
        this.background = background;
        this.times = times;
    }

    @GetMapping("/{language:kk|ru|en}/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable Long wait,
            @RequestParam(required = false) @Nullable LocalDate ended,
            @RequestParam(required = false) @Nullable String sent,
            @RequestParam(required = false) @Nullable String changed,
            @RequestParam(required = false) @Nullable String open,
            @RequestParam(required = false) @Nullable String first,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("wrong", wrong != null);
        model.addAttribute("changed", changed != null);
        model.addAttribute("open", open != null);
        model.addAttribute("first", first != null);
        model.addAttribute("wanted", WantedPage.wanted(request).orElse(null));
        model.addAttribute("typed", TYPED.of(request).orElse(null));
        TYPED.forget(request, response);
        model.addAttribute("wait", wait);
        model.addAttribute("ended", ended);
        model.addAttribute("sent", sent != null);
        return "identity/sign-in";
    }

    @GetMapping("/{language:kk|ru|en}/signed-out")
    String signedOut(@RequestParam(required = false) @Nullable String everywhere, Model model) {
        model.addAttribute("everywhere", everywhere != null);
        return "identity/signed-out";
    }

    @PostMapping("/{language:kk|ru|en}/sign-in/code")
    String code(
            @PathVariable String language,
            @RequestParam String username,
            HttpServletRequest request,
            HttpServletResponse response) {
        keepTyped(request, response);
        Throttle.Pause pause = asked(Throttle.What.CODE_MAIL, username, request);
        if (!pause.isOver()) {
            return "redirect:/" + language + "/sign-in?wait=" + pause.seconds();
        }
        String browser = FromBrowser.asking(request, response);
        mail(
                username,
                from(request),
                "codeSent",
                account -> letters.code(account, codes.code(account.id(), browser)));
        return "redirect:/" + language + "/sign-in?sent";
    }

    @GetMapping("/{language:kk|ru|en}/forgotten")
    String forgotten(
            @RequestParam(required = false) @Nullable String sent,
            @RequestParam(required = false) @Nullable Long wait,
            Model model) {
        model.addAttribute("sent", sent != null);
        model.addAttribute("wait", wait);
        return "identity/forgotten";
    }

    @PostMapping("/{language:kk|ru|en}/forgotten")
    String forgotten(
            @PathVariable String language,
            @RequestParam String username,
            HttpServletRequest request) {
        Throttle.Pause pause = asked(Throttle.What.RESET_MAIL, username, request);
        if (!pause.isOver()) {
            return "redirect:/" + language + "/forgotten?wait=" + pause.seconds();
        }
        mail(
                username,
                from(request),
                "resetSent",
                account -> letters.reset(account, codes.reset(account.id())));
        return "redirect:/" + language + "/forgotten?sent";
    }

    private Throttle.Pause asked(Throttle.What what, String username, HttpServletRequest request) {
        String account = accounts.byLogin(username).map(Account::username).orElse(username);
        return throttle.attempt(what, username, account, from(request));
    }

    /** In the background, so that the time of an answer does not tell who has an account. */
    private void mail(String username, String from, String what, Consumer<Account> letter) {
        background.execute(
                () ->
                        accounts.byLogin(username)
                                .filter(account -> account.active(times.today()))
                                .ifPresent(
                                        account -> {
                                            audit.add(what, account.id(), null, from, null);
                                            letter.accept(account);
                                        }));
    }

    /** So that nobody types the name twice; not in the address, which logs keep. */
    private static void keepTyped(HttpServletRequest request, HttpServletResponse response) {
        WantedPage.goOn(request, response);
        String typed = request.getParameter("username");
        if (typed != null) {
            TYPED.keep(response, typed);
        }
    }

    private static String from(HttpServletRequest request) {
        return request.getRemoteAddr();
    }

    /** A session was ended here; what was asked for is asked again, by who has to sign in. */
    public static void askedAgain(SessionInformationExpiredEvent ended) throws IOException {
        HttpServletRequest request = ended.getRequest();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        ended.getResponse()
                .sendRedirect(
                        request.getMethod().equals("GET")
                                ? request.getRequestURI() + query
                                : "/" + Language.of(request).code());
    }

    /**
     * Somebody signed out here. Whose sign-in had ended before has nothing ended elsewhere: nobody
     * says whose it would be.
     */
    public static void signedOut(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication signedIn)
            throws IOException {
        String account = "/" + language(request);
        boolean everywhere = request.getParameter(SignOut.EVERYWHERE) != null;
        if (everywhere && signedIn == null) {
            WantedPage.want(response, account);
            response.sendRedirect(account + "/sign-in?first");
        } else {
            response.sendRedirect(account + "/signed-out" + (everywhere ? "?everywhere" : ""));
        }
    }

    static String language(HttpServletRequest request) {
        String named = request.getParameter("language");
        return named == null
                ? Language.of(request).code()
                : Language.of(Locale.forLanguageTag(named)).code();
    }

    private static boolean isBrowser(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    /** Sends who has to sign in to the page in the language of the service. */
    public static final class Asked extends LoginUrlAuthenticationEntryPoint {

        /** With the page that is asked when no language is known. */
        public Asked(String page) {
            super(page);
        }

        /** A program learns that nobody has signed in, where it would change something. */
        @Override
        public void commence(
                HttpServletRequest request,
                HttpServletResponse response,
                AuthenticationException reason)
                throws IOException, ServletException {
            if (request.getMethod().equals("GET") || isBrowser(request)) {
                super.commence(request, response, reason);
            } else {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
        }

        @Override
        protected String determineUrlToUseForThisRequest(
                HttpServletRequest request,
                HttpServletResponse response,
                AuthenticationException reason) {
            String wanted = request.getParameter("ui_locales");
            String code =
                    wanted == null
                            ? Language.of(request).code()
                            : Language.of(Locale.forLanguageTag(wanted.split(" ", 2)[0])).code();
            // A form that was sent from a page of a session that has ended.
            boolean form = !request.getMethod().equals("GET");
            return "/" + code + "/sign-in" + (form ? "?open" : "");
        }
    }

    /** A form without the token of this browser: most likely its page was open for long. */
    public static final class Refused extends AccessDeniedHandlerImpl {

        private static final Logger LOG = LoggerFactory.getLogger(Refused.class);

        private final Accounts accounts;

        /** With whose accounts they are, which the log names. */
        public Refused(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        public void handle(
                HttpServletRequest request,
                HttpServletResponse response,
                AccessDeniedException refused)
                throws IOException, ServletException {
            if (refused instanceof CsrfException && isBrowser(request)) {
                String language = "/" + language(request);
                response.sendRedirect(
                        signedInMeanwhile(request)
                                ? WantedPage.wanted(request).orElse(language)
                                : language + "/sign-in?open");
            } else if (SecurityContextHolder.getContext().getAuthentication() == null) {
                // Looked at before anybody is asked to sign in.
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                LOG.info(
                        "refused account={}: {} {}",
                        account(request),
                        request.getMethod(),
                        request.getRequestURI());
                // All that somebody who has signed in can be refused here is for the secretariat.
                request.setAttribute("could", List.of("identity.for.secretariat"));
                super.handle(request, response, refused);
            }
        }

        /** In another tab, by whoever wants to sign in here, which the form is too old for. */
        private boolean signedInMeanwhile(HttpServletRequest request) {
            Authentication here = SecurityContextHolder.getContext().getAuthentication();
            String typed = request.getParameter("username");
            return request.getRequestURI().equals("/sign-in")
                    && here != null
                    && typed != null
                    && accounts.byLogin(typed)
                            .map(Account::username)
                            .filter(here.getName()::equals)
                            .isPresent();
        }

        private @Nullable String account(HttpServletRequest request) {
            Principal who = request.getUserPrincipal();
            return who == null
                    ? null
                    : accounts.byLogin(who.getName()).map(Account::id).orElse(null);
        }
    }

    /** Says that it was wrong, when the term ended, or how long to wait. */
    public static final class Failed implements AuthenticationFailureHandler {

        @Override
        public void onAuthenticationFailure(
                HttpServletRequest request,
                HttpServletResponse response,
                AuthenticationException reason)
                throws IOException {
            String why =
                    switch (reason) {
                        case TooManyAttempts many -> "wait=" + many.seconds();
                        case TermEnded ended -> "ended=" + ended.last();
                        default -> "wrong";
                    };
            keepTyped(request, response);
            response.sendRedirect("/" + language(request) + "/sign-in?" + why);
        }
    }
}
