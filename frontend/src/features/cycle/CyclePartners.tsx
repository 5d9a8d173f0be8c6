import { Button, Form, Input } from 'antd';
import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { read, useRead } from '@/api/read';
import { send } from '@/api/send';
import { formatDate, withNumberSign } from '@/shared/format';
import { useOpen } from '@/shared/hooks/useOpen';
import { useOperation } from '@/shared/hooks/useOperation';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { ConfirmDanger } from '@/shared/ui/ConfirmDanger';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { DateField } from '@/shared/ui/DateField';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Filters } from '@/shared/ui/Filters';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import formLayout from '@/shared/ui/formLayout.module.css';
import onPaper from '@/shared/ui/onPaper.module.css';
import { SchoolSelect } from '@/shared/ui/SchoolSelect';
import { WATCHED } from '@/shared/ui/watched';
import { NOT_MEMBER } from './cycleFields';
import { useCycleItems } from './useCycleItems';

type Cycle = Schemas['CycleView'];
type Partnership = Schemas['PartnershipView'];
type AgreementInput = Schemas['PartnershipInput'];

const CHANGED = ['/api/v1/partnerships'];
const WORD = ['договор', 'договора', 'договоров'] as const;

export function CyclePartners({ cycle, manages }: { cycle: Cycle; manages: boolean }) {
  const { list, filter, pages, narrowed } = useCycleItems(cycle.id);
  const [open, setOpen] = useOpen();
  const query = useRead(read('/api/v1/partnerships', { query: { ...filter, ...pages } }));
  const columns = useColumns(manages);
  return (
    <>
      <Filters list={list} search="Название или код школы" filters={[WATCHED]} scope={['municipality']} />
      <DataTable
        id="partners"
        caption="Школы-партнёры"
        word={WORD}
        columns={columns}
        rowKey={(row) => row.id}
        query={query}
        list={list}
        extra={
          manages && (
            <Button size="small" onClick={() => setOpen('partner-new')}>
              Добавить договор
            </Button>
          )
        }
        empty={
          <EmptyState title={narrowed ? 'По этому отбору договоров нет' : 'Договоров со школами-партнёрами нет'}>
            {manages && !narrowed ? 'Добавьте договор: школа цикла, школа-партнёр, номер и дата.' : null}
          </EmptyState>
        }
      />
      {open === 'partner-new' && <PartnerForm cycle={cycle} onClose={() => setOpen(null)} />}
    </>
  );
}

function useColumns(manages: boolean): DataColumn<Partnership>[] {
  const { keep } = useWorkScope();
  const school = (id: number, name: string) => <Link to={keep(paths.school(id))}>{withNumberSign(name)}</Link>;
  const columns: DataColumn<Partnership>[] = [
    { key: 'school', title: 'Школа', sort: 'schoolName', render: (_, row) => school(row.schoolId, row.schoolName) },
    {
      key: 'partner',
      title: 'Школа-партнёр',
      sort: 'partnerSchoolName',
      render: (_, row) => school(row.partnerSchoolId, row.partnerSchoolName),
    },
    {
      key: 'agreement',
      title: 'Договор',
      sort: 'agreementDate',
      render: (_, row) => `${withNumberSign(`№ ${row.agreementNumber}`)} от ${formatDate(row.agreementDate)}`,
    },
  ];
  if (manages) {
    columns.push({
      key: 'actions',
      title: 'Действие',
      className: onPaper.hidden,
      render: (_, row) => (
        <ConfirmDanger
          title={`Удалить договор № ${row.agreementNumber}?`}
          loss={`${row.schoolName} и ${row.partnerSchoolName} перестанут числиться партнёрами в этом цикле.`}
          verb="Удалить"
          operation={{
            send: () =>
              send('delete', '/api/v1/partnerships/{partnershipId}', { path: { partnershipId: row.id }, over: row }),
            changes: CHANGED,
          }}
          button={{ size: 'small', type: 'text' }}
        >
          Удалить
        </ConfirmDanger>
      ),
    });
  }
  return columns;
}

function PartnerForm({ cycle, onClose }: { cycle: Cycle; onClose: () => void }) {
  const [form] = Form.useForm<AgreementInput>();
  const { run, busy, problem } = useOperation({
    form,
    send: (values: AgreementInput, key) =>
      send('post', '/api/v1/partnerships', { key, body: { ...values, cycleId: cycle.id } }),
    changes: CHANGED,
    said: 'Договор добавлен',
    after: onClose,
  });
  return (
    <FormDrawer
      title="Договор со школой-партнёром"
      verb="Добавить"
      form={form}
      onSubmit={run}
      onClose={onClose}
      busy={busy}
      problem={problem}
    >
      <Form.Item name="schoolId" label="Школа цикла" rules={[{ required: true, message: 'Выберите школу' }]}>
        <SchoolSelect cycleId={cycle.id} nothing={NOT_MEMBER} />
      </Form.Item>
      <Form.Item name="partnerSchoolId" label="Школа-партнёр" rules={[{ required: true, message: 'Выберите школу' }]}>
        <SchoolSelect />
      </Form.Item>
      <div className={formLayout.grid}>
        <Form.Item name="agreementNumber" label="Номер" rules={[{ required: true, message: 'Введите номер' }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="agreementDate" label="Дата" rules={[{ required: true, message: 'Введите дату' }]}>
          <DateField />
        </Form.Item>
      </div>
    </FormDrawer>
  );
}
