package ru.antirisk.bulkimport;

import java.util.List;
import ru.antirisk.platform.merge.Withdrawal.Kept;

/**
 * What taking an import back would do as things stand.
 *
 * @param removes rows that it added and that would go
 * @param restores rows that would get back the values that they had before it
 * @param keeps rows that would stay as they are
 * @param kept the first 100 of those
 */
public record WithdrawalPreview(long removes, long restores, long keeps, List<Kept> kept) {}
