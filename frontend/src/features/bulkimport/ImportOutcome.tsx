import { Alert, Progress } from 'antd';
import { countOf, formatNumber, NBSP, WORDS } from '@/shared/format';
import { Facts } from '@/shared/ui/Facts';
import { ImportChanges } from './ImportChanges';
import { ImportErrors, ImportNotes } from './ImportFindings';
import styles from './ImportOutcome.module.css';
import { isWritten, outcomeSentence } from './importState';
import { type Import, isRunning } from './running';

/** How an import or a check goes, and what came of it. */
export function ImportOutcome({ run }: { run: Import }) {
  if (isRunning(run)) {
    return <Running run={run} />;
  }
  const good = run.status === 'DONE' && run.rejected === 0 && !run.withdrawal;
  return (
    <>
      <Alert
        type={good ? 'success' : run.status === 'FAILED' && !run.dryRun ? 'error' : 'warning'}
        showIcon
        role="status"
        title={outcomeSentence(run)}
        description={run.withdrawal?.failure ?? (run.rejected > 0 ? undefined : run.failure)}
      />
      {(run.status === 'DONE' || run.rejected > 0) && (
        <div className={styles.part}>
          <Counts run={run} />
        </div>
      )}
      {run.rejected > 0 && <ImportErrors run={run} />}
      {run.noted > 0 && <ImportNotes run={run} />}
      {!isWritten(run) && run.created + run.updated > 0 && <ImportChanges run={run} />}
    </>
  );
}

function Running({ run }: { run: Import }) {
  return (
    <div className={styles.running}>
      {run.progress != null && (
        <Progress
          percent={Math.floor(100 * run.progress)}
          status="normal"
          aria-label={run.dryRun ? 'Ход проверки' : 'Ход загрузки'}
          format={(percent) => `${percent}${NBSP}%`}
        />
      )}
      <p role="status">
        {run.status === 'QUEUED' ? 'Файл принят, ждёт очереди' : `Прочитано ${countOf(run.rowsDone, WORDS.row)}`}.
        Страницу можно закрыть: работа продолжится, а итог будет{' '}
        {run.dryRun ? 'в списке прежних загрузок и проверок' : 'под колокольчиком вверху'}.
      </p>
    </div>
  );
}

/** Nothing is written by a check; of a load that was refused the counts tell what would have been. */
function Counts({ run }: { run: Import }) {
  const [created, updated] = run.dryRun
    ? ['Будет создано', 'Будет изменено']
    : run.status === 'FAILED'
      ? ['Было бы создано', 'Было бы изменено']
      : ['Создано', 'Изменено'];
  return (
    <Facts
      items={[
        { label: created, value: formatNumber(run.created) },
        { label: updated, value: formatNumber(run.updated) },
        {
          label: 'Без изменений',
          value: formatNumber(run.unchanged),
          hint: 'Верные строки, после которых ничего не меняется: такие же данные уже есть',
        },
        { label: run.dryRun ? 'С ошибками' : 'Отклонено', value: formatNumber(run.rejected) },
        { label: 'Всего строк', value: formatNumber(run.rowsTotal) },
      ]}
    />
  );
}
