package kz.moldir.plan.write.orders;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import kz.moldir.kit.command.Invalid;

/** Addresses of publications on the web. */
public final class Addresses {

    private Addresses() {}

    /**
     * An address as it came, without blanks around it.
     *
     * @throws Invalid naming the field unless it begins with http or https and names a site
     */
    public static String checked(String field, String url) {
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null) {
                return uri.toString();
            }
        } catch (URISyntaxException unreadable) {
            throw Invalid.field(field, "plan.problem.url");
        }
        throw Invalid.field(field, "plan.problem.url");
    }
}
