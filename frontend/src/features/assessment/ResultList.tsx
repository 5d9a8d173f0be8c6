import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { academicYears, WORDS, withNumberSign } from '@/shared/format';
import { useListState } from '@/shared/hooks/useListState';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { useProcedureOptions, useSubjectOptions } from '@/shared/terms';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { type FilterDef, Filters } from '@/shared/ui/Filters';
import prose from '@/shared/ui/prose.module.css';
import { resultFilter, results } from './reads';
import { RESULT_COLUMNS } from './resultColumns';

type Result = Schemas['AssessmentResultView'];

const GRADES = Array.from({ length: 11 }, (_, before) => String(before + 1));

/** Results of the schools in assessment procedures. */
export function ResultList() {
  const me = useMe();
  const list = useListState();
  const scope = useWorkScope();
  const navigate = useNavigate();
  const query = useRead(results(list, scope), { placeholderData: keepPreviousData });
  const filtered = list.q !== undefined || ['year', 'procedure', 'subject', 'grade'].some(list.filter);
  return (
    <>
      <Filters list={list} search="Название или код" filters={useFilters()} scope={['municipality']} />
      <DataTable
        id="assessment-results"
        caption="Результаты оценочных процедур"
        word={WORDS.result}
        columns={[schoolColumn(scope.keep), ...RESULT_COLUMNS]}
        rowKey={({ schoolId, academicYear, procedure, subject, grade }) =>
          `${schoolId} ${academicYear} ${procedure} ${subject} ${grade}`
        }
        query={query}
        list={list}
        onOpen={(row) => navigate(scope.keep(paths.school(row.schoolId)))}
        empty={
          filtered ? (
            <EmptyState title="По этому отбору результатов нет">Измените поиск или снимите отбор.</EmptyState>
          ) : (
            <EmptyState title="Результаты ещё не загружены">
              {may.importData(me) && <Link to={paths.imports()}>Загрузить таблицу результатов</Link>}
            </EmptyState>
          )
        }
        exports={{
          path: '/api/v1/assessment-results',
          filter: resultFilter(list, scope),
          name: 'Результаты оценочных процедур',
        }}
      />
    </>
  );
}

function useFilters(): FilterDef[] {
  const known = useProcedureOptions();
  const taught = useSubjectOptions();
  return [
    {
      name: 'year',
      label: 'Учебный год',
      any: 'любой',
      options: academicYears().map((year) => ({ value: year, label: year })),
    },
    { name: 'procedure', label: 'Процедура', any: 'любая', ...known },
    { name: 'subject', label: 'Предмет', any: 'любой', ...taught },
    { name: 'grade', label: 'Класс', any: 'любой', options: GRADES.map((grade) => ({ value: grade, label: grade })) },
  ];
}

function schoolColumn(keep: (path: string) => string): DataColumn<Result> {
  return {
    key: 'name',
    title: 'Школа',
    sort: 'name',
    exported: 'schoolCode,schoolName,municipalityName',
    className: prose.wrapping,
    render: (_, row) => (
      <>
        <Link to={keep(paths.school(row.schoolId))}>{withNumberSign(row.schoolName)}</Link>
        <div className={prose.muted}>
          {row.schoolCode} · {row.municipalityName}
        </div>
      </>
    ),
  };
}
