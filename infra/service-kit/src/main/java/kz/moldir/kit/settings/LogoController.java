package kz.moldir.kit.settings;

import java.time.Duration;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.Logo;
import kz.moldir.kit.access.Open;
import kz.moldir.kit.problem.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the council's logo to its pages. */
@Open
@RestController
public final class LogoController {

    static final String PATH = "/logo";

    private final Council council;

    LogoController(Council council) {
        this.council = council;
    }

    /** 404 where there is none; the address names the picture's hash, so it can be kept. */
    @GetMapping(PATH)
    ResponseEntity<byte[]> logo() {
        Logo logo = council.settings().logo();
        if (logo == null) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .header("X-Content-Type-Options", "nosniff")
                .body(logo.bytes());
    }
}
