import { Button, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { INDEX_TYPE, INDEX_TYPE_IN_FULL } from '@/api/labels';
import { useRead } from '@/api/read';
import { send } from '@/api/send';
import { formatNumber, NBSP, NONE } from '@/shared/format';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { ConfirmDanger } from '@/shared/ui/ConfirmDanger';
import { EmptyState } from '@/shared/ui/EmptyState';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { schoolIndices } from './reads';

type Index = Schemas['ContextIndexView'];
type Type = Schemas['IndexType'];

interface Year {
  year: number;
  sources: string;
  byType: Partial<Record<Type, Index>>;
}

/** The imported indices, a line for each year; a group is imported too and never computed from its value. */
export function SchoolIndices({ schoolId }: { schoolId: number }) {
  const me = useMe();
  const query = useRead(schoolIndices(schoolId));
  const [removing, setRemoving] = useState(false);
  const removable = may.editIndices(me) && (query.data?.items.length ?? 0) > 0;
  return (
    <Section
      title="Индексы по годам"
      note="Значение и группа из загруженных таблиц"
      action={
        removable && (
          <Button size="small" aria-pressed={removing} onClick={() => setRemoving(!removing)}>
            {removing ? 'Готово' : 'Удалить лишнее'}
          </Button>
        )
      }
    >
      <QueryState query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="Индексы этой школы не загружены">
              {may.importData(me) && <Link to={paths.imports()}>Загрузить таблицу индексов</Link>}
            </EmptyState>
          ) : (
            <Table
              size="small"
              pagination={false}
              rowKey="year"
              scroll={{ x: 'max-content' }}
              dataSource={yearsOf(items)}
              columns={[
                { title: 'Год', dataIndex: 'year' },
                ...(Object.keys(INDEX_TYPE) as Type[]).map((type) => ({
                  key: type,
                  title: <abbr title={INDEX_TYPE_IN_FULL[type]}>{INDEX_TYPE[type]}</abbr>,
                  align: 'right' as const,
                  render: (_: unknown, { byType }: Year) => (
                    <>
                      <Value index={byType[type]} />
                      {removing && removable && byType[type] && <Removal index={byType[type]} />}
                    </>
                  ),
                })),
                { title: 'Источник', dataIndex: 'sources' },
              ]}
            />
          )
        }
      </QueryState>
    </Section>
  );
}

function Value({ index }: { index: Index | undefined }) {
  if (index === undefined || (index.value == null && index.group == null)) {
    return NONE;
  }
  return (
    <>
      {formatNumber(index.value)}
      {index.group != null && (
        <span className={prose.muted}>
          , группа{NBSP}
          {index.group}
        </span>
      )}
    </>
  );
}

function Removal({ index: { schoolId, year, type } }: { index: Index }) {
  return (
    <div>
      <ConfirmDanger
        title={`Удалить «${INDEX_TYPE[type]}» за ${year} год?`}
        loss="Значение и группа этого года исчезнут; прежние расчёты сохранят числа, по которым они сделаны."
        verb="Удалить"
        operation={{
          send: () =>
            send('delete', '/api/v1/schools/{schoolId}/context-indices/{year}/{type}', {
              path: { schoolId, year, type },
            }),
          changes: ['/api/v1/context-indices'],
          said: 'Индекс удалён',
        }}
        button={{ type: 'text', size: 'small', 'aria-label': `Удалить «${INDEX_TYPE[type]}» за ${year} год` }}
      >
        Удалить
      </ConfirmDanger>
    </div>
  );
}

function yearsOf(items: Index[]): Year[] {
  const years = new Map<number, Index[]>();
  for (const item of items) {
    years.set(item.year, [...(years.get(item.year) ?? []), item]);
  }
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([year, ofYear]) => ({
      year,
      sources: [...new Set(ofYear.map(({ source }) => source).filter(Boolean))].join('; ') || NONE,
      byType: Object.fromEntries(ofYear.map((item) => [item.type, item])),
    }));
}
