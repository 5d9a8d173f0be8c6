import { Alert, Table } from 'antd';
import type { Schemas } from '@/api/client';
import { countOf, WORDS } from '@/shared/format';
import prose from '@/shared/ui/prose.module.css';
import styles from './PreviewTable.module.css';

const DELIMITER: Record<string, string> = { ';': 'точка с запятой', ',': 'запятая', '\t': 'табуляция' };
const ENCODING: Record<string, string> = { 'windows-1251': 'Windows-1251', 'utf-8': 'UTF-8' };

/** What was found out about the file, in one line. */
export function FormatLine({ format }: { format: Schemas['FileFormat'] }) {
  const parts = [
    format.compressed ? `${format.type}, сжатый` : format.type,
    format.encoding && `кодировка ${ENCODING[format.encoding.toLowerCase()] ?? format.encoding}`,
    format.delimiter && `разделитель — ${DELIMITER[format.delimiter] ?? `«${format.delimiter}»`}`,
  ];
  return <p className={prose.muted}>{parts.filter(Boolean).join(', ')}</p>;
}

/** Columns that nothing is read from; where they are most of the file, it may be another one than was meant. */
function Ignored({ format: { columns, ignoredColumns } }: { format: Schemas['FileFormat'] }) {
  if (ignoredColumns.length === 0) {
    return null;
  }
  const names = ignoredColumns.map((name) => `«${name}»`).join(', ');
  const all = columns.length + ignoredColumns.length;
  return ignoredColumns.length > columns.length ? (
    <Alert
      className={styles.warning}
      type="warning"
      showIcon
      title={`Будет прочитано столбцов: ${columns.length} из ${all}. Проверьте, тот ли это файл`}
      description={`Не будут прочитаны: ${names}`}
    />
  ) : (
    <p>Не будут прочитаны: {names}. Остальные данные загрузятся.</p>
  );
}

const SHOWN = 20;

/** The file as it stands, and above each column what is read from it. */
export function PreviewTable({ preview }: { preview: Schemas['ImportPreview'] }) {
  const rows = preview.rows.slice(0, SHOWN);
  const meanings = new Map(preview.format.columns.map(({ header, title }) => [header, title]));
  return (
    <>
      {preview.kind !== null && <Ignored format={preview.format} />}
      <p className={`${prose.muted} ${styles.note}`}>Первые {countOf(rows.length, WORDS.row)} файла</p>
      {/* Reached by the Tab key: a wide table is scrolled with the arrows. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached without a mouse */}
      <section className={styles.scroll} tabIndex={0} aria-label="Начало файла">
        <Table
          size="small"
          bordered
          pagination={false}
          rowKey={(row) => row.number}
          dataSource={rows.map((cells, index) => ({ number: index + 1, cells }))}
          columns={[
            { title: '№', width: 48, dataIndex: 'number', align: 'right' },
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
