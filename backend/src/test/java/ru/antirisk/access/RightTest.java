package ru.antirisk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RightTest {
    @Test
    void constantsForAnnotationsAreTheNamesOfTheRights() throws IllegalAccessException {
        for (Field constant : Right.Names.class.getDeclaredFields()) {
            assertThat(constant.get(null)).isEqualTo(constant.getName());
        }
        assertThat(Arrays.stream(Right.Names.class.getDeclaredFields()).map(Field::getName))
                .containsExactlyElementsOf(
                        Arrays.stream(Right.values()).map(Right::name).toList());
    }

    @Test
    void administratorsHaveEveryRightAndViewersNone() {
        assertThat(Right.of(Role.ADMIN)).containsExactly(Right.values());
        assertThat(Right.of(Role.VIEWER)).isEmpty();
    }
}
