package kz.moldir.plan.read.papers;

import java.time.LocalDate;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Texts;
import org.jspecify.annotations.Nullable;

/** The names of the roster in the language of a paper. */
record InRoster(RosterList roster, Language language) implements Papers.Named {

    @Override
    public String called(String name) {
        return roster.named(name).map(this::name).orElse(name);
    }

    @Override
    public String person(String name) {
        return roster.knownAs().apply(name);
    }

    @Override
    public @Nullable String chair(LocalDate day) {
        return roster.chair(day).map(this::name).orElse(null);
    }

    private String name(RosterEntry entry) {
        return new Texts(language).plain(entry.name());
    }
}
