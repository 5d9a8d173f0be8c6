package ru.antirisk.access;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.trace.Actor;

/** The caller, read from the access token of the request. */
@RequestScoped
public class CurrentUser implements Actor {
    /** Claims of the access token beside the standard ones. */
    public static final String REGION = "region";

    public static final String MUNICIPALITY = "municipality";
    public static final String SCHOOL = "school";

    private final JsonWebToken token;

    CurrentUser(JsonWebToken token) {
        this.token = token;
    }

    public int id() {
        return Integer.parseInt(token.getSubject());
    }

    public Role role() {
        return Role.valueOf(token.getGroups().iterator().next());
    }

    public Scope scope() {
        return new Scope(role(), id(), claim(REGION), claim(MUNICIPALITY), claim(SCHOOL));
    }

    /** The caller's id, or null where nobody is signed in: sign-in itself, jobs. */
    @Override
    public @Nullable Integer idOrNull() {
        return token.getSubject() == null ? null : id();
    }

    private @Nullable Integer claim(String name) {
        Object value = token.getClaim(name);
        return value == null ? null : Integer.valueOf(value.toString());
    }
}
