package ru.antirisk.platform.openapi;

import com.github.therapi.runtimejavadoc.BaseJavadoc;
import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.MethodJavadoc;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** The code's documentation comments as Markdown: what a thing means is written once, where it is declared. */
final class Comments {
    private Comments() {}

    static Optional<String> of(ClassInfo type) {
        return text(read(type).getComment());
    }

    /** Of a record's component: its {@code @param}. */
    static Optional<String> ofComponent(ClassInfo record, String component) {
        return named(read(record).getRecordComponents(), component);
    }

    /** Of a field of the class. */
    static Optional<String> ofField(ClassInfo type, String field) {
        return read(type).getFields().stream()
                .filter(found -> found.getName().equals(field))
                .findFirst()
                .map(BaseJavadoc::getComment)
                .flatMap(Comments::text);
    }

    /** Of a resource's method, with the errors that it names by {@code @throws}. */
    static Optional<String> of(MethodInfo method) {
        return find(method).flatMap(found -> {
            String errors = found.getThrows().stream()
                    .map(thrown -> text(thrown.getComment()))
                    .flatMap(Optional::stream)
                    .map(error -> "* " + error)
                    .collect(Collectors.joining("\n"));
            return Optional.of(
                            Stream.of(text(found.getComment()).orElse(""), errors.isEmpty() ? "" : "Errors:\n" + errors)
                                    .filter(part -> !part.isEmpty())
                                    .collect(Collectors.joining("\n\n")))
                    .filter(all -> !all.isEmpty());
        });
    }

    static Optional<String> ofParameter(MethodInfo method, @Nullable String parameter) {
        return find(method).flatMap(found -> named(found.getParams(), parameter));
    }

    /** Of what a method answers: its {@code @return}. */
    static Optional<String> ofAnswer(MethodInfo method) {
        return find(method).map(MethodJavadoc::getReturns).flatMap(Comments::text);
    }

    private static Optional<MethodJavadoc> find(MethodInfo method) {
        return read(method.declaringClass()).getMethods().stream()
                .filter(found -> found.getName().equals(method.name()))
                .findFirst();
    }

    private static ClassJavadoc read(ClassInfo type) {
        return RuntimeJavadoc.getJavadoc(type.name().toString(), Comments.class.getClassLoader());
    }

    private static Optional<String> named(List<ParamJavadoc> parameters, @Nullable String name) {
        return parameters.stream()
                .filter(found -> found.getName().equals(name))
                .findFirst()
                .map(ParamJavadoc::getComment)
                .flatMap(Comments::text);
    }

    private static Optional<String> text(Comment comment) {
        Markdown markdown = new Markdown();
        comment.visit(markdown);
        return Optional.of(markdown.text()).filter(text -> !text.isEmpty());
    }

    private static final class Markdown implements CommentVisitor {
        private final StringBuilder written = new StringBuilder();

        @Override
        public void commentText(String text) {
            written.append(text);
        }

        @Override
        public void inlineLink(Link link) {
            String label = link.getLabel();
            written.append('`')
                    .append(label.substring(label.lastIndexOf('.') + 1))
                    .append('`');
        }

        @Override
        public void inlineTag(String name, String value) {
            written.append('`').append(value).append('`');
        }

        @Override
        public void inlineValue(Value value) {
            written.append('`').append(value.getReferencedMemberName()).append('`');
        }

        String text() {
            return Stream.of(written.toString().split("\\s*<p>\\s*"))
                    .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
                    .collect(Collectors.joining("\n\n"))
                    .strip();
        }
    }
}
