import { Button, Checkbox, Popover, Table, type TableProps } from 'antd';
import type { ColumnType } from 'antd/es/table';
import type { KeyboardEvent, ReactNode } from 'react';
import { countOf, type Forms, formatNumber, NBSP } from '@/shared/format';
import type { ListState } from '@/shared/hooks/useListState';
import { useStored } from '@/shared/hooks/useStored';
import styles from './DataTable.module.css';
import { ExportMenu, type ListExport } from './ExportMenu';
import { OneLine } from './OneLine';
import onPaper from './onPaper.module.css';
import { QueryState } from './QueryState';

export interface DataColumn<T> extends Omit<ColumnType<T>, 'sorter' | 'sortOrder'> {
  key: string;
  title: string;
  /** The API's name to sort by; none, no sorting. */
  sort?: string;
  /** Off until somebody chooses it. */
  hidden?: boolean;
  /** Its name in the files of the list, or several with commas; none, it is on the screen only. */
  exported?: string;
}

interface PageOf<T> {
  items: T[];
  total: number;
}

interface Props<T> {
  /** The columns chosen are remembered under this name. */
  id: string;
  /** What the table holds, for a screen reader. */
  caption: string;
  /** Forms of the counted word: школа, школы, школ. */
  word: Forms;
  columns: DataColumn<T>[];
  rowKey: (row: T) => string | number;
  query: { data: PageOf<T> | undefined; error: unknown; isFetching: boolean; refetch: () => unknown };
  list: ListState;
  onOpen?: (row: T) => void;
  empty: ReactNode;
  exports?: ListExport;
  /** Further controls in the table's own line. */
  extra?: ReactNode;
}

/**
 * A list of the server: paging and sorting there, keyboard, remembered columns. One table of the browser's own layout,
 * its head (and on a narrow screen its first column) kept in view by the style sheet: the kit's sticky head is a second
 * table whose columns it measures, and clips what it measured too small.
 */
export function DataTable<T extends object>(props: Props<T>) {
  const { query, list, caption, columns, onOpen, empty } = props;
  const [hidden, setHidden] = useStored<string[]>(
    `columns.${props.id}`,
    columns.filter((column) => column.hidden).map((column) => column.key),
  );

  const shown = columns.filter((column) => !hidden.includes(column.key));
  return (
    <section className={styles.table} aria-label={caption} aria-busy={query.isFetching}>
      <QueryState query={query} lines={12}>
        {(page) => (
          <>
            <div className={`${styles.bar} ${onPaper.hidden}`}>
              <span className={styles.count} aria-live="polite">
                {countOf(page.total, props.word)}
              </span>
              {props.extra}
              <ColumnChoice columns={columns} hidden={hidden} onChange={setHidden} />
              {props.exports && (
                <ExportMenu
                  list={props.exports}
                  shown={shown.flatMap(({ exported }) => exported ?? [])}
                  rows={page.total}
                />
              )}
            </div>
            <Table<T>
              size="small"
              columns={shown.map((column) => toAntd(column, list.sort))}
              dataSource={page.items}
              rowKey={props.rowKey}
              pagination={paginationOf(page, list)}
              onChange={(_pages, _filters, sorter, { action }) => {
                if (action === 'sort') {
                  list.setSort(sortOf(sorter, columns));
                }
              }}
              onRow={onOpen && ((row, index) => rowEvents(() => onOpen(row), index === 0))}
              locale={{ emptyText: empty }}
              showSorterTooltip={false}
            />
            {page.total > page.items.length && (
              <p className={onPaper.only}>
                Напечатано {formatNumber(page.items.length)} из {countOf(page.total, props.word)}. Чтобы напечатать все,
                сохраните список файлом.
              </p>
            )}
          </>
        )}
      </QueryState>
    </section>
  );
}

function toAntd<T>(column: DataColumn<T>, sort: string | undefined): ColumnType<T> {
  const { sort: field, hidden: _hidden, exported: _exported, ...rest } = column;
  return {
    ...(rest.dataIndex !== undefined && { render: inOneLine }),
    ...rest,
    ...(field && {
      sorter: true,
      sortOrder: sort === field ? ('ascend' as const) : sort === `-${field}` ? ('descend' as const) : null,
    }),
  };
}

const inOneLine = (value: unknown) => (typeof value === 'string' ? <OneLine text={value} /> : (value as ReactNode));

function sortOf<T>(sorter: Parameters<NonNullable<TableProps<T>['onChange']>>[2], columns: DataColumn<T>[]) {
  const one = Array.isArray(sorter) ? sorter[0] : sorter;
  const field = columns.find((column) => column.key === one?.columnKey)?.sort;
  return one?.order && field ? (one.order === 'descend' ? `-${field}` : field) : undefined;
}

function paginationOf<T>(page: PageOf<T>, list: ListState): TableProps<T>['pagination'] {
  return {
    current: list.page,
    pageSize: list.size,
    total: page.total,
    showSizeChanger: page.total > 20,
    pageSizeOptions: [20, 50, 100, 200],
    showTotal: (total, [from, to]) => `${formatNumber(from)}–${formatNumber(to)} из${NBSP}${formatNumber(total)}`,
    hideOnSinglePage: page.total <= 20,
    onChange: list.setPage,
  };
}

/** ↑ and ↓ walk the rows, Enter opens one; the Tab key reaches the first row only. */
function rowEvents(open: () => void, first: boolean) {
  return {
    tabIndex: first ? 0 : -1,
    className: styles.row,
    onClick: (event: React.MouseEvent<HTMLElement>) => {
      const selecting = window.getSelection()?.toString();
      if (!selecting && !(event.target as HTMLElement).closest('a,button,input,label')) {
        open();
      }
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget) {
        return;
      }
      if (event.key === 'Enter') {
        open();
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        neighbour(event.currentTarget, event.key === 'ArrowDown')?.focus();
      }
    },
  };
}

function neighbour(row: HTMLElement, below: boolean): HTMLElement | null {
  let next = below ? row.nextElementSibling : row.previousElementSibling;
  while (next !== null && !next.hasAttribute('tabindex')) {
    next = below ? next.nextElementSibling : next.previousElementSibling;
  }
  return next as HTMLElement | null;
}

interface ChoiceProps<T> {
  columns: DataColumn<T>[];
  hidden: string[];
  onChange: (hidden: string[]) => void;
}

function ColumnChoice<T>({ columns, hidden, onChange }: ChoiceProps<T>) {
  const choosable = columns.slice(1);
  const content = (
    <Checkbox.Group
      className={styles.columns}
      value={choosable.filter((c) => !hidden.includes(c.key)).map((c) => c.key)}
      options={choosable.map((c) => ({ value: c.key, label: c.title }))}
      onChange={(shown) => onChange(choosable.filter((c) => !shown.includes(c.key)).map((c) => c.key))}
    />
  );
  return (
    <Popover trigger="click" placement="bottomRight" title="Показывать столбцы" content={content}>
      <Button size="small">Столбцы</Button>
    </Popover>
  );
}
