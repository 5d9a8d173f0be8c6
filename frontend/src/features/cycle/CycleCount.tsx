import { Link } from 'react-router';
import { read, useRead } from '@/api/read';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { ReadFact } from '@/shared/ui/ReadFact';
import { cycleState } from './cycleState';

export function CycleCount() {
  const { keep } = useWorkScope();
  return (
    <ReadFact query={useRead(read('/api/v1/cycles', { query: { size: 200 } }))}>
      {({ items, total }) => {
        const running = items.filter((cycle) => cycleState(cycle).tone === 'accent').length;
        return (
          <Link to={keep(paths.cycles())}>
            {total === 0 ? 'ещё не созданы' : `идут сейчас: ${running}, всего ${total}`}
          </Link>
        );
      }}
    </ReadFact>
  );
}
