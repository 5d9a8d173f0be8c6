import { Table } from 'antd';
import { useRead } from '@/api/read';
import { formatDateTime } from '@/shared/format';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { ruleVersions } from './reads';

export function RuleVersions({ ruleId }: { ruleId: number }) {
  const query = useRead(ruleVersions(ruleId));
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
              { title: 'Правило', dataIndex: 'sentence', className: `${prose.wrapping} ${prose.wideText}` },
              { title: 'Когда', className: prose.nowrap, render: (_, row) => formatDateTime(row.createdAt) },
              { title: 'Кто', dataIndex: 'createdByName' },
            ]}
          />
        )}
      </QueryState>
    </Section>
  );
}
