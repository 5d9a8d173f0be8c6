import { Table } from 'antd';
import { Link } from 'react-router';
import { useRead } from '@/api/read';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { EmptyState } from '@/shared/ui/EmptyState';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { schoolResults } from './reads';
import { RESULT_COLUMNS } from './resultColumns';

const SHOWN = RESULT_COLUMNS.filter(({ hidden }) => !hidden).map(
  ({ key, title, align, className, render, dataIndex }) => ({
    key,
    title,
    align,
    className,
    render,
    dataIndex,
  }),
);

/** A school's results in assessment procedures, the newest year first. */
export function SchoolResults({ schoolId }: { schoolId: number }) {
  const me = useMe();
  const query = useRead(schoolResults(schoolId));
  return (
    <Section
      title="Результаты оценочных процедур"
      note="Для помощи школе, не для рейтинга"
      action={<Link to={paths.assessmentResults()}>Все школы</Link>}
    >
      <QueryState query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="Результаты этой школы не загружены">
              {may.importData(me) && <Link to={paths.imports()}>Загрузить таблицу результатов</Link>}
            </EmptyState>
          ) : (
            <Table
              size="small"
              pagination={items.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
              rowKey={({ academicYear, procedure, subject, grade }) =>
                `${academicYear} ${procedure} ${subject} ${grade}`
              }
              scroll={{ x: true }}
              dataSource={items}
              columns={SHOWN}
            />
          )
        }
      </QueryState>
    </Section>
  );
}
