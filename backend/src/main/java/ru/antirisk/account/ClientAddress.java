package ru.antirisk.account;

/** Address a request came from. */
final class ClientAddress {
    private ClientAddress() {}

    /**
     * What counts as one client: an IPv4 address, or the first 64 bits of an IPv6 address, all of which belong to
     * one subscriber.
     */
    static String network(String address) {
        int zone = address.indexOf('%');
        String plain = zone < 0 ? address : address.substring(0, zone);
        if (!plain.contains(":") || plain.contains(".")) {
            return plain;
        }
        String[] halves = plain.split("::", 2);
        String[] head = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        String[] tail = halves.length < 2 || halves[1].isEmpty() ? new String[0] : halves[1].split(":");
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            int inTail = i - (8 - tail.length);
            String group = i < head.length ? head[i] : inTail >= 0 ? tail[inTail] : "0";
            network.append(group).append(':');
        }
        return network + ":/64";
    }
}
