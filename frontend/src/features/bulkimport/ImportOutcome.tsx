import { Alert, Button, Progress, Table } from 'antd';
import type { Schemas } from '@/api/client';
import { downloadFile } from '@/api/download';
import { countOf, formatNumber, NBSP, NONE, WORDS } from '@/shared/format';
import { useOperation } from '@/shared/hooks/useOperation';
import { Facts } from '@/shared/ui/Facts';
import onPaper from '@/shared/ui/onPaper.module.css';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import prose from '@/shared/ui/prose.module.css';
import styles from './ImportOutcome.module.css';
import { outcomeSentence } from './importState';
import { type Import, isRunning } from './running';

/** How an import or a check goes, and what came of it. */
export function ImportOutcome({ run }: { run: Import }) {
  if (isRunning(run)) {
    return <Running run={run} />;
  }
  const good = run.status === 'DONE' && run.rejected === 0;
  return (
    <>
      <Alert
        type={good ? 'success' : run.status === 'FAILED' && !run.dryRun ? 'error' : 'warning'}
        showIcon
        role="status"
        title={outcomeSentence(run)}
        description={run.rejected > 0 ? undefined : run.failure}
      />
      {(run.status === 'DONE' || run.rejected > 0) && (
        <div className={styles.part}>
          <Counts run={run} />
        </div>
      )}
      {run.rejected > 0 && <Errors run={run} />}
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
        Страницу можно закрыть: работа продолжится, а итог будет под колокольчиком вверху.
      </p>
    </div>
  );
}

function Counts({ run }: { run: Import }) {
  const will = run.dryRun;
  return (
    <Facts
      items={[
        { label: will ? 'Будет создано' : 'Создано', value: formatNumber(run.created) },
        { label: will ? 'Будет изменено' : 'Изменено', value: formatNumber(run.updated) },
        {
          label: 'Без изменений',
          value: formatNumber(run.unchanged),
          hint: 'Верные строки, после которых ничего не меняется: такие же данные уже есть, или весь файл отклонён',
        },
        { label: will ? 'С ошибками' : 'Отклонено', value: formatNumber(run.rejected) },
        { label: 'Всего строк', value: formatNumber(run.rowsTotal) },
      ]}
    />
  );
}

function Errors({ run }: { run: Import }) {
  const shown = run.errors.length;
  return (
    <section className={styles.part} aria-label="Ошибки в строках">
      <div className={styles.bar}>
        <span className={styles.count}>
          {run.rejected > shown
            ? `Показаны первые ${countOf(shown, WORDS.error)}, остальные — в файле`
            : `Ошибки: ${formatNumber(shown)}`}
        </span>
        <Downloads run={run} />
      </div>
      <Table<Schemas['ImportError']>
        size="small"
        rowKey={(error) => `${error.line}-${error.column}-${error.code}`}
        dataSource={run.errors}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: 'Строка', dataIndex: 'line', align: 'right', width: 80, render: (line) => formatNumber(line) },
          { title: 'Столбец', dataIndex: 'column', render: (column) => column ?? NONE },
          { title: 'Что в ней стоит', dataIndex: 'value', render: (value) => (value ? `«${value}»` : NONE) },
          { title: 'Что исправить', dataIndex: 'message', className: prose.wrapping },
        ]}
      />
    </section>
  );
}

function Downloads({ run }: { run: Import }) {
  const save = (what: string, name: string) => ({
    send: () => downloadFile(`/api/v1/imports/${run.id}/${what}`, 'text/csv', name),
  });
  const errors = useOperation(save('errors', `Ошибки ${run.id}.csv`));
  const rejected = useOperation(save('rejected', `Отклонённые строки ${run.id}.csv`));
  const problem = errors.problem ?? rejected.problem;
  return (
    <span className={`${onPaper.hidden} ${styles.downloads}`}>
      <Button size="small" loading={errors.busy} onClick={() => errors.run()}>
        Скачать все ошибки
      </Button>
      <Button
        size="small"
        loading={rejected.busy}
        title="Исправьте в Excel и загрузите снова"
        onClick={() => rejected.run()}
      >
        Скачать отклонённые строки
      </Button>
      <span className={prose.muted}>Исправьте в Excel и загрузите снова</span>
      {problem && <ProblemAlert problem={problem} />}
    </span>
  );
}
