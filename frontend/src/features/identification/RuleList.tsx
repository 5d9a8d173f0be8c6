import { Button, Table, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useRead } from '@/api/read';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { EmptyState } from '@/shared/ui/EmptyState';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { rules } from './reads';
import { placeOf } from './territory';

export function RuleList() {
  const query = useRead(rules());
  const creates = may.identify(useMe());
  const navigate = useNavigate();
  const { keep } = useWorkScope();
  return (
    <Section
      title="Правила"
      action={
        creates && (
          <Button size="small" onClick={() => navigate(keep(paths.identificationRuleNew()))}>
            Составить правило
          </Button>
        )
      }
    >
      <QueryState query={query} lines={4}>
        {({ items }) => (
          <Table
            size="small"
            rowKey="id"
            pagination={{ pageSize: 20, hideOnSinglePage: true }}
            dataSource={items}
            locale={{ emptyText: <EmptyState title="Правил ещё нет" /> }}
            columns={[
              {
                title: 'Правило',
                render: (_, rule) => (
                  <>
                    <Link to={keep(paths.identificationRule(rule.id))}>{rule.name}</Link>
                    {rule.archived && <Tag>в архиве</Tag>}
                  </>
                ),
              },
              { title: 'Условия', dataIndex: 'sentence', className: `${prose.wrapping} ${prose.wideText}` },
              { title: 'Где действует', render: (_, rule) => placeOf(rule) },
              { title: 'Версия', dataIndex: 'number', align: 'right' },
            ]}
          />
        )}
      </QueryState>
    </Section>
  );
}
