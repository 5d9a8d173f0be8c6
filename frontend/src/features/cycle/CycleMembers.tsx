import { Button, Form, Input } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { MEMBERSHIP_STATE } from '@/api/labels';
import { read, readNow, useRead } from '@/api/read';
import { send } from '@/api/send';
import { NONE, WORDS, withNumberSign } from '@/shared/format';
import { useEditing } from '@/shared/hooks/useEditing';
import { useOpen } from '@/shared/hooks/useOpen';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { DateField } from '@/shared/ui/DateField';
import { EmptyState } from '@/shared/ui/EmptyState';
import { type FilterDef, Filters, optionsOf } from '@/shared/ui/Filters';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import prose from '@/shared/ui/prose.module.css';
import { SchoolSelect } from '@/shared/ui/SchoolSelect';
import { WATCHED } from '@/shared/ui/watched';
import { MembershipSteps } from './MembershipSteps';
import { Participation } from './Participation';
import { useCycleItems } from './useCycleItems';

type Member = Schemas['MembershipView'];
type Values = { schoolId: number; reason?: string | null; joinedOn?: string | null };

const MEMBER = '/api/v1/cycles/{cycleId}/schools/{schoolId}';
const CHANGED = ['/api/v1/memberships', '/api/v1/cycles', '/api/v1/schools'];

const FILTERS: FilterDef[] = [
  WATCHED,
  { name: 'state', label: 'Участие', any: 'любое', options: optionsOf(MEMBERSHIP_STATE) },
];

export function CycleMembers({ cycle, manages }: { cycle: Schemas['CycleView']; manages: boolean }) {
  const items = useCycleItems(cycle.id);
  const { list } = items;
  const [open, setOpen] = useOpen();
  const { keep } = useWorkScope();
  const filter = { ...items.filter, state: list.filter('state') as Member['state'] | undefined };
  const narrowed = items.narrowed || filter.state !== undefined;
  const query = useRead(read('/api/v1/memberships', { query: { ...filter, ...items.pages } }));
  const edited = query.data?.items.find((member) => `member-${member.schoolId}` === open);

  const columns: DataColumn<Member>[] = [
    {
      key: 'school',
      title: 'Школа',
      sort: 'schoolName',
      exported: 'schoolName',
      render: (_, row) => <Link to={keep(paths.school(row.schoolId))}>{withNumberSign(row.schoolName)}</Link>,
    },
    { key: 'code', title: 'Код ОО', dataIndex: 'schoolCode', sort: 'schoolCode', exported: 'schoolCode' },
    { key: 'municipality', title: 'Муниципалитет', dataIndex: 'municipalityName', sort: 'municipality' },
    {
      key: 'state',
      title: 'Участие',
      sort: 'state',
      exported: 'state,joinedOn,leftOn,outcome,leavingReason',
      render: (_, row) => <Participation member={row} />,
    },
    {
      key: 'reason',
      title: 'Основание',
      exported: 'reason',
      className: prose.wrapping,
      render: (_, row) => row.reason ?? NONE,
    },
    { key: 'curators', title: 'Кураторы сегодня', render: (_, row) => row.curators.join(', ') || 'не назначены' },
  ];

  return (
    <>
      <Filters list={list} search="Название или код школы" filters={FILTERS} scope={['municipality']} />
      <DataTable
        id="members"
        caption="Школы цикла"
        word={WORDS.school}
        columns={columns}
        rowKey={(row) => row.schoolId}
        query={query}
        list={list}
        onOpen={manages ? (row) => setOpen(`member-${row.schoolId}`) : undefined}
        exports={{
          path: '/api/v1/memberships',
          filter,
          name: `Школы цикла ${cycle.code}`,
        }}
        extra={
          manages && (
            <Button size="small" onClick={() => setOpen('member-new')}>
              Включить школу
            </Button>
          )
        }
        empty={
          <EmptyState title={narrowed ? 'По этому отбору школ нет' : 'В цикле пока нет школ'}>
            {manages && !narrowed && (
              <>
                Включите школы по одной или <Link to={paths.imports()}>загрузите список файлом</Link>.
              </>
            )}
          </EmptyState>
        }
      />
      {(open === 'member-new' || edited) && (
        <MemberForm key={edited?.schoolId} cycle={cycle} member={edited} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

interface FormProps {
  cycle: Schemas['CycleView'];
  member: Member | undefined;
  onClose: () => void;
}

function MemberForm({ cycle, member, onClose }: FormProps) {
  const [form] = Form.useForm<Values>();
  const { submit, busy, problem, stale } = useEditing<Values, Member>(form, {
    record: member,
    reread: async () => {
      const query = { cycleId: cycle.id, schoolId: member?.schoolId ?? form.getFieldValue('schoolId'), size: 1 };
      return (await readNow(read('/api/v1/memberships', { query }))).items[0];
    },
    valuesOf: (known) => known,
    fields: [
      { name: 'reason', label: 'Основание' },
      { name: 'joinedOn', label: 'Участвует с' },
    ],
    send: ({ schoolId, reason, joinedOn }, over) =>
      send('put', MEMBER, {
        path: { cycleId: cycle.id, schoolId: member?.schoolId ?? schoolId },
        over,
        body: { reason: reason?.trim() || null, joinedOn },
      }),
    changes: CHANGED,
    said: (over) => (over ? 'Участие сохранено' : 'Школа включена в цикл'),
    after: onClose,
  });

  return (
    <FormDrawer
      title={member ? withNumberSign(member.schoolName) : `Включить школу в цикл «${cycle.name}»`}
      verb={member ? 'Сохранить' : 'Включить'}
      form={form}
      initialValues={member}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      problem={problem}
      stale={stale}
    >
      {!member && (
        <Form.Item name="schoolId" label="Школа" rules={[{ required: true, message: 'Выберите школу' }]}>
          <SchoolSelect />
        </Form.Item>
      )}
      <Form.Item name="reason" label="Основание" extra="Например: отнесена к ШНОР по итогам 2018 года; приказ № 12">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="joinedOn" label="Участвует с" extra="Пусто — с начала цикла">
        <DateField />
      </Form.Item>
      {member && <MembershipSteps member={member} changes={CHANGED} after={onClose} />}
    </FormDrawer>
  );
}
