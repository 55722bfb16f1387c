package kz.moldir.plan.read.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Open;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Calendars for programs, and their addresses. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER, Role.PRESS})
@RestController
final class FeedController {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedDesk desk;

    FeedController(FeedDesk desk) {
        this.desk = desk;
    }

    /**
     * What is asked for.
     *
     * @param scope {@code plan}, {@code commission} or {@code person}
     * @param value the commission's number, or the person's name as the plan or the roster has it
     * @param withheld whether rows whose day is not announced are in it
     * @param language {@code kk}, {@code ru} or {@code en}; that of the request where it is absent
     */
    record MakeFeed(
            String scope,
            @Nullable String value,
            @Nullable Boolean withheld,
            @Nullable String language) {}

    /** A feed; its address is told only when it is made. */
    record Listed(
            String id,
            String by,
            String scope,
            @Nullable String value,
            String language,
            boolean withheld,
            Instant madeAt,
            @Nullable String address) {

        static Listed of(Feed feed, @Nullable String address) {
            return new Listed(
                    feed.id(),
                    feed.by(),
                    feed.scope().code(),
                    feed.value(),
                    feed.language().code(),
                    feed.withheld(),
                    feed.madeAt(),
                    address);
        }
    }

    /** The caller's feeds; the secretariat sees all. */
    record Listing(List<Listed> items, @Nullable String next) {}

    /** Whoever knows the address reads it; it is for programs, so it asks for no sign-in. */
    @Open
    @GetMapping("/feeds/{secret}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String secret) {
        byte[] text = desk.answer(secret).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .eTag('"' + CommandIds.hash(text).substring(0, 32) + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Robots-Tag", "noindex")
                .contentType(CALENDAR)
                .body(text);
    }

    @PostMapping("/api/feeds")
    ResponseEntity<Listed> make(@RequestBody MakeFeed body, Caller caller, Locale locale) {
        FeedDesk.Made made =
                desk.make(
                                body.scope(),
                                body.value(),
                                Boolean.TRUE.equals(body.withheld()),
                                body.language() == null
                                        ? Language.of(locale)
                                        : Language.of(Locale.forLanguageTag(body.language())),
                                caller)
                        .orElseThrow(
                                () -> Invalid.field("scope", "views.feeds.problem.made-already"));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(Listed.of(made.feed(), address(made.secret())));
    }

    @GetMapping("/api/feeds")
    Listing all(Caller caller) {
        return new Listing(
                desk.listed(caller).stream().map(feed -> Listed.of(feed, null)).toList(), null);
    }

    /** One that was taken back. */
    record TakenBack(Listed feed, String revokedBy, Instant revokedAt) {}

    record AllTakenBack(List<TakenBack> items, @Nullable String next) {}

    /** The last 200 that were taken back: the caller's, for the secretariat all. */
    @GetMapping("/api/feeds/revoked")
    AllTakenBack revoked(Caller caller) {
        return new AllTakenBack(
                desk.revoked(caller).stream()
                        .map(
                                each ->
                                        new TakenBack(
                                                Listed.of(each.feed(), null), each.by(), each.at()))
                        .toList(),
                null);
    }

    @DeleteMapping("/api/feeds/{id}")
    ResponseEntity<Void> revoke(@PathVariable String id, Caller caller) {
        desk.revoke(id, caller);
        return ResponseEntity.noContent().build();
    }

    static String address(String secret) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/feeds/{secret}.ics")
                .buildAndExpand(secret)
                .toUriString();
    }
}
