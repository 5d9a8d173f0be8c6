import type { Schemas } from '@/api/client';
import type { Leaf } from './ruleDraft';

type Point = Schemas['DecisionPoint'];

const GROUPS = 11;

/** The picture's own measure, in which everything in it is placed. */
export const AXES = { width: 900, height: 520, left: 56, right: 884, top: 12, bottom: 464 };

export interface Axis {
  /** Where a number stands. */
  at: (value: number) => number;
  ticks: { value: number; at: number }[];
  /** Where the rule's threshold stands: between two whole numbers, if the numbers are whole. */
  cut: number;
}

const isGroup = (leaf: Leaf) => leaf.kind === 'INDEX_GROUP';

/** Groups up to 5 are met by «не больше 5», so that its line stands at 5,5. */
const HALF_A_STEP: Record<Schemas['Comparison'], number> = {
  AT_MOST: 0.5,
  MORE_THAN: 0.5,
  AT_LEAST: -0.5,
  LESS_THAN: -0.5,
  EQUAL: 0,
};

function cutOf(leaf: Leaf): number {
  switch (leaf.kind) {
    case 'INDEX_VALUE':
      return leaf.threshold;
    case 'INDEX_GROUP':
      return leaf.threshold + HALF_A_STEP[leaf.comparison];
    default:
      return leaf.minProcedures + HALF_A_STEP.AT_LEAST;
  }
}

function rangeOf(leaf: Leaf, values: number[]): [number, number] {
  if (isGroup(leaf)) {
    return [0.5, GROUPS + 0.5];
  }
  const all = [...values, cutOf(leaf)];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const margin = (high - low || 1) * 0.05;
  return [low - margin, high + margin];
}

function ticksOf(leaf: Leaf, [low, high]: [number, number]): number[] {
  if (isGroup(leaf)) {
    return Array.from({ length: GROUPS }, (_, index) => index + 1);
  }
  const rough = (high - low) / 8;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** An axis of the numbers that a condition looks at. */
export function axisOf(leaf: Leaf, values: number[], [from, to]: readonly [number, number]): Axis {
  const [low, high] = rangeOf(leaf, values);
  const at = (value: number) => from + ((value - low) / (high - low)) * (to - from);
  return { at, ticks: ticksOf(leaf, [low, high]).map((value) => ({ value, at: at(value) })), cut: at(cutOf(leaf)) };
}

const IN_A_ROW = 8;
const STEP = 7;

/** Where each point stands: schools of the same two numbers beside each other, in rows around their place. */
export function placed(points: Point[], x: Axis, y: Axis): { point: Point; cx: number; cy: number }[] {
  const places = new Map<string, Point[]>();
  for (const point of points) {
    const place = `${point.x} ${point.y}`;
    places.set(place, [...(places.get(place) ?? []), point]);
  }
  return [...places.values()].flatMap((same) => {
    const rows = Math.ceil(same.length / IN_A_ROW);
    return same.map((point, index) => {
      const row = Math.floor(index / IN_A_ROW);
      const inRow = Math.min(IN_A_ROW, same.length - row * IN_A_ROW);
      return {
        point,
        cx: x.at(point.x) + ((index % IN_A_ROW) - (inRow - 1) / 2) * STEP,
        cy: y.at(point.y) + (row - (rows - 1) / 2) * STEP,
      };
    });
  });
}
