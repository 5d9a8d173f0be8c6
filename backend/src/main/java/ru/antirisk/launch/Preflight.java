package ru.antirisk.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** What can be seen to be wrong before anything is started. */
final class Preflight {
    private Preflight() {}

    static void checkPort(Settings settings) {
        InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
        if (address.isUnresolved()) {
            throw new StartRefused("HOST=" + settings.host() + ": такого адреса нет. Обычно нужно 127.0.0.1"
                    + " (только этот компьютер) или 0.0.0.0 (вся сеть).");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
        } catch (IOException e) {
            throw new StartRefused(
                    "Порт " + settings.port() + " на " + settings.host()
                            + " занят другой программой или недоступен. Укажите свободный: make run PORT="
                            + (settings.port() < 65535 ? settings.port() + 1 : 8080),
                    e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
