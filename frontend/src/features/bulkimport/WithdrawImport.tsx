import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { send } from '@/api/send';
import { countOf, formatNumber, WORDS, withNumberSign } from '@/shared/format';
import { ConfirmDanger } from '@/shared/ui/ConfirmDanger';
import { Facts } from '@/shared/ui/Facts';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { InSection } from '@/shared/ui/Section';
import styles from './ImportOutcome.module.css';
import { canBeWithdrawn } from './importState';
import { importWithdrawal } from './reads';
import type { Import } from './running';

/** Takes a load back, after it was said what goes, what returns and what stays. */
export function WithdrawImport({ run }: { run: Import }) {
  return canBeWithdrawn(run) ? (
    <ConfirmDanger
      title={`Отменить загрузку «${run.fileName ?? `номер ${run.id}`}»?`}
      loss={
        <InSection value={true}>
          <Effect importId={run.id} />
        </InSection>
      }
      verb="Отменить загрузку"
      back="Не отменять"
      operation={{
        send: () => send('post', '/api/v1/imports/{importId}/withdrawal', { path: { importId: run.id } }),
        changes: ['/api/v1/imports', '/api/v1/background-work'],
      }}
      button={{ size: 'small' }}
    >
      {run.withdrawal?.status === 'DONE' ? 'Отменить остальное' : 'Отменить загрузку'}
    </ConfirmDanger>
  ) : null;
}

/** Asked anew each time: what stands on the load's rows may have come since. */
function Effect({ importId }: { importId: number }) {
  const preview = useRead(importWithdrawal(importId), { staleTime: 0 });
  return (
    <QueryState query={preview} lines={4}>
      {({ removes, restores, keeps, kept }) => (
        <>
          <Facts
            items={[
              { label: 'Будет удалено', value: formatNumber(removes) },
              { label: 'Вернётся к прежнему', value: formatNumber(restores) },
              { label: 'Останется как есть', value: formatNumber(keeps) },
            ]}
          />
          {kept.length > 0 && <Kept kept={kept} keeps={keeps} />}
        </>
      )}
    </QueryState>
  );
}

function Kept({ kept, keeps }: { kept: Schemas['Kept'][]; keeps: number }) {
  return (
    <>
      <p>
        Останется, потому что на этом стоит более новое
        {kept.length < keeps && `; показаны первые ${countOf(kept.length, WORDS.row)}`}:
      </p>
      <ul className={`${prose.list} ${styles.kept}`}>
        {kept.map(({ object, reason }) => (
          <li key={`${object}-${reason}`}>
            {withNumberSign(object)}: {reason}
          </li>
        ))}
      </ul>
    </>
  );
}
