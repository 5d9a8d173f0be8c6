import { Table } from 'antd';
import { Link } from 'react-router';
import { read, useRead } from '@/api/read';
import { formatNumber } from '@/shared/format';
import { paths } from '@/shared/paths';
import { EmptyState } from '@/shared/ui/EmptyState';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { StatusTag } from '@/shared/ui/tags';

/** All municipalities at once; those without schools first, there the work has not begun. */
export function MunicipalityOverview() {
  const query = useRead(read('/api/v1/municipalities', { query: { size: 200, sort: 'name' } }));
  return (
    <Section title="Муниципалитеты">
      <QueryState query={query} lines={6}>
        {({ items, total }) => (
          <>
            <Table
              size="small"
              rowKey="id"
              pagination={{ pageSize: 20, hideOnSinglePage: true }}
              dataSource={[...items].sort((a, b) => Number(a.schools > 0) - Number(b.schools > 0))}
              locale={{ emptyText: <EmptyState title="Муниципалитетов пока нет" /> }}
              columns={[
                {
                  title: 'Муниципалитет',
                  render: (_, place) => <Link to={paths.schools({ municipality: place.id })}>{place.name}</Link>,
                },
                { title: 'Регион', dataIndex: 'regionName' },
                { title: 'Школ', align: 'right', render: (_, place) => formatNumber(place.schools) },
                {
                  title: 'Состояние',
                  render: (_, place) =>
                    place.schools > 0 ? (
                      <StatusTag tone="good">школы загружены</StatusTag>
                    ) : (
                      <StatusTag tone="soon">школы не загружены</StatusTag>
                    ),
                },
              ]}
            />
            {total > items.length && (
              <p>
                Показаны первые {formatNumber(items.length)} из {formatNumber(total)}, остальные — на странице{' '}
                <Link to={paths.territories()}>«Территории»</Link>.
              </p>
            )}
          </>
        )}
      </QueryState>
    </Section>
  );
}
