package kz.moldir.ui.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;

/** Where requests come from, as far as one client cannot choose it. */
public final class Network {

    private static final int NETWORK_BYTES = 8;
    private static final int SITE_BYTES = 6;

    private Network() {}

    /** The address; of IPv6 its network, since one client has all addresses of that. */
    public static String of(String address) {
        return first(address, NETWORK_BYTES);
    }

    /** The address; of IPv6 its site, since who rents a line may have all networks of that. */
    public static String site(String address) {
        return first(address, SITE_BYTES);
    }

    private static String first(String address, int bytes) {
        try {
            if (InetAddress.ofLiteral(address) instanceof Inet6Address six) {
                return Arrays.toString(Arrays.copyOf(six.getAddress(), bytes));
            }
        } catch (IllegalArgumentException notAnAddress) {
            return address.toLowerCase(Locale.ROOT);
        }
        return address;
    }
}
