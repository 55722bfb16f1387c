package kz.moldir.notification.read.mailbox;

import jakarta.servlet.http.HttpServletRequest;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.ui.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of the mailbox, where there is one. */
@Allowed(Role.SECRETARIAT)
@Controller
class MailboxController {

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/mailbox")
    String inTheReadersLanguage(HttpServletRequest request) {
        return "redirect:/" + Language.of(request).code() + "/mailbox";
    }

    @GetMapping("/{language:kk|ru|en}/mailbox")
    String mails(Model model) {
        if (!mailbox.present()) {
            throw new NotFound();
        }
        model.addAttribute("mails", mailbox.newest());
        return "notification/mailbox";
    }

    @GetMapping("/{language:kk|ru|en}/mailbox/{id}")
    String mail(@PathVariable String id, Model model) {
        model.addAttribute("mail", mailbox.find(id).orElseThrow(NotFound::new));
        return "notification/mail";
    }
}
