package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.MoreParameters;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.ColumnFault;
import ru.antirisk.platform.table.ColumnType;

/** What a query gives for all rows of a file: columns that kinds declare as parameters. */
@ApplicationScoped
class ImportParameters implements MoreParameters {
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

    private final Kinds kinds;

    ImportParameters(Kinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public String operation() {
        return "createImport";
    }

    @Override
    public Set<String> names() {
        return kinds.all().stream()
                .flatMap(kind -> kind.parameters().stream())
                .map(Column::name)
                .collect(Collectors.toSet());
    }

    /**
     * The kind's parameters as far as they are given, without the spaces around them.
     *
     * @throws ProblemException INVALID_INPUT (400) for a value that the column may not hold
     */
    Map<String, String> given(Kind kind, MultivaluedMap<String, String> query) {
        Map<String, String> given = new TreeMap<>();
        for (Column parameter : kind.parameters()) {
            String value = query.getFirst(parameter.name());
            if (value != null && !value.isBlank()) {
                String clean = parameter.type() instanceof ColumnType.Code code
                        ? code.clean().apply(value.strip())
                        : value.strip();
                check(parameter, clean);
                given.put(parameter.name(), clean);
            }
        }
        return given;
    }

    private static void check(Column parameter, String value) {
        String name = parameter.name();
        @Nullable ColumnFault fault;
        if (parameter.type() instanceof ColumnType.Whole) {
            if (!INTEGER.matcher(value).matches()) {
                throw ProblemException.invalid(
                        name, "WRONG_TYPE", "Параметр «" + name + "»: «" + value + "» не подходит, нужно целое число");
            }
            fault = ColumnFault.of(parameter, Integer.valueOf(value));
        } else {
            fault = ColumnFault.of(parameter, value);
        }
        if (fault != null) {
            throw ProblemException.invalid(name, fault.code(), "Параметр «" + name + "»: " + fault.message());
        }
    }
}
