import { Table } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { read, useRead } from '@/api/read';
import { paths } from '@/app/paths';
import { formatDate, formatPeriod, NONE, withNumberSign } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { ASSIGNMENT_STATUS } from '@/shared/labels';
import { EmptyState } from '@/shared/ui/EmptyState';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';

type Membership = Schemas['MembershipView'];

/** The cycles a school takes part in, with its curators and partner schools. */
export function SchoolCycles({ schoolId }: { schoolId: number }) {
  const { keep } = useWorkScope();
  const params = { query: { schoolId, size: 200 } };
  const memberships = useRead(read('/api/v1/memberships', params));
  const assignments = useRead(read('/api/v1/curator-assignments', params));
  const partnerships = useRead(read('/api/v1/partnerships', params));

  return (
    <Section title="Участие в циклах">
      <QueryState query={memberships} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="Школа не участвует ни в одном цикле">
              Включить её можно на странице <Link to={keep(paths.cycles())}>цикла</Link>.
            </EmptyState>
          ) : (
            <Table<Membership>
              size="small"
              pagination={false}
              rowKey="cycleId"
              scroll={{ x: 'max-content' }}
              dataSource={items}
              columns={[
                {
                  title: 'Цикл',
                  render: (_, row) => <Link to={keep(paths.cycle(row.cycleId))}>{row.cycleName}</Link>,
                },
                { title: 'Основание', className: 'wrapping', render: (_, row) => row.reason ?? NONE },
                {
                  title: 'Кураторы',
                  render: (_, row) => <Curators items={inCycle(assignments.data?.items, row.cycleId)} />,
                },
                {
                  title: 'Школы-партнёры',
                  render: (_, row) => <Partners items={inCycle(partnerships.data?.items, row.cycleId)} />,
                },
              ]}
            />
          )
        }
      </QueryState>
    </Section>
  );
}

function inCycle<T extends { cycleId: number }>(items: T[] | undefined, cycleId: number): T[] {
  return items?.filter((item) => item.cycleId === cycleId) ?? [];
}

function Curators({ items }: { items: Schemas['CuratorAssignmentView'][] }) {
  return items.length === 0
    ? NONE
    : items.map((item) => (
        <div key={item.id}>
          {item.curatorName}{' '}
          <span className="muted">
            {ASSIGNMENT_STATUS[item.status].toLowerCase()}, {formatPeriod(item.startsOn, item.endsOn)}
          </span>
        </div>
      ));
}

function Partners({ items }: { items: Schemas['PartnershipView'][] }) {
  return items.length === 0
    ? NONE
    : items.map((item) => (
        <div key={item.id}>
          <Link to={paths.school(item.partnerSchoolId)}>{withNumberSign(item.partnerSchoolName)}</Link>{' '}
          <span className="muted">
            договор {withNumberSign(`№ ${item.agreementNumber}`)} от {formatDate(item.agreementDate)}
          </span>
        </div>
      ));
}
