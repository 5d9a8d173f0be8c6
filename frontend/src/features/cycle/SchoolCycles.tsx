import { Table } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { ASSIGNMENT_STATUS } from '@/api/labels';
import { useRead } from '@/api/read';
import { formatDate, formatPeriod, NONE, withNumberSign } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { EmptyState } from '@/shared/ui/EmptyState';
import prose from '@/shared/ui/prose.module.css';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { Participation } from './Participation';
import { schoolAssignments, schoolMemberships, schoolPartnerships } from './reads';

type Membership = Schemas['MembershipView'];

/** The cycles a school takes part in, with its curators and partner schools. */
export function SchoolCycles({ schoolId }: { schoolId: number }) {
  const { keep } = useWorkScope();
  const memberships = useRead(schoolMemberships(schoolId));
  const assignments = useRead(schoolAssignments(schoolId));
  const partnerships = useRead(schoolPartnerships(schoolId));

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
              scroll={{ x: true }}
              dataSource={items}
              columns={[
                {
                  title: 'Цикл',
                  render: (_, row) => <Link to={keep(paths.cycle(row.cycleId))}>{row.cycleName}</Link>,
                },
                { title: 'Участие', render: (_, row) => <Participation member={row} /> },
                { title: 'Основание', className: prose.wrapping, render: (_, row) => row.reason ?? NONE },
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
          <span className={prose.muted}>
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
          <span className={prose.muted}>
            договор {withNumberSign(`№ ${item.agreementNumber}`)} от {formatDate(item.agreementDate)}
          </span>
        </div>
      ));
}
