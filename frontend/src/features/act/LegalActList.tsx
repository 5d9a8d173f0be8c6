import { keepPreviousData } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { LEGAL_ACT_KIND, LEGAL_ACT_STATE } from '@/api/labels';
import { useRead } from '@/api/read';
import { formatDate, NONE, WORDS, withNumberSign } from '@/shared/format';
import { useListState } from '@/shared/hooks/useListState';
import { useOpen } from '@/shared/hooks/useOpen';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { isOwn, may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { type FilterDef, Filters, optionsOf } from '@/shared/ui/Filters';
import prose from '@/shared/ui/prose.module.css';
import { StatusTag } from '@/shared/ui/tags';
import { ActFile } from './ActFile';
import { LegalActForm } from './LegalActForm';
import { legalActFilter, legalActs } from './reads';

type Act = Schemas['LegalActView'];

const FILTERS: FilterDef[] = [
  { name: 'kind', label: 'Вид', any: 'любой', options: optionsOf(LEGAL_ACT_KIND) },
  { name: 'state', label: 'Состояние', any: 'любое', options: optionsOf(LEGAL_ACT_STATE) },
];

/** The acts that one may read; one's own open to be changed. */
export function LegalActList() {
  const list = useListState();
  const scope = useWorkScope();
  const me = useMe();
  const [open, setOpen] = useOpen();
  const query = useRead(legalActs(list, scope), { placeholderData: keepPreviousData });
  const filter = legalActFilter(list, scope);
  const filtered = Object.values({ ...filter, sort: undefined }).some((value) => value !== undefined);
  const edits = (act: Act) => may.editLegalActs(me) && isOwn(me, act);
  const edited = query.data?.items.find((act) => `act-${act.id}` === open && edits(act));
  return (
    <>
      <Filters list={list} search="Номер или слова названия" filters={FILTERS} scope={['municipality']} />
      <DataTable
        id="legal-acts"
        caption="Правовые акты"
        word={WORDS.act}
        columns={columns(scope.keep)}
        rowKey={(row) => row.id}
        query={query}
        list={list}
        onOpen={may.editLegalActs(me) ? (row) => edits(row) && setOpen(`act-${row.id}`) : undefined}
        exports={{ path: '/api/v1/legal-acts', filter, name: 'Правовые акты' }}
        empty={
          filtered ? (
            <EmptyState title="По этому отбору актов нет">Измените поиск или снимите отбор.</EmptyState>
          ) : (
            <EmptyState title="Актов пока нет">
              {may.editLegalActs(me)
                ? 'Запишите приказ или протокол кнопкой вверху, чтобы на него можно было сослаться.'
                : 'Их записывает муниципальный координатор или региональный оператор.'}
            </EmptyState>
          )
        }
      />
      {may.editLegalActs(me) && (open === 'act-new' || edited) && (
        <LegalActForm key={edited?.id} act={edited} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function columns(keep: (path: string) => string): DataColumn<Act>[] {
  return [
    {
      key: 'kind',
      title: 'Документ',
      sort: 'signedOn',
      exported: 'kind,number,signedOn',
      className: prose.nowrap,
      render: (_, row) => nameOf(row),
    },
    {
      key: 'title',
      title: 'О чём',
      sort: 'title',
      exported: 'title',
      className: prose.wrapping,
      render: (_, row) => row.title,
    },
    {
      key: 'place',
      title: 'Где действует',
      exported: 'municipalityName,schoolCode,schoolName',
      render: (_, row) =>
        row.schoolId != null ? (
          <Link to={keep(paths.school(row.schoolId))}>{withNumberSign(row.schoolName ?? '')}</Link>
        ) : (
          (row.municipalityName ?? 'весь регион')
        ),
    },
    {
      key: 'state',
      title: 'Состояние',
      exported: 'state',
      render: (_, row) => (
        <StatusTag tone={row.state === 'IN_FORCE' ? 'good' : 'plain'}>{LEGAL_ACT_STATE[row.state]}</StatusTag>
      ),
    },
    {
      key: 'file',
      title: 'Файл',
      exported: 'fileName',
      render: (_, row) => (row.fileName ? <ActFile act={row} /> : NONE),
    },
  ];
}

/** «Приказ № 117-д от 15.03.2021». */
const nameOf = ({ kind, number, signedOn }: Act): string =>
  `${LEGAL_ACT_KIND[kind]} ${withNumberSign(`№ ${number}`)} от ${formatDate(signedOn)}`;
