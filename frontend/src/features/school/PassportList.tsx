import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { academicYears, formatNumber, NONE, WORDS, withNumberSign } from '@/shared/format';
import { useListState } from '@/shared/hooks/useListState';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { type FilterDef, Filters } from '@/shared/ui/Filters';
import prose from '@/shared/ui/prose.module.css';
import { WATCHED } from '@/shared/ui/watched';
import { passportFilter, passportsOfSchools } from './reads';
import { PASSPORT_FIELDS, type PassportField } from './socialPassportFields';

type Row = Schemas['SchoolPassportView'];

const SHOWN: PassportField['name'][] = ['students', 'specialNeeds', 'nonNativeRussian', 'singleParentFamilies'];

/** Who has filled in the social passport of an academic year, and what has changed since the year before. */
export function PassportList() {
  const list = useListState();
  const scope = useWorkScope();
  const navigate = useNavigate();
  const query = useRead(passportsOfSchools(list, scope), { placeholderData: keepPreviousData });
  return (
    <>
      <Filters list={list} search="Название или код" filters={filters()} scope={['municipality']} />
      <DataTable
        id="social-passports"
        caption="Социальные паспорта"
        word={WORDS.school}
        columns={columns(scope.keep)}
        rowKey={(row) => row.schoolId}
        query={query}
        list={list}
        onOpen={(row) => navigate(scope.keep(paths.school(row.schoolId)))}
        empty={<EmptyState title="По этому отбору школ нет">Измените поиск или снимите отбор.</EmptyState>}
        exports={{
          path: '/api/v1/social-passports',
          filter: passportFilter(list, scope),
          name: 'Социальные паспорта',
        }}
      />
    </>
  );
}

function filters(): FilterDef[] {
  return [
    WATCHED,
    {
      name: 'year',
      label: 'Учебный год',
      any: 'нынешний',
      options: academicYears().map((year) => ({ value: year, label: year })),
    },
    {
      name: 'filled',
      label: 'Паспорт',
      any: 'любой',
      options: [
        { value: 'false', label: 'не заполнен' },
        { value: 'true', label: 'заполнен' },
      ],
    },
  ];
}

function columns(keep: (path: string) => string): DataColumn<Row>[] {
  return [
    {
      key: 'name',
      title: 'Школа',
      sort: 'name',
      exported: 'schoolName',
      className: prose.wrapping,
      render: (_, row) => (
        <>
          <Link to={keep(paths.school(row.schoolId))}>{withNumberSign(row.schoolName)}</Link>
          {!row.filled && <div className={prose.muted}>за {row.academicYear} не заполнен</div>}
        </>
      ),
    },
    { key: 'code', title: 'Код ОО', dataIndex: 'schoolCode', sort: 'code', exported: 'schoolCode,academicYear' },
    {
      key: 'municipality',
      title: 'Муниципалитет',
      dataIndex: 'municipalityName',
      sort: 'municipality',
      exported: 'municipalityName',
    },
    ...PASSPORT_FIELDS.map(
      ({ name, label }): DataColumn<Row> => ({
        key: name,
        title: label,
        align: 'right',
        sort: name === 'students' ? 'students' : undefined,
        exported: name,
        hidden: !SHOWN.includes(name),
        render: (_, row) => <Counted now={row.numbers?.[name]} before={row.previous?.[name]} />,
      }),
    ),
  ];
}

/** The count, and beside it by how many it differs from that of the year before. */
function Counted({ now, before }: { now?: number | null; before?: number | null }) {
  if (now == null) {
    return NONE;
  }
  const change = before == null ? 0 : now - before;
  return (
    <>
      {formatNumber(now)}
      {change !== 0 && (
        <span className={prose.muted} title={`годом раньше ${formatNumber(before)}`}>
          {' '}
          ({change > 0 ? '+' : '−'}
          {formatNumber(Math.abs(change))})
        </span>
      )}
    </>
  );
}
