import dayjs from 'dayjs';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { formatDate, NBSP } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { DatedLine, DatedList } from '@/shared/ui/DatedList';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { StateTag } from '@/shared/ui/tags';
import { eventState } from './cycleState';
import { UPCOMING_SHOWN, upcomingEvents } from './reads';
import styles from './UpcomingEvents.module.css';

type Event = Schemas['CalendarEventView'];

/** The calendar's events around today: what has just passed, what is due in the month to come. */
export function UpcomingEvents() {
  const { cycle } = useWorkScope();
  const query = useRead(upcomingEvents(cycle));
  return (
    <Section
      title="Сроки"
      note={`Прошедшие за две недели и ближайшие на месяц, до${NBSP}${formatDate(dayjs().add(1, 'month').toISOString())}`}
    >
      <QueryState query={query} lines={5}>
        {({ items, total }) =>
          items.length === 0 ? (
            <NoEvents />
          ) : (
            <>
              <Group title="Недавно прошли" items={items.filter(isPast)} />
              <Group title="Впереди" items={items.filter((event) => !isPast(event))} />
              {total > items.length && (
                <p className={prose.muted}>Показаны первые {UPCOMING_SHOWN}, остальные — в календаре цикла.</p>
              )}
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
      <h3 className={styles.title}>{title}</h3>
      <DatedList>
        {items.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </DatedList>
    </>
  );
}

function EventLine({ event }: { event: Event }) {
  return (
    <DatedLine date={formatDate(event.endsOn)} state={<StateTag state={eventState(event)} />}>
      <Link to={paths.cycle(event.cycleId, { tab: 'calendar', cycle: event.cycleId })}>{event.title}</Link>
      <span className={prose.muted}> {[event.cycleName, event.responsible].filter(Boolean).join(' · ')}</span>
    </DatedLine>
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
