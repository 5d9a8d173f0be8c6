import { Alert, Table } from 'antd';
import type { Schemas } from '@/api/client';
import { countOf, formatNumber, WORDS } from '@/shared/format';
import prose from '@/shared/ui/prose.module.css';
import { formatWords, readWords } from './fileFormat';
import styles from './PreviewTable.module.css';

/** What was found out about the file, in one line. */
export function FormatLine({ format }: { format: Schemas['FileFormat'] }) {
  return <p className={prose.muted}>{formatWords(format)}</p>;
}

/** Columns that nothing is read from; where they are most of the file, it may be another one than was meant. */
function Ignored({ format }: { format: Schemas['FileFormat'] }) {
  const { columns, ignoredColumns } = format;
  if (ignoredColumns.length === 0) {
    return null;
  }
  const names = ignoredColumns.map((name) => `«${name}»`).join(', ');
  return ignoredColumns.length > columns.length ? (
    <Alert
      className={styles.warning}
      type="warning"
      showIcon
      title={`${readWords(format)}. Проверьте, тот ли это файл и то ли выбрано выше`}
      description={`Не будут прочитаны: ${names}`}
    />
  ) : (
    <p>Не будут прочитаны: {names}. Остальные данные загрузятся.</p>
  );
}

const SHOWN = 20;

/** The file as it stands, and above each column what is read from it. */
export function PreviewTable({ preview }: { preview: Schemas['ImportPreview'] }) {
  const rows = preview.rowNumbers
    .slice(0, SHOWN)
    .map((number, index) => ({ number, cells: preview.rows[index] ?? [] }));
  const meanings = new Map(preview.format.columns.map(({ header, title }) => [header, title]));
  return (
    <>
      {preview.kind !== null && <Ignored format={preview.format} />}
      <p className={`${prose.muted} ${styles.note}`}>
        {rows.length === 1 ? 'Единственная строка' : `Первые ${countOf(rows.length, WORDS.row)}`} таблицы
      </p>
      {/* Reached by the Tab key: a wide table is scrolled with the arrows. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached without a mouse */}
      <section className={styles.scroll} tabIndex={0} aria-label="Начало файла">
        <Table
          size="small"
          bordered
          pagination={false}
          rowKey={(row) => row.number}
          dataSource={rows}
          columns={[
            { title: 'Строка', width: 64, dataIndex: 'number', align: 'right', render: (row) => formatNumber(row) },
            ...preview.headers.map((header, index) => ({
              key: `${index}-${header}`,
              title: <ColumnHead header={header} meaning={meanings.get(header)} known={preview.kind !== null} />,
              render: (_: unknown, row: { cells: string[] }) => row.cells[index] ?? '',
            })),
          ]}
        />
      </section>
    </>
  );
}

function ColumnHead({ header, meaning, known }: { header: string; meaning: string | undefined; known: boolean }) {
  return (
    <>
      <div>{header}</div>
      {known && <div className={meaning ? styles.read : styles.unread}>{meaning ? `→ ${meaning}` : 'не читается'}</div>}
    </>
  );
}
