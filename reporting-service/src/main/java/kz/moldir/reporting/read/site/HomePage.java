package kz.moldir.reporting.read.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import kz.moldir.kit.access.Open;
import kz.moldir.ui.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The address without a language, and the page about the data. */
@Open
@Controller
final class HomePage {

    @GetMapping("/")
    ResponseEntity<Void> home(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/" + Language.of(request).code()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GetMapping("/{language:kk|ru|en}/data")
    String data() {
        return "reporting/data";
    }
}
