package kz.moldir.plan.read.activities;

import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.plan.read.activities.SavedViews.SavedView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's saved views, for programs. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER, Role.PRESS})
@RestController
@RequestMapping("/api/saved-views")
final class SavedViewController {

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    /** A name for a filter; the fields are those of the table's address. */
    record SaveView(
            String name,
            @Nullable String q,
            @Nullable String state,
            @Nullable String commission,
            @Nullable String kind,
            @Nullable String person,
            @Nullable String sort,
            @Nullable String coverage) {}

    /** Another name. */
    record RenameView(String name) {}

    /** The caller's views. */
    record Listing(List<SavedView> items, @Nullable String next) {}

    @GetMapping
    Listing mine(Caller caller) {
        return new Listing(views.of(caller.actor()), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SavedView save(@RequestBody SaveView body, Caller caller) {
        ActivityQuery query =
                ActivityQuery.of(
                                body.q(),
                                body.state(),
                                body.commission(),
                                body.kind(),
                                body.person(),
                                body.sort())
                        .covered(body.coverage());
        return views.save(caller.actor(), body.name(), query);
    }

    @PutMapping("/{id}")
    SavedView rename(@PathVariable String id, @RequestBody RenameView body, Caller caller) {
        return views.rename(caller.actor(), id, body.name());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, Caller caller) {
        views.remove(caller.actor(), id);
    }
}
