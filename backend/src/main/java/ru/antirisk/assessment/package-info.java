/** Results of ЕГЭ, ОГЭ and ВПР. */
@NullMarked
package ru.antirisk.assessment;

import org.jspecify.annotations.NullMarked;
