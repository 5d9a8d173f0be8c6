import { keepPreviousData } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { DECISION, VERDICT } from '@/api/labels';
import { read, useRead } from '@/api/read';
import { capitalized, formatNumber, NONE, WORDS, withNumberSign } from '@/shared/format';
import { flagOf, useListState } from '@/shared/hooks/useListState';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { overlooksRegion } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { type FilterDef, Filters, optionsOf } from '@/shared/ui/Filters';
import { OneLine } from '@/shared/ui/OneLine';
import onPaper from '@/shared/ui/onPaper.module.css';
import { WATCHED } from '@/shared/ui/watched';
import { DecisionTag } from './DecisionTag';
import styles from './RunDecisions.module.css';
import { ruleVersions, runMunicipalities } from './reads';
import { type Definition, leavesOf, subjectOf } from './ruleDraft';
import { VERDICT_SIGN } from './verdictSign';

type Row = Schemas['DecisionView'];

const VERDICT_CLASS: Partial<Record<Schemas['Verdict'], string>> = { MET: styles.met, MISSING: styles.missing };

const DECIDED_BY = [
  { value: 'true', label: 'Человек' },
  { value: 'false', label: 'Правило' },
];

interface Props {
  run: Schemas['RunView'];
  onWhy: (schoolId: number) => void;
}

export function RunDecisions({ run, onWhy }: Props) {
  // The schools that need help stand first.
  const list = useListState({ size: 200, sort: 'decision' });
  const { keep, municipality } = useWorkScope();
  const definition = useDefinition(run);
  const regional = useIsRegional(run);
  const filter = {
    runId: run.id,
    q: list.q,
    municipalityId: regional ? municipality : undefined,
    decision: list.filter('decision') as Row['decision'],
    overruled: flagOf(list.filter('overruled')),
    cluster: list.filter('cluster'),
    watched: flagOf(list.filter('watched')),
    sort: list.sort,
  };
  const query = useRead(
    read('/api/v1/identification-decisions', { query: { ...filter, page: list.page, size: list.size } }),
    { placeholderData: keepPreviousData },
  );
  const filtered = [
    filter.q,
    filter.municipalityId,
    filter.decision,
    filter.overruled,
    filter.watched,
    filter.cluster,
  ].some((one) => one !== undefined);
  return (
    <>
      <Filters
        list={list}
        search="Название или код школы"
        filters={[...useMunicipalityFilter(run, regional), ...filtersOf(run, definition)]}
      />
      <DataTable
        id={regional ? 'decisions-of-region' : 'decisions'}
        caption="Решения о школах"
        word={WORDS.school}
        columns={columns(definition, regional, keep, onWhy)}
        rowKey={(row) => row.schoolId}
        query={query}
        list={list}
        onOpen={(row) => onWhy(row.schoolId)}
        exports={{ path: '/api/v1/identification-decisions', filter, name: `Идентификация ${run.year}` }}
        empty={
          filtered ? (
            <EmptyState title="По этому отбору школ нет">Снимите отбор.</EmptyState>
          ) : (
            <EmptyState title="В расчёте нет школ">Загрузите список школ и запустите расчёт снова.</EmptyState>
          )
        }
      />
    </>
  );
}

/** The rule as it was when the run was made. */
export function useDefinition({ ruleId, ruleNumber }: Schemas['RunView']): Definition | undefined {
  const versions = useRead(ruleVersions(ruleId));
  return versions.data?.find(({ number }) => number === ruleNumber)?.definition;
}

/** Of a run over a region, to whom the whole region is open. */
export function useIsRegional({ municipalityId }: Schemas['RunView']): boolean {
  return overlooksRegion(useMe()) && municipalityId == null;
}

/** The municipality that one works in, which the header chooses too: seen and taken away here. */
function useMunicipalityFilter(run: Schemas['RunView'], regional: boolean): FilterDef[] {
  const { data, isPending } = useRead(runMunicipalities(run.id), { enabled: regional });
  if (!regional) {
    return [];
  }
  const options = data?.map((row) => ({ value: String(row.municipalityId), label: row.municipalityName })) ?? [];
  return [{ name: 'municipality', label: 'Муниципалитет', any: 'любой', options, loading: isPending }];
}

function filtersOf(run: Props['run'], definition: Definition | undefined): FilterDef[] {
  const clusters = definition?.clusters ?? [];
  return [
    WATCHED,
    { name: 'decision', label: 'Решение', any: 'любое', options: optionsOf(DECISION) },
    ...(run.overruled > 0 ? [{ name: 'overruled', label: 'Кто решил', any: 'не важно', options: DECIDED_BY }] : []),
    ...(clusters.length > 0
      ? [
          {
            name: 'cluster',
            label: 'Кластер',
            any: 'любой',
            options: clusters.map(({ name }) => ({ value: name, label: name })),
          },
        ]
      : []),
  ];
}

function columns(
  definition: Definition | undefined,
  regional: boolean,
  keep: (path: string) => string,
  onWhy: (schoolId: number) => void,
): DataColumn<Row>[] {
  const withClusters = (definition?.clusters.length ?? 0) > 0;
  return [
    {
      key: 'name',
      title: 'Школа',
      sort: 'name',
      exported: 'schoolName',
      render: (_, row) => <Link to={keep(paths.school(row.schoolId))}>{withNumberSign(row.schoolName)}</Link>,
    },
    {
      key: 'municipality',
      title: 'Муниципалитет',
      dataIndex: 'municipalityName',
      sort: 'municipality',
      hidden: !regional,
      exported: 'municipalityName',
    },
    { key: 'code', title: 'Код ОО', dataIndex: 'schoolCode', sort: 'code', exported: 'schoolCode' },
    {
      key: 'decision',
      title: 'Решение',
      sort: 'decision',
      exported: 'decision,calculated,overrulingReason,overrulingAct,overruledByName,overruledAt',
      render: (_, row) => <DecisionTag decision={row} />,
    },
    ...(withClusters
      ? [
          {
            key: 'cluster',
            title: 'Кластер',
            sort: 'cluster',
            exported: 'cluster',
            render: (_: unknown, row: Row) => (row.cluster ? <OneLine text={row.cluster} /> : NONE),
          },
        ]
      : []),
    ...numbersOf(definition),
    {
      key: 'why',
      title: 'Причины',
      exported: 'evidence,missing',
      className: onPaper.hidden,
      render: (_, row) => (
        <Button
          type="link"
          size="small"
          aria-label={`Почему: ${withNumberSign(row.schoolName)}`}
          onClick={() => onWhy(row.schoolId)}
        >
          Почему
        </Button>
      ),
    },
  ];
}

/** A column for each number the rule looks at: the evidence comes in the order of the rule's conditions. */
function numbersOf(definition: Definition | undefined): DataColumn<Row>[] {
  const leaves = definition ? leavesOf(definition.condition) : [];
  return leaves.map((leaf, index) => ({
    key: `number-${index}`,
    title: capitalized(subjectOf(leaf)),
    align: 'right',
    render: (_: unknown, row: Row) => <NumberCell evidence={row.evidence.filter(({ cluster }) => !cluster)[index]} />,
  }));
}

function NumberCell({ evidence }: { evidence: Schemas['Evidence'] | undefined }) {
  if (evidence === undefined) {
    return NONE;
  }
  const sign = VERDICT_SIGN[evidence.verdict];
  const word = VERDICT[evidence.verdict];
  return (
    <span title={evidence.text}>
      {formatNumber(evidence.actual)}{' '}
      <span role="img" aria-label={word} className={VERDICT_CLASS[evidence.verdict]}>
        {sign}
      </span>
    </span>
  );
}
