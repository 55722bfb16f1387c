package kz.moldir.kit.rebuild;

import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Refusal;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.kit.view.FoldHash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Read models as operators see them; they can be filled anew, or compared with a fresh fold. */
@Allowed(Role.OPERATOR)
@RestController
@RequestMapping("/api/operations/views")
final class ViewsController {

    private final Rebuilds rebuilds;

    ViewsController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** All of them by name; there is no next page. */
    record Views(List<ViewStatus> items, @Nullable String next) {}

    /** Something is under way with a view. */
    @Refusal.Code("view-busy")
    record Busy() implements Refusal {}

    @GetMapping
    Views all() {
        return new Views(rebuilds.all(), null);
    }

    @GetMapping("/{name}")
    ViewStatus one(@PathVariable String name) {
        return rebuilds.one(name).orElseThrow(NotFound::new);
    }

    /** The hash of what is served now; reads all of it. */
    @GetMapping("/{name}/hash")
    FoldHash.Result hash(@PathVariable String name) {
        return rebuilds.hash(name).orElseThrow(NotFound::new);
    }

    /** Fills the view anew beside the served one and switches when it has caught up. */
    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ViewStatus rebuild(@PathVariable String name) {
        return begun(name, rebuilds.one(name).isPresent() && rebuilds.rebuild(name));
    }

    /** Folds all events afresh and compares; what is served stays as it is. */
    @PostMapping("/{name}/verify")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ViewStatus verify(@PathVariable String name) {
        return begun(name, rebuilds.one(name).isPresent() && rebuilds.verify(name));
    }

    private ViewStatus begun(String name, boolean begun) {
        ViewStatus status = one(name);
        if (!begun) {
            throw new Refused(new Busy());
        }
        return status;
    }
}
