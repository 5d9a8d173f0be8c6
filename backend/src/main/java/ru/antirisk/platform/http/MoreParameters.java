package ru.antirisk.platform.http;

import java.util.Set;

/** Query parameters that an operation takes beside those of its signature. */
public interface MoreParameters {
    /** Name of the resource method. */
    String operation();

    Set<String> names();
}
