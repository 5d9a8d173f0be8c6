import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { DECISION } from '@/api/labels';
import { read, useRead } from '@/api/read';
import { capitalized, countOf, formatNumber, NBSP, WORDS, withNumberSign } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { AXES, type Axis, axisOf, placed } from './points';
import styles from './RunPoints.module.css';
import { type Leaf, subjectOf } from './ruleDraft';

type Points = Schemas['DecisionPoints'];

const CLASS: Record<Schemas['Decision'], string | undefined> = {
  IDENTIFIED: styles.identified,
  NOT_IDENTIFIED: styles.other,
  INSUFFICIENT_DATA: styles.missing,
};

interface Props {
  run: Schemas['RunView'];
  /** The conditions of the rule that ask for a number, in their order. */
  leaves: Leaf[];
  regional: boolean;
}

/** Where the rule cuts: each school as a point by the first two numbers that the rule looks at. */
export function RunPoints({ run, leaves, regional }: Props) {
  const { municipality } = useWorkScope();
  const query = useRead(
    read('/api/v1/identification-runs/{runId}/points', {
      path: { runId: run.id },
      query: { x: 1, y: 2, municipalityId: regional ? municipality : undefined },
    }),
  );
  const [first, second] = leaves;
  return (
    <QueryState query={query} lines={12}>
      {(data) =>
        first && second && data.points.length > 0 ? (
          <Chart data={data} first={first} second={second} />
        ) : (
          <p className={prose.muted}>Ни у одной школы нет обоих чисел, на которые смотрит правило.</p>
        )
      }
    </QueryState>
  );
}

interface ChartProps {
  data: Points;
  first: Leaf;
  second: Leaf;
}

function Chart({ data: { points, missing }, first, second }: ChartProps) {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = axisOf(first, xs, [AXES.left, AXES.right]);
  const y = axisOf(second, ys, [AXES.bottom, AXES.top]);
  const names = [capitalized(subjectOf(first)), capitalized(subjectOf(second))];
  return (
    <figure className={styles.figure}>
      <figcaption>
        {countOf(points.length, WORDS.school)}
        {missing > 0 && ` (ещё у${NBSP}${formatNumber(missing)} нет одного из чисел)`}. Черта — порог правила. Точка
        ведёт к школе; те же сведения — в списке «Школы».
      </figcaption>
      <div className={styles.scrolling}>
        <svg
          className={styles.chart}
          viewBox={`0 0 ${AXES.width} ${AXES.height}`}
          role="img"
          aria-label={`Школы по двум числам: ${names.join(' и ')}`}
        >
          <Ticks x={x} y={y} />
          <line className={styles.cut} x1={x.cut} x2={x.cut} y1={AXES.top} y2={AXES.bottom} />
          <line className={styles.cut} x1={AXES.left} x2={AXES.right} y1={y.cut} y2={y.cut} />
          <text className={styles.name} x={(AXES.left + AXES.right) / 2} y={AXES.height - 6} textAnchor="middle">
            {names[0]}
          </text>
          <text
            className={styles.name}
            transform={`translate(14 ${(AXES.top + AXES.bottom) / 2}) rotate(-90)`}
            textAnchor="middle"
          >
            {names[1]}
          </text>
          <Dots points={points} x={x} y={y} />
        </svg>
      </div>
      <ul className={styles.legend}>
        {[...new Set(points.map(({ decision }) => decision))].map((decision) => (
          <li key={decision}>
            <svg width="12" height="12" aria-hidden="true">
              <circle cx="6" cy="6" r="4" className={CLASS[decision]} />
            </svg>{' '}
            {DECISION[decision]}
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Ticks({ x, y }: { x: Axis; y: Axis }) {
  return (
    <>
      {x.ticks.map(({ at, value }) => (
        <g key={value}>
          <line className={styles.grid} x1={at} x2={at} y1={AXES.top} y2={AXES.bottom} />
          <text className={styles.tick} x={at} y={AXES.bottom + 16} textAnchor="middle">
            {formatNumber(value)}
          </text>
        </g>
      ))}
      {y.ticks.map(({ at, value }) => (
        <g key={value}>
          <line className={styles.grid} x1={AXES.left} x2={AXES.right} y1={at} y2={at} />
          <text className={styles.tick} x={AXES.left - 8} y={at + 4} textAnchor="end">
            {formatNumber(value)}
          </text>
        </g>
      ))}
    </>
  );
}

function Dots({ points, x, y }: { points: Schemas['DecisionPoint'][]; x: Axis; y: Axis }) {
  const [params] = useSearchParams();
  const why = (schoolId: number) => {
    const to = new URLSearchParams(params);
    to.set('open', `why-${schoolId}`);
    return `?${to}`;
  };
  return placed(points, x, y).map(({ point, cx, cy }) => (
    // the list is the keyboard's way to the same schools: thousands of stops would be none
    <Link key={point.schoolId} to={why(point.schoolId)} tabIndex={-1} aria-hidden="true">
      <circle className={CLASS[point.decision]} cx={cx} cy={cy} r={3}>
        <title>{`${withNumberSign(point.schoolName)}: ${DECISION[point.decision].toLowerCase()}`}</title>
      </circle>
    </Link>
  ));
}
