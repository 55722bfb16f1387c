package kz.moldir.ui.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;

/** Where requests come from, as far as one client cannot choose it. */
public final class Network {

    private static final int NETWORK_BYTES = 8;

    private Network() {}

    /** The address; of IPv6 its network, since one client has all addresses of that. */
    public static String of(String address) {
        try {
            if (InetAddress.ofLiteral(address) instanceof Inet6Address six) {
                return Arrays.toString(Arrays.copyOf(six.getAddress(), NETWORK_BYTES));
            }
        } catch (IllegalArgumentException notAnAddress) {
            return address.toLowerCase(Locale.ROOT);
        }
        return address;
    }
}
