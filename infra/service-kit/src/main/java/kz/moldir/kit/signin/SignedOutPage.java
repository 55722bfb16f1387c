package kz.moldir.kit.signin;

import jakarta.servlet.http.HttpServletRequest;
import kz.moldir.kit.access.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the provider sends a reader who has signed out, and the page in their language. */
@Controller
@Open
final class SignedOutPage {

    static final String PATH = "/signed-out";

    @GetMapping(PATH)
    String back(HttpServletRequest request) {
        return "redirect:/" + SigningOut.named(request, "state").code() + PATH;
    }

    @GetMapping("/{lang:kk|ru|en}" + PATH)
    String page() {
        return "kit/signed-out";
    }
}
