import { DownOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { read, useRead } from '@/api/read';
import { withNumberSign } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { useMe } from '@/shared/session';
import styles from './ScopeButton.module.css';

const ScopeDialog = lazy(async () => ({ default: (await import('./ScopeDialog')).ScopeDialog }));

/** In which cycle and which territory one works; both stand in the address. */
export function ScopeButton() {
  const me = useMe();
  const [open, setOpen] = useState(false);
  const { cycle, municipality } = useWorkScope();
  const cycleQuery = useRead(read('/api/v1/cycles/{cycleId}', { path: { cycleId: cycle ?? 0 } }), {
    enabled: cycle !== undefined,
  });
  const placeQuery = useRead(
    read('/api/v1/municipalities/{municipalityId}', { path: { municipalityId: municipality ?? 0 } }),
    { enabled: municipality !== undefined },
  );
  const own = withNumberSign(me.schoolName ?? me.municipalityName ?? me.regionName ?? 'Все территории');
  const cycleName = cycle === undefined ? 'Все циклы' : (cycleQuery.data?.name ?? '…');
  const place = municipality === undefined ? own : (placeQuery.data?.name ?? '…');

  return (
    <>
      <Button
        className={styles.button}
        size="small"
        color="default"
        variant="filled"
        aria-haspopup="dialog"
        title="Выбрать цикл и территорию, в которых вы работаете"
        onClick={() => setOpen(true)}
      >
        <span className={styles.label}>
          {cycleName} · {place}
        </span>
        <DownOutlined />
      </Button>
      {open && (
        <Suspense>
          <ScopeDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
