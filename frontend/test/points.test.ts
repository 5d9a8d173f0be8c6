import { describe, expect, it } from 'vitest';
import { axisOf, placed } from '@/features/identification/points';
import type { Leaf } from '@/features/identification/ruleDraft';

const group = (comparison: 'AT_MOST' | 'LESS_THAN' | 'EQUAL', threshold: number): Leaf => ({
  kind: 'INDEX_GROUP',
  index: 'ISBSH',
  comparison,
  threshold,
});

describe('the axes of a run', () => {
  it('put the line of a rule between the groups that it parts', () => {
    const between = (leaf: Leaf) => axisOf(leaf, [], [0, 1100]).cut;

    expect(between(group('AT_MOST', 5))).toBeCloseTo(500);
    expect(between(group('LESS_THAN', 5))).toBeCloseTo(400);
    expect(between(group('EQUAL', 5))).toBeCloseTo(450);
  });

  it('have all groups, whatever the schools have', () => {
    expect(axisOf(group('AT_MOST', 5), [3], [0, 1]).ticks.map(({ value }) => value)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
  });

  it('have round numbers for values, and the threshold within', () => {
    const leaf: Leaf = { kind: 'INDEX_VALUE', index: 'ISBSH', comparison: 'LESS_THAN', threshold: 39.5 };
    const { ticks, cut } = axisOf(leaf, [12, 31], [0, 100]);

    expect(ticks.map(({ value }) => value)).toEqual([15, 20, 25, 30, 35, 40]);
    expect(cut).toBeLessThan(100);
  });
});

describe('schools of the same numbers', () => {
  it('stand beside each other and not upon each other', () => {
    const axis = axisOf(group('AT_MOST', 5), [], [0, 1100]);
    const points = Array.from({ length: 20 }, (_, index) => ({
      schoolId: index,
      schoolName: '',
      decision: 'IDENTIFIED' as const,
      x: 3,
      y: 4,
    }));
    const places = placed(points, axis, axis).map(({ cx, cy }) => `${cx} ${cy}`);

    expect(new Set(places).size).toBe(20);
  });
});
