import type { Schemas } from '@/api/client';
import { COUNT_STATE } from '@/api/labels';
import { formatNumber, NBSP, NONE } from '@/shared/format';
import type { DataColumn } from '@/shared/ui/DataTable';
import prose from '@/shared/ui/prose.module.css';

type Result = Schemas['AssessmentResultView'];
const COUNTS = {
  failed: 'Не преодолели порог',
  to50: 'Порог–50',
  from51to60: '51–60',
  from61to70: '61–70',
  from71to90: '71–90',
  from91to99: '91–99',
  exactly100: '100',
  below60: 'Менее 60',
  from80: '80 и выше',
  mark2: 'Отметка 2',
  mark3: 'Отметка 3',
  mark4: 'Отметка 4',
  mark5: 'Отметка 5',
  confirmed: 'Подтвердили',
  raised: 'Повысили',
  lowered: 'Понизили',
} as const satisfies Partial<Record<keyof Result, string>>;

/** What a list and a school's page show of a result. Nothing sorts by a number: results are no rating. */
export const RESULT_COLUMNS: DataColumn<Result>[] = [
  {
    key: 'assessment',
    title: 'Процедура и предмет',
    sort: 'procedure',
    exported: 'procedure,subject,grade',
    className: prose.wrapping,
    render: (_, row) => (
      <>
        {row.procedureTitle}, {row.subjectTitle}, {row.grade}
        {NBSP}класс
        {row.obstacle && <div className={prose.muted}>С другими годами не сравнивать: {row.obstacle}</div>}
      </>
    ),
  },
  {
    key: 'academicYear',
    title: 'Учебный год',
    dataIndex: 'academicYear',
    sort: 'academicYear',
    exported: 'academicYear',
  },
  {
    key: 'participants',
    title: 'Участников',
    align: 'right',
    exported: 'participants,state',
    render: (_, row) =>
      row.participants == null ? (
        <span className={prose.muted}>{COUNT_STATE[row.state]}</span>
      ) : (
        formatNumber(row.participants)
      ),
  },
  {
    key: 'lowShare',
    title: 'Низкий результат',
    align: 'right',
    exported: 'lowShare',
    render: (_, row) =>
      row.lowShare == null ? NONE : `${row.state === 'ROUNDED' ? 'около ' : ''}${formatNumber(row.lowShare)} %`,
  },
  {
    key: 'averageScore',
    title: 'Средний балл',
    align: 'right',
    exported: 'averageScore',
    render: (_, row) => formatNumber(row.averageScore),
  },
  ...(Object.keys(COUNTS) as (keyof typeof COUNTS)[]).map(
    (name): DataColumn<Result> => ({
      key: name,
      title: COUNTS[name],
      align: 'right',
      exported: name,
      hidden: true,
      render: (_, row) => formatNumber(row[name]),
    }),
  ),
];
