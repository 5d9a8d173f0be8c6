import { Table, type TableColumnType } from 'antd';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { countOf, formatNumber, NONE, WORDS, withNumberSign } from '@/shared/format';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { InSection } from '@/shared/ui/Section';
import styles from './ImportOutcome.module.css';
import { importChanges } from './reads';
import type { Import } from './running';

type Change = Schemas['ImportChange'];

const COLUMNS: TableColumnType<Change>[] = [
  { title: 'Строка', dataIndex: 'line', align: 'right', width: 80, render: (line) => formatNumber(line) },
  {
    title: 'Что меняется',
    className: prose.wrapping,
    render: (_, { object, created }) => (
      <>
        {withNumberSign(object)}
        {created && <div className={prose.muted}>новая запись</div>}
      </>
    ),
  },
  {
    title: 'Было → станет',
    className: prose.wideText,
    render: (_, { values, created }) => (
      <ul className={styles.values}>
        {values.map(({ column, title, before, after }) => (
          <li key={column}>
            <span className={prose.muted}>{title}:</span> {before == null ? !created && NONE : <del>{before}</del>}
            {!created && ' → '}
            {after}
          </li>
        ))}
      </ul>
    ),
  },
];

/** What a check, or a load that was refused, would have changed: the first rows before and after. */
export function ImportChanges({ run }: { run: Import }) {
  const changes = useRead(importChanges(run.id));
  const all = run.created + run.updated;
  return (
    <section className={styles.part} aria-labelledby="import-changes">
      <h3 id="import-changes">{run.dryRun ? 'Что изменится' : 'Что изменилось бы'}</h3>
      <InSection value={true}>
        <QueryState query={changes} lines={4}>
          {(rows) => (
            <>
              <p className={prose.muted}>
                {rows.length < all
                  ? `Показаны первые ${formatNumber(rows.length)} из ${countOf(all, WORDS.row)}`
                  : countOf(all, WORDS.row)}
              </p>
              <Table<Change>
                size="small"
                rowKey={({ line, object }) => `${line}-${object}`}
                dataSource={rows}
                pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
                columns={COLUMNS}
              />
            </>
          )}
        </QueryState>
      </InSection>
    </section>
  );
}
