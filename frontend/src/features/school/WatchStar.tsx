import { Button } from 'antd';
import { send } from '@/api/send';
import { withNumberSign } from '@/shared/format';
import { useOperation } from '@/shared/hooks/useOperation';

interface Props {
  school: { id: number; name: string; watched: boolean };
}

/** A school with a star is in a list of one's own, and what others change there is told under the bell. */
export function WatchStar({ school: { id, name, watched } }: Props) {
  const { run, busy } = useOperation({
    send: () => send(watched ? 'delete' : 'put', '/api/v1/schools/{schoolId}/watch', { path: { schoolId: id } }),
    changes: ['/api/v1/schools', '/api/v1/identification-decisions', '/api/v1/social-passports', '/api/v1/memberships'],
    failed: watched ? 'Отметка не снята' : 'Школа не отмечена',
  });
  return (
    <Button
      type="text"
      size="small"
      loading={busy}
      aria-pressed={watched}
      aria-label={`Отметить: ${withNumberSign(name)}`}
      title={watched ? 'Снять отметку' : 'Отметить: об изменениях в школе скажет колокольчик'}
      onClick={(event) => {
        event.stopPropagation();
        run();
      }}
    >
      {watched ? '★' : '☆'}
    </Button>
  );
}
