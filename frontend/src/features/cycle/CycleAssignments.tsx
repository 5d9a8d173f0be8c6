import { Button, Form, Select } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { ASSIGNMENT_STATUS } from '@/api/labels';
import { read, readNow, useRead } from '@/api/read';
import { send } from '@/api/send';
import { countOf, formatDate, formatPeriod, WORDS, withNumberSign } from '@/shared/format';
import { useEditing } from '@/shared/hooks/useEditing';
import { useOpen } from '@/shared/hooks/useOpen';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { DateField } from '@/shared/ui/DateField';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Filters, optionsOf } from '@/shared/ui/Filters';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import formLayout from '@/shared/ui/formLayout.module.css';
import { SchoolName } from '@/shared/ui/names';
import prose from '@/shared/ui/prose.module.css';
import { SchoolSelect } from '@/shared/ui/SchoolSelect';
import { StatusTag } from '@/shared/ui/tags';
import { WATCHED } from '@/shared/ui/watched';
import { NOT_MEMBER } from './cycleFields';
import { useCycleItems } from './useCycleItems';

type Cycle = Schemas['CycleView'];
type Assignment = Schemas['CuratorAssignmentView'];
type Input = Schemas['CuratorAssignmentInput'];

const WORD = ['назначение', 'назначения', 'назначений'] as const;

export function CycleAssignments({ cycle, manages }: { cycle: Cycle; manages: boolean }) {
  const { list, filter, pages, narrowed } = useCycleItems(cycle.id);
  const [open, setOpen] = useOpen();
  const { keep } = useWorkScope();
  const query = useRead(read('/api/v1/curator-assignments', { query: { ...filter, ...pages } }));
  const edited = query.data?.items.find((item) => `curator-${item.id}` === open);

  const columns: DataColumn<Assignment>[] = [
    { key: 'curator', title: 'Куратор', dataIndex: 'curatorName', sort: 'curatorName' },
    {
      key: 'school',
      title: 'Школа',
      sort: 'schoolName',
      render: (_, row) => <Link to={keep(paths.school(row.schoolId))}>{withNumberSign(row.schoolName)}</Link>,
    },
    { key: 'code', title: 'Код ОО', dataIndex: 'schoolCode' },
    { key: 'status', title: 'Состояние', render: (_, row) => <AssignmentTag status={row.status} /> },
    { key: 'period', title: 'Срок', sort: 'startsOn', render: (_, row) => formatPeriod(row.startsOn, row.endsOn) },
  ];

  return (
    <>
      <Filters list={list} search="Название или код школы" filters={[WATCHED]} scope={['municipality']} />
      <DataTable
        id="assignments"
        caption="Кураторы цикла"
        word={WORD}
        columns={columns}
        rowKey={(row) => row.id}
        query={query}
        list={list}
        onOpen={manages ? (row) => setOpen(`curator-${row.id}`) : undefined}
        extra={
          manages && (
            <Button size="small" onClick={() => setOpen('curator-new')}>
              Назначить куратора
            </Button>
          )
        }
        empty={
          <EmptyState title={narrowed ? 'По этому отбору назначений нет' : 'Кураторы ещё не назначены'}>
            {manages && !narrowed ? 'Куратор видит школу только в те дни, на которые назначен.' : null}
          </EmptyState>
        }
      />
      {(open === 'curator-new' || edited) && (
        <AssignmentForm key={edited?.id} cycle={cycle} assignment={edited} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

function AssignmentTag({ status }: { status: Assignment['status'] }) {
  return (
    <StatusTag tone={status === 'APPOINTED' ? 'good' : 'plain'} sign={status === 'APPOINTED' ? '✓' : '○'}>
      {ASSIGNMENT_STATUS[status]}
    </StatusTag>
  );
}

interface FormProps {
  cycle: Cycle;
  assignment: Assignment | undefined;
  onClose: () => void;
}

function AssignmentForm({ cycle, assignment, onClose }: FormProps) {
  const [form] = Form.useForm<Input>();
  const curators = useRead(read('/api/v1/curator-assignments/curators'));
  const { submit, busy, problem, stale } = useEditing<Input, Assignment>(form, {
    record: assignment,
    reread: async () => {
      const query = { cycleId: cycle.id, size: 200 };
      const { items } = await readNow(read('/api/v1/curator-assignments', { query }));
      return items.find(({ id }) => id === assignment?.id);
    },
    valuesOf: (known) => known,
    fields: [
      {
        name: 'curatorId',
        label: 'Куратор',
        show: (id) => curators.data?.find((curator) => curator.id === id)?.displayName ?? '…',
      },
      { name: 'schoolId', label: 'Школа', show: (id) => <SchoolName id={Number(id)} /> },
      { name: 'status', label: 'Состояние', show: (status) => ASSIGNMENT_STATUS[status as Assignment['status']] },
      { name: 'startsOn', label: 'С', show: (date) => formatDate(String(date)) },
      { name: 'endsOn', label: 'По', show: (date) => formatDate(String(date)) },
    ],
    send: (values, over, key) => {
      const body = { ...values, cycleId: cycle.id };
      return over
        ? send('put', '/api/v1/curator-assignments/{assignmentId}', { path: { assignmentId: over.id }, over, body })
        : send('post', '/api/v1/curator-assignments', { key, body });
    },
    changes: ['/api/v1/curator-assignments', '/api/v1/memberships'],
    said: (over) => (over ? 'Назначение сохранено' : 'Куратор назначен'),
    after: onClose,
  });

  return (
    <FormDrawer
      title={assignment ? 'Назначение куратора' : 'Назначить куратора'}
      verb={assignment ? 'Сохранить' : 'Назначить'}
      form={form}
      initialValues={assignment ?? { status: 'APPOINTED', startsOn: cycle.startsOn, endsOn: cycle.endsOn }}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      problem={problem}
      stale={stale}
    >
      <Form.Item name="curatorId" label="Куратор" rules={[{ required: true, message: 'Выберите куратора' }]}>
        <Select
          loading={curators.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          notFoundContent="Кураторов нет. Заведите пользователя с ролью «Куратор»."
          options={curators.data?.map(({ id, displayName, schools }) => ({
            value: id,
            label: `${displayName} (сейчас ${countOf(schools, WORDS.school)})`,
          }))}
        />
      </Form.Item>
      <Form.Item name="schoolId" label="Школа" rules={[{ required: true, message: 'Выберите школу' }]}>
        <SchoolSelect cycleId={cycle.id} nothing={NOT_MEMBER} />
      </Form.Item>
      <Form.Item name="status" label="Состояние">
        <Select options={optionsOf(ASSIGNMENT_STATUS)} />
      </Form.Item>
      <div className={formLayout.grid}>
        <Form.Item name="startsOn" label="С" rules={[{ required: true, message: 'Введите дату' }]}>
          <DateField />
        </Form.Item>
        <Form.Item name="endsOn" label="По" rules={[{ required: true, message: 'Введите дату' }]}>
          <DateField />
        </Form.Item>
      </div>
      <p className={prose.muted}>Оба дня входят в срок. Вне срока куратор этой школы не видит.</p>
    </FormDrawer>
  );
}
