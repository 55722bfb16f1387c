package kz.moldir.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.ui.language.Language;

/**
 * What the frame of one page shows; templates see it as {@code layout}.
 *
 * @param site whose page it is
 * @param language of the page
 * @param path address behind the language, without the query: "" for the first page
 * @param query the query with its question mark, or ""
 * @param asOf domain time at which the page was made
 */
public record Layout(Site site, Language language, String path, String query, Instant asOf) {

    /** A link of the header. */
    public record Link(String href, String labelKey, String path, boolean current) {}

    /** The same page in a language. */
    public record Translation(String code, String name, String href, boolean current) {}

    /** Frame of a page for an address such as {@code /ru/activities}. */
    public static Layout of(
            Site site, Language language, String address, String query, Clock clock) {
        String path =
                Language.ofPath(address).isPresent()
                        ? address.substring(1 + language.code().length())
                        : "";
        return new Layout(site, language, path.equals("/") ? "" : path, query, clock.instant());
    }

    /** Address of a path in the page's own language: {@code to('/calendar')}. */
    public String to(String target) {
        return "/" + language.code() + target;
    }

    /** Sections, the one that the page belongs to marked as current. */
    public List<Link> menu() {
        return site.menu().stream()
                .map(
                        entry ->
                                new Link(
                                        to(entry.path()),
                                        entry.labelKey(),
                                        entry.path(),
                                        within(entry.path())))
                .toList();
    }

    /** This page in each language that the council uses, with its query, in the council's order. */
    public List<Translation> translations() {
        return site.style().languages().stream()
                .map(
                        other ->
                                new Translation(
                                        other.code(),
                                        other.inItself(),
                                        "/" + other.code() + path + query,
                                        other == language))
                .toList();
    }

    /** The languages of pages, this page's first. */
    public List<Language> languages() {
        return Stream.concat(Stream.of(language), Stream.of(Language.values())).distinct().toList();
    }

    /** An address with the site's own in front where it is known, for links that leave the page. */
    public String absolute(String href) {
        return site.address() == null ? href : site.address() + href;
    }

    private boolean within(String section) {
        return section.isEmpty()
                ? path.isEmpty()
                : path.equals(section) || path.startsWith(section + "/");
    }
}
