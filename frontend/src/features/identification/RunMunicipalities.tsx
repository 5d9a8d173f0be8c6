import { Table } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { formatNumber, NONE } from '@/shared/format';
import { EmptyState } from '@/shared/ui/EmptyState';
import { QueryState } from '@/shared/ui/QueryState';
import { runMunicipalities } from './reads';

type Counts = Schemas['MunicipalityCounts'];

/** A region's run at a glance: how many schools of each municipality it found, each leading to the schools behind it. */
export function RunMunicipalities({ runId }: { runId: number }) {
  const [params] = useSearchParams();
  const schoolsOf = (row: Counts, decision?: Schemas['Decision']) => {
    const to = new URLSearchParams(params);
    to.set('tab', 'schools');
    to.set('municipality', String(row.municipalityId));
    if (decision) {
      to.set('decision', decision);
    } else {
      to.delete('decision');
    }
    return `?${to}`;
  };
  const count = (row: Counts, number: number, decision: Schemas['Decision'], words: string) =>
    number === 0 ? (
      NONE
    ) : (
      <Link to={schoolsOf(row, decision)} aria-label={`${row.municipalityName}, ${words}: ${formatNumber(number)}`}>
        {formatNumber(number)}
      </Link>
    );
  return (
    <QueryState query={useRead(runMunicipalities(runId))} lines={8}>
      {(rows) => (
        <Table<Counts>
          size="small"
          rowKey="municipalityId"
          pagination={false}
          dataSource={rows}
          locale={{ emptyText: <EmptyState title="В расчёте нет школ" /> }}
          showSorterTooltip={false}
          columns={[
            {
              title: 'Муниципалитет',
              sorter: (a, b) => a.municipalityName.localeCompare(b.municipalityName, 'ru'),
              render: (_, row) => <Link to={schoolsOf(row)}>{row.municipalityName}</Link>,
            },
            {
              title: 'Школ',
              align: 'right',
              sorter: (a, b) => a.schools - b.schools,
              render: (_, row) => formatNumber(row.schools),
            },
            {
              title: 'Отнесены к ШНОР',
              align: 'right',
              sorter: (a, b) => a.identified - b.identified,
              render: (_, row) => count(row, row.identified, 'IDENTIFIED', 'отнесены к ШНОР'),
            },
            {
              title: 'Недостаточно данных',
              align: 'right',
              sorter: (a, b) => a.insufficient - b.insufficient,
              render: (_, row) => count(row, row.insufficient, 'INSUFFICIENT_DATA', 'недостаточно данных'),
            },
          ]}
        />
      )}
    </QueryState>
  );
}
