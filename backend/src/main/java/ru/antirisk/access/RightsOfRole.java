package ru.antirisk.access;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Permission;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives who has signed in the rights of the role that the token names, for {@code @PermissionsAllowed}. */
@ApplicationScoped
class RightsOfRole implements SecurityIdentityAugmentor {
    private static final Map<String, Function<Permission, Uni<Boolean>>> CHECKS =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Role::name, RightsOfRole::check));

    private static Function<Permission, Uni<Boolean>> check(Role role) {
        Set<Permission> rights = Right.of(role).stream()
                .map(right -> new StringPermission(right.name()))
                .collect(Collectors.toSet());
        return asked -> Uni.createFrom().item(rights.stream().anyMatch(right -> right.implies(asked)));
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        QuarkusSecurityIdentity.Builder permitted = QuarkusSecurityIdentity.builder(identity);
        identity.getRoles().forEach(role -> {
            Function<Permission, Uni<Boolean>> check = CHECKS.get(role);
            if (check != null) {
                permitted.addPermissionChecker(check);
            }
        });
        return Uni.createFrom().item(permitted.build());
    }
}
