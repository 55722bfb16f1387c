package kz.moldir.kit.signin;

import kz.moldir.kit.access.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the provider sends a reader who has signed out. */
@Controller
@Open
final class SignedOutPage {

    static final String PATH = "/signed-out";

    @GetMapping(PATH)
    String page() {
        return "kit/signed-out";
    }
}
