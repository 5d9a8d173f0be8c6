import { Button, Table, type TableColumnType } from 'antd';
import type { Schemas } from '@/api/client';
import { downloadFile } from '@/api/download';
import { countOf, formatNumber, NONE, WORDS } from '@/shared/format';
import { useOperation } from '@/shared/hooks/useOperation';
import onPaper from '@/shared/ui/onPaper.module.css';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import prose from '@/shared/ui/prose.module.css';
import styles from './ImportOutcome.module.css';
import type { Import } from './running';

type Finding = Schemas['ImportError'];

/** How many findings of a sort an import comes with. */
const MOST_SHOWN = 100;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Why rows were not taken, each beside its row, and the file in which they are mended. */
export function ImportErrors({ run }: { run: Import }) {
  const shown = run.errors.length;
  return (
    <section className={styles.part} aria-label="Ошибки в строках">
      <div className={styles.bar}>
        <span className={styles.count}>
          {shown < MOST_SHOWN
            ? `Ошибки: ${formatNumber(shown)}`
            : `Показаны первые ${countOf(shown, WORDS.error)}, все — в файле`}
        </span>
        <RowsToMend run={run} />
      </div>
      <Findings found={run.errors} message="Что исправить" />
    </section>
  );
}

/** What was read otherwise than it stands in the file: such rows are taken. */
export function ImportNotes({ run }: { run: Import }) {
  const shown = run.notes.length;
  return (
    <section className={styles.part} aria-labelledby="import-notes">
      <h3 id="import-notes">Замечания</h3>
      <p className={prose.muted}>
        Эти ячейки прочитаны не так, как стоят в файле. Ошибки в этом нет, но проверьте, верно ли они поняты.{' '}
        {run.noted > shown && `Показаны первые ${formatNumber(shown)} из ${formatNumber(run.noted)}.`}
      </p>
      <Findings found={run.notes} message="Как прочитано" />
    </section>
  );
}

function Findings({ found, message }: { found: Finding[]; message: string }) {
  const columns: TableColumnType<Finding>[] = [
    { title: 'Строка', align: 'right', width: 80, render: (_, finding) => <RowNumber {...finding} /> },
    { title: 'Столбец', dataIndex: 'column', render: (column) => column ?? NONE },
    { title: 'Что в ней стоит', dataIndex: 'value', render: (value) => (value ? `«${value}»` : NONE) },
    { title: message, dataIndex: 'message', className: prose.wrapping },
  ];
  return (
    <Table<Finding>
      size="small"
      rowKey={({ line, column, code }) => `${line}-${column}-${code}`}
      dataSource={found}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={columns}
    />
  );
}

/** The row that a spreadsheet shows; the line of the text where a cell of several lines makes them differ. */
function RowNumber({ row, line }: Finding) {
  return (
    <>
      {formatNumber(row)}
      {line !== row && <div className={`${prose.muted} ${prose.nowrap}`}>в тексте {formatNumber(line)}</div>}
    </>
  );
}

function RowsToMend({ run }: { run: Import }) {
  const name = `Строки с ошибками, загрузка ${run.id}.xlsx`;
  const {
    run: save,
    busy,
    problem,
  } = useOperation({
    send: () => downloadFile(`/api/v1/imports/${run.id}/errors`, XLSX, name),
    said: `Файл «${name}» сохранён в загрузки`,
  });
  return (
    <span className={`${onPaper.hidden} ${styles.downloads}`}>
      <Button size="small" loading={busy} onClick={() => save()}>
        Скачать строки с ошибками (Excel)
      </Button>
      <span className={prose.muted}>Исправьте их в этом файле и загрузите его</span>
      {problem && <ProblemAlert problem={problem} />}
    </span>
  );
}
