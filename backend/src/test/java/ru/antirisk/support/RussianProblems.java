package ru.antirisk.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;
import java.util.regex.Pattern;

/** What a problem says is read by people, so each of its sentences is Russian: the libraries' own ones are not. */
final class RussianProblems implements Filter {
    private static final Pattern RUSSIAN = Pattern.compile("[А-ЯЁа-яё]{2}");

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        if (response.contentType().startsWith("application/problem+json")) {
            String detail = response.path("detail");
            List<String> messages = response.path("errors.message");
            if (detail != null) {
                assertThat(detail).containsPattern(RUSSIAN);
            }
            if (messages != null) {
                assertThat(messages).allSatisfy(message -> assertThat(message).containsPattern(RUSSIAN));
            }
        }
        return response;
    }
}
