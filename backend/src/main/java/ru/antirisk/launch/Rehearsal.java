package ru.antirisk.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.antirisk.demo.Demo;

/**
 * The run after a build from which the JVM learns what to keep ready (class data archive, AOT cache): the application
 * starts on a folder of its own, asks itself what people ask first, and ends.
 */
final class Rehearsal {
    private static final List<String> FIRST_QUESTIONS =
            List.of("/q/health/ready", "/", "/api/v1/me", "/api/v1/schools");
    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");
    private static final int ROUNDS = 3;

    private Rehearsal() {}

    static boolean wanted() {
        return Boolean.getBoolean("antirisk.rehearsal");
    }

    /** Answers do not matter, only that the code that makes them was run. */
    static void play(String address) throws IOException {
        String body = "{\"username\":\"admin\",\"password\":\"" + Demo.PASSWORD + "\"}";
        Matcher token = TOKEN.matcher(ask(address + "/api/v1/auth/login", null, body));
        String bearer = token.find() ? token.group(1) : null;
        for (int round = 0; round < ROUNDS; round++) {
            for (String question : FIRST_QUESTIONS) {
                ask(address + question, bearer, null);
            }
        }
    }

    private static String ask(String address, @Nullable String bearer, @Nullable String body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        if (bearer != null) {
            connection.setRequestProperty("Authorization", "Bearer " + bearer);
        }
        if (body != null) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream answer =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return answer == null ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
