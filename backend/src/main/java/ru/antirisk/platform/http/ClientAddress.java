package ru.antirisk.platform.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Address a request came from. Behind proxies that are trusted it is the last one in {@code X-Forwarded-For} that is
 * none of theirs: what stands before it is the client's own word.
 */
@ApplicationScoped
public class ClientAddress {
    private final List<IpSubnetFilterRule> trusted;

    ClientAddress(HttpSettings settings) {
        this.trusted = settings.trustedProxies().orElse(List.of()).stream()
                .map(ClientAddress::rule)
                .toList();
    }

    private static IpSubnetFilterRule rule(String network) {
        int slash = network.indexOf('/');
        String address = slash < 0 ? network : network.substring(0, slash);
        int bits = slash >= 0 ? Integer.parseInt(network.substring(slash + 1)) : address.contains(":") ? 128 : 32;
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    }

    /** The network of whoever sent the request, see {@link #network(String)}. */
    public String network(HttpServerRequest request) {
        var peer = request.connection().remoteAddress();
        return peer == null
                ? "unknown"
                : network(sender(peer.hostAddress(), request.headers().getAll("X-Forwarded-For")));
    }

    /**
     * @param peer who holds the connection
     * @param forwarded the headers {@code X-Forwarded-For}, in their order
     */
    String sender(String peer, List<String> forwarded) {
        List<String> way = new ArrayList<>();
        forwarded.forEach(header -> Collections.addAll(way, header.split(",")));
        String sender = peer;
        for (int i = way.size() - 1; i >= 0 && isTrusted(sender); i--) {
            String before = way.get(i).strip();
            if (address(before) == null) {
                break;
            }
            sender = before;
        }
        return sender;
    }

    private boolean isTrusted(String sender) {
        InetAddress address = address(sender);
        return address != null
                && trusted.stream().anyMatch(network -> network.matches(new InetSocketAddress(address, 0)));
    }

    /** Null for what is no address: a name is not asked for. */
    private static @Nullable InetAddress address(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // four or sixteen bytes are an address
        }
    }

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
