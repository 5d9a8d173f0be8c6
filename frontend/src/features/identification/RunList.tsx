import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { useRead } from '@/api/read';
import { formatDate, formatDateTime, formatNumber, NONE, WORDS } from '@/shared/format';
import { useListState } from '@/shared/hooks/useListState';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { type FilterDef, Filters } from '@/shared/ui/Filters';
import prose from '@/shared/ui/prose.module.css';
import { StatusTag } from '@/shared/ui/tags';
import { DISCARDED, indexYears, RUN_LIST, rules, runs } from './reads';
import { pollOf } from './runPoll';
import { placeOf } from './territory';

type Run = Schemas['RunView'];

export function RunList() {
  const list = useListState(RUN_LIST);
  const navigate = useNavigate();
  const scope = useWorkScope();
  const { keep } = scope;
  const filters = useFilters();
  const query = useRead(runs(list, scope), {
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => pollOf(state.data?.items),
  });
  const filtered =
    scope.municipality !== undefined || ['approved', 'rule', 'year'].some((name) => list.filter(name) !== undefined);
  return (
    <>
      <Filters list={list} filters={filters} scope={['municipality']} />
      <DataTable
        id="runs"
        caption="Расчёты идентификации"
        word={WORDS.run}
        columns={columns(keep)}
        rowKey={(row) => row.id}
        query={query}
        list={list}
        onOpen={(row) => navigate(keep(paths.identificationRun(row.id)))}
        empty={
          filtered ? (
            <EmptyState title="По этому отбору расчётов нет">Снимите отбор.</EmptyState>
          ) : (
            <EmptyState title="Расчётов ещё не было">Выберите правило и год вверху страницы.</EmptyState>
          )
        }
      />
    </>
  );
}

function useFilters(): FilterDef[] {
  const known = useRead(rules());
  const years = useRead(indexYears());
  return [
    {
      name: 'approved',
      label: 'Утверждение',
      any: 'любое',
      options: [
        { value: 'true', label: 'утверждены' },
        { value: 'false', label: 'ждут утверждения' },
        { value: DISCARDED, label: 'убраны' },
      ],
    },
    {
      name: 'year',
      label: 'Год',
      any: 'любой',
      loading: years.isPending,
      options: (years.data ?? []).map((year) => ({ value: String(year), label: String(year) })),
    },
    {
      name: 'rule',
      label: 'Правило',
      any: 'любое',
      loading: known.isPending,
      options: (known.data?.items ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
    },
  ];
}

function RunState({ run }: { run: Run }) {
  if (run.state === DISCARDED) {
    return <StatusTag tone="plain">убран</StatusTag>;
  }
  switch (run.status) {
    case 'QUEUED':
    case 'RUNNING':
      return <StatusTag tone="accent">идёт расчёт</StatusTag>;
    case 'FAILED':
      return <StatusTag tone="late">не удался</StatusTag>;
    case 'CANCELLED':
      return <StatusTag tone="soon">отменён</StatusTag>;
    case 'DONE':
      return run.approvedAt ? (
        <StatusTag tone="good">утверждён {formatDate(run.approvedAt)}</StatusTag>
      ) : (
        <StatusTag tone="soon">ждёт утверждения</StatusTag>
      );
  }
}

function columns(keep: (path: string) => string): DataColumn<Run>[] {
  return [
    {
      key: 'year',
      title: 'Расчёт',
      sort: 'year',
      className: prose.nowrap,
      render: (_, row) => <Link to={keep(paths.identificationRun(row.id))}>За {row.year} год</Link>,
    },
    {
      key: 'result',
      title: 'Выявлено школ',
      align: 'right',
      className: prose.nowrap,
      render: (_, row) =>
        row.status === 'DONE' ? `${formatNumber(row.identified)} из ${formatNumber(row.schools)}` : NONE,
    },
    {
      key: 'insufficient',
      title: 'Без данных',
      align: 'right',
      render: (_, row) => (row.status === 'DONE' ? formatNumber(row.insufficient) : NONE),
    },
    {
      key: 'approved',
      title: 'Утверждение',
      render: (_, row) => <RunState run={row} />,
    },
    { key: 'rule', title: 'Правило', render: (_, row) => `${row.ruleName}, версия ${row.ruleNumber}` },
    { key: 'place', title: 'Территория', render: (_, row) => placeOf(row) },
    {
      key: 'created',
      title: 'Проведён',
      sort: 'createdAt',
      className: prose.nowrap,
      render: (_, row) => formatDateTime(row.createdAt),
    },
    { key: 'who', title: 'Кто', dataIndex: 'createdByName' },
  ];
}
