package ru.antirisk.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An HTTP client that sends whatever it is told to, byte for byte: no library agrees to send what is wrong. */
public final class RawHttp {
    private static final int PATIENCE = 20_000;

    private RawHttp() {}

    /**
     * @param status 0 where the connection ended without an answer
     * @param headers by name in small letters
     */
    public record Answer(int status, Map<String, String> headers, byte[] body) {
        public String type() {
            return headers.getOrDefault("content-type", "");
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    public static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    /** @param headers complete lines; the length of the body and the end of the connection are added */
    public static byte[] request(String method, String target, List<String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (headers.stream().noneMatch(header -> header.startsWith("Content-Length"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** Sends the bytes and reads to the end of the connection. */
    public static Answer send(int port, byte[] request) throws IOException {
        try (Socket socket = connect(port)) {
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request);
                out.flush();
            } catch (IOException e) {
                // refused before all of it was read: the answer says why
            }
            return read(socket.getInputStream());
        }
    }

    public static Answer read(InputStream connection) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            connection.transferTo(all);
        } catch (IOException e) {
            // closed by force after the answer
        }
        byte[] bytes = all.toByteArray();
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = latin.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, Map.of(), bytes);
        }
        String[] lines = latin.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(": ?", 2);
            headers.put(parts[0].toLowerCase(java.util.Locale.ROOT), parts.length > 1 ? parts[1] : "");
        }
        byte[] rest = java.util.Arrays.copyOfRange(bytes, end + 4, bytes.length);
        boolean chunked = headers.getOrDefault("transfer-encoding", "").contains("chunked");
        return new Answer(Integer.parseInt(lines[0].split(" ", 3)[1]), headers, chunked ? joined(rest) : rest);
    }

    private static byte[] joined(byte[] chunks) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        try (InputStream in = new ByteArrayInputStream(chunks)) {
            while (true) {
                StringBuilder size = new StringBuilder();
                for (int sign = in.read(); sign >= 0 && sign != '\n'; sign = in.read()) {
                    size.append((char) sign);
                }
                String hex = size.toString().strip();
                int length = hex.isEmpty() ? 0 : Integer.parseInt(hex, 16);
                if (length == 0) {
                    return joined.toByteArray();
                }
                joined.writeBytes(in.readNBytes(length));
                in.skipNBytes(2);
            }
        }
    }
}
