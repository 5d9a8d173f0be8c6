import { Table } from 'antd';
import { read, useRead } from '@/api/read';
import { formatDateTime } from '@/shared/format';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';

export function RuleVersions({ ruleId }: { ruleId: number }) {
  const query = useRead(read('/api/v1/identification-rules/{ruleId}/versions', { path: { ruleId } }));
  return (
    <Section title="Версии правила" note="Каждое изменение условий — новая версия, прежние хранятся">
      <QueryState query={query} lines={3}>
        {(versions) => (
          <Table
            size="small"
            rowKey="number"
            pagination={{ pageSize: 10, hideOnSinglePage: true }}
            dataSource={[...versions].sort((a, b) => b.number - a.number)}
            columns={[
              { title: 'Версия', dataIndex: 'number', align: 'right', width: 80 },
              { title: 'Правило', dataIndex: 'sentence', className: 'wrapping wide-text' },
              { title: 'Когда', className: 'nowrap', render: (_, row) => formatDateTime(row.createdAt) },
              { title: 'Кто', dataIndex: 'createdByName' },
            ]}
          />
        )}
      </QueryState>
    </Section>
  );
}
