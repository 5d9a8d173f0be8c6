import { describe, expect, it } from 'vitest';
import { countOf, formatDate, formatNumber, formatPeriod, NONE, WORDS, withNumberSign } from '@/shared/format';

describe('numbers', () => {
  it('have a decimal comma and spaces between thousands', () => {
    expect(formatNumber(1234.5).replace(/\s/g, ' ')).toBe('1 234,5');
    expect(formatNumber(0.25, 2)).toBe('0,25');
  });
  it('that are missing are a dash and not a zero', () => {
    expect(formatNumber(null)).toBe(NONE);
    expect(formatNumber(0)).toBe('0');
  });
});

describe('plurals', () => {
  it.each([
    [1, '1 школа'],
    [2, '2 школы'],
    [5, '5 школ'],
    [11, '11 школ'],
    [21, '21 школа'],
    [0, '0 школ'],
  ])('%i', (count, text) => expect(countOf(count, WORDS.school).replace(/\s/g, ' ')).toBe(text));
});

describe('dates', () => {
  it('are day, month, year', () => expect(formatDate('2021-03-05')).toBe('05.03.2021'));
  it('make a period, open at an end or not', () => {
    expect(formatPeriod('2021-01-01', '2021-12-31').replace(/\s/g, ' ')).toBe('01.01.2021 — 31.12.2021');
    expect(formatPeriod('2021-02-15', '2021-02-15')).toBe('15.02.2021');
    expect(formatPeriod(null, '2021-02-15').replace(/\s/g, ' ')).toBe('до 15.02.2021');
  });
});

it('keeps the number sign and its number together', () => {
  expect(withNumberSign('СОШ №3 и № 7')).toBe('СОШ №\u00a03 и №\u00a07');
});
