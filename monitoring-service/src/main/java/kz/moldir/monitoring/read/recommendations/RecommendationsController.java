package kz.moldir.monitoring.read.recommendations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers which recommendations are followed, the last one first. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@RestController
@RequestMapping("/api/recommendations")
final class RecommendationsController {

    private static final int MOST = 1000;

    private final Recommendations recommendations;

    RecommendationsController(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    /** Some of them, and where to go on. */
    record Listing(List<RecommendationView> items, @Nullable String next) {}

    @GetMapping
    Listing list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int size) {
        if (size < 1 || size > MOST) {
            throw Invalid.field("size", "monitoring.problem.size", MOST);
        }
        List<RecommendationView> some = recommendations.list(key(cursor), size + 1);
        return some.size() <= size
                ? new Listing(some, null)
                : new Listing(some.subList(0, size), cursor(some.get(size - 1)));
    }

    @GetMapping("/{id}")
    RecommendationView one(@PathVariable String id) {
        return recommendations.get(id).orElseThrow(NotFound::new);
    }

    private static String cursor(RecommendationView last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.key().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String key(@Nullable String cursor) {
        try {
            return cursor == null
                    ? null
                    : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw Invalid.field("cursor", "monitoring.problem.cursor");
        }
    }
}
