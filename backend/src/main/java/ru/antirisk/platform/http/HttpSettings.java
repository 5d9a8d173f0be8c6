package ru.antirisk.platform.http;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What the application must know of the way to it. */
@ConfigMapping(prefix = "antirisk.http")
interface HttpSettings {
    /** Addresses or networks ({@code 10.0.0.0/8}) of proxies that say who sent a request. From TRUSTED_PROXIES. */
    Optional<List<String>> trustedProxies();
}
