package kz.moldir.ui;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service tells the layout about itself; each service declares one as a bean.
 *
 * @param service folder of its templates and assets and name of its message files, such as "plan"
 * @param nameKey message with the name shown in the header
 * @param menu sections in the header's order
 * @param style what the council set for all its pages
 * @param address where readers find the site, without a slash at the end; null when not known
 * @param demonstration whether every page says that this is not the council's data
 */
public record Site(
        String service,
        String nameKey,
        List<Entry> menu,
        HouseStyle style,
        @Nullable URI address,
        boolean demonstration) {

    /** A site in all languages whose zone stays. */
    public Site(
            String service,
            String nameKey,
            List<Entry> menu,
            ZoneId zone,
            @Nullable URI address,
            boolean demonstration) {
        this(service, nameKey, menu, HouseStyle.of(zone), address, demonstration);
    }

    /** An address as the environment gives it: blank while it is not known. */
    public static @Nullable URI known(String address) {
        return address.isBlank() ? null : URI.create(address.strip().replaceAll("/+$", ""));
    }

    /** The council's zone of now. */
    public ZoneId zone() {
        return style.zone();
    }

    /**
     * A section of the site.
     *
     * @param path address behind the language, "" for the first page, else such as "/calendar"
     * @param labelKey message with its name
     */
    public record Entry(String path, String labelKey) {}
}
