package ru.antirisk.account;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.ClientAddress;

/**
 * Where an attempt to sign in comes from.
 *
 * @param network see {@link ClientAddress#network}
 * @param device the cookie of a browser in which somebody has signed in before; null for a program or a new browser
 */
record Caller(String network, @Nullable String device) {
    String address() {
        return "address " + network;
    }

    /** As it is stored: who reads the database signs in from nobody's device. */
    @Nullable
    String browser() {
        return device == null ? null : "device " + HexFormat.of().formatHex(Passwords.sha256(device));
    }

    List<String> places() {
        return Stream.of(address(), browser()).filter(place -> place != null).toList();
    }
}
