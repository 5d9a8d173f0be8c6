import dayjs from 'dayjs';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { read, useRead } from '@/api/read';
import { paths } from '@/app/paths';
import { eventState, type State } from '@/shared/cycleState';
import { countOf, formatDate, NBSP, WORDS } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { StatusTag } from '@/shared/ui/tags';

type Event = Schemas['CalendarEventView'];

const PAST_DAYS = 14;
const SHOWN = 50;

/** The calendar's events around today: what has just passed, what is due in the month to come. */
export function Upcoming() {
  const { cycle } = useWorkScope();
  const today = dayjs();
  const query = useRead(
    read('/api/v1/calendar-events', {
      query: {
        cycleId: cycle,
        from: today.subtract(PAST_DAYS, 'day').format('YYYY-MM-DD'),
        until: today.add(1, 'month').format('YYYY-MM-DD'),
        size: SHOWN,
      },
    }),
  );
  return (
    <Section
      title="Сроки"
      note={`Прошедшие за две недели и ближайшие на месяц, до${NBSP}${formatDate(today.add(1, 'month').toISOString())}`}
    >
      <QueryState query={query} lines={5}>
        {({ items, total }) =>
          items.length === 0 ? (
            <NoEvents />
          ) : (
            <>
              <Group title="Срок прошёл: проверьте, сделано ли" items={items.filter(isPast)} />
              <Group title="Впереди" items={items.filter((event) => !isPast(event))} />
              {total > items.length && <p className="muted">Показаны первые {SHOWN}, остальные — в календаре цикла.</p>}
            </>
          )
        }
      </QueryState>
    </Section>
  );
}

const isPast = ({ endsOn }: Event): boolean => dayjs(endsOn).isBefore(dayjs(), 'day');

function Group({ title, items }: { title: string; items: Event[] }) {
  if (items.length === 0) {
    return null;
  }
  return (
    <>
      <h3 className="block-title">{title}</h3>
      <ul className="events">
        {items.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ul>
    </>
  );
}

/** Here it calls for a look; in the calendar of a cycle a past event is only past. */
function pastState({ endsOn }: Event): State {
  const days = dayjs().startOf('day').diff(dayjs(endsOn), 'day');
  return { tone: 'late', sign: '!', text: days === 1 ? 'вчера' : `${countOf(days, WORDS.day)} назад` };
}

function EventLine({ event }: { event: Event }) {
  const { tone, sign, text } = isPast(event) ? pastState(event) : eventState(event);
  return (
    <li>
      <span className="event-date">{formatDate(event.endsOn)}</span>
      <StatusTag tone={tone} sign={sign}>
        {text}
      </StatusTag>
      <span>
        <Link to={`${paths.cycle(event.cycleId, 'calendar')}&cycle=${event.cycleId}`}>{event.title}</Link>
        <span className="muted">
          {' '}
          {event.cycleName}
          {event.responsible && `, отвечает: ${event.responsible}`}
        </span>
      </span>
    </li>
  );
}

function NoEvents() {
  const me = useMe();
  const { keep } = useWorkScope();
  return (
    <p>
      <strong>На ближайший месяц сроков нет.</strong>{' '}
      {may.manageCycles(me) && (
        <>
          Сроки берутся из календаря <Link to={keep(paths.cycles())}>циклов</Link>.
        </>
      )}
    </p>
  );
}
