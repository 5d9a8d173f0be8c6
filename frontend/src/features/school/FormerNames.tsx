import { Button, Form, Input, Table } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { send } from '@/api/send';
import { formatDate, withNumberSign } from '@/shared/format';
import { useOperation } from '@/shared/hooks/useOperation';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { ConfirmDanger } from '@/shared/ui/ConfirmDanger';
import { DateField } from '@/shared/ui/DateField';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import onPaper from '@/shared/ui/onPaper.module.css';
import prose from '@/shared/ui/prose.module.css';
import { Section } from '@/shared/ui/Section';

type School = Schemas['SchoolView'];
type FormerName = Schemas['FormerName'];

const CHANGED = ['/api/v1/schools'];

/** The search finds a school by these names too. */
export function FormerNames({ school }: { school: School }) {
  const editable = may.editSchools(useMe());
  const [adding, setAdding] = useState(false);

  return (
    <Section
      title="Прежние названия"
      note="По ним школу тоже находит поиск"
      action={
        editable && (
          <Button size="small" onClick={() => setAdding(true)}>
            Добавить название
          </Button>
        )
      }
    >
      {school.formerNames.length === 0 ? (
        <p className={prose.muted}>
          Прежних названий не записано. При переименовании школы прежнее сохранится здесь само.
        </p>
      ) : (
        <Table<FormerName>
          size="small"
          pagination={false}
          rowKey="name"
          dataSource={school.formerNames}
          columns={[
            { title: 'Название', render: (_, row) => withNumberSign(row.name) },
            { title: 'Действовало до', render: (_, row) => formatDate(row.validUntil) },
            ...(editable
              ? [
                  {
                    title: 'Действие',
                    className: onPaper.hidden,
                    render: (_: unknown, row: FormerName) => (
                      <ConfirmDanger
                        title={`Удалить название: ${row.name}?`}
                        loss="Поиск перестанет находить школу по этому названию."
                        verb="Удалить"
                        operation={{
                          send: () =>
                            send('delete', '/api/v1/schools/{schoolId}/former-names', {
                              path: { schoolId: school.id },
                              query: { name: row.name },
                            }),
                          changes: CHANGED,
                        }}
                        button={{ size: 'small', type: 'text' }}
                      >
                        Удалить
                      </ConfirmDanger>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {adding && <AddName schoolId={school.id} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function AddName({ schoolId, onClose }: { schoolId: number; onClose: () => void }) {
  const [form] = Form.useForm<FormerName>();
  const { run, busy, problem } = useOperation({
    form,
    send: (body: FormerName) => send('post', '/api/v1/schools/{schoolId}/former-names', { path: { schoolId }, body }),
    changes: CHANGED,
    after: onClose,
  });
  return (
    <FormDrawer
      title="Прежнее название"
      verb="Добавить"
      form={form}
      onSubmit={run}
      onClose={onClose}
      busy={busy}
      problem={problem}
    >
      <Form.Item name="name" label="Название" rules={[{ required: true, message: 'Введите название' }]}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="validUntil" label="Действовало до" rules={[{ required: true, message: 'Введите дату' }]}>
        <DateField />
      </Form.Item>
    </FormDrawer>
  );
}
