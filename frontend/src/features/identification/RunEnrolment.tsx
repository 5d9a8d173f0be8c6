import { Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { send } from '@/api/send';
import { countOf, formatDate, formOf, WORDS } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { CycleSelect } from '@/shared/ui/CycleSelect';
import { DateField } from '@/shared/ui/DateField';
import { FormDialog } from '@/shared/ui/FormDialog';

type Enrolled = Schemas['Enrolled'];

interface Props {
  run: Schemas['RunView'];
  onClose: () => void;
}

/** From the approved list to the work with it: the schools that were found go into a cycle, with the reason filled in. */
export function RunEnrolment({ run, onClose }: Props) {
  const navigate = useNavigate();
  const { cycle, keep } = useWorkScope();
  return (
    <FormDialog
      title="Включить выявленные школы в цикл"
      verb="Включить"
      initialValues={{ cycleId: cycle, reason: reasonOf(run) }}
      operation={{
        send: (body: Schemas['EnrolmentInput']) =>
          send('post', '/api/v1/identification-runs/{runId}/enrolment', { path: { runId: run.id }, body }),
        changes: ['/api/v1/memberships', '/api/v1/cycles', '/api/v1/schools', '/api/v1/work-items'],
        said: (enrolled: Enrolled) => resultOf(enrolled),
        after: ({ cycleId }: Enrolled) => navigate(keep(paths.cycle(cycleId, { tab: 'schools' }))),
      }}
      onClose={onClose}
    >
      <p>
        К ШНОР {formOf(run.identified, ['отнесена', 'отнесены', 'отнесено'])} {countOf(run.identified, WORDS.school)}.
        Кто уже участвует в цикле, останется как есть; закрытые школы и школы не с территории цикла не войдут.
      </p>
      <Form.Item name="cycleId" label="Цикл" rules={[{ required: true, message: 'Выберите цикл' }]}>
        <CycleSelect />
      </Form.Item>
      <Form.Item name="reason" label="Основание">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="joinedOn" label="Участвуют с" extra="Пусто — с начала цикла">
        <DateField />
      </Form.Item>
    </FormDialog>
  );
}

/** As the server words it where nothing is said. */
function reasonOf({ year, ruleName, approvedAt }: Schemas['RunView']): string {
  return `Отнесена к ШНОР за ${year} год по правилу «${ruleName}», утверждено ${formatDate(approvedAt)}`;
}

function resultOf({ joined, members, left, elsewhere, closed }: Enrolled): string {
  const others = [
    members > 0 && `уже участвуют: ${members}`,
    left > 0 && `вышли из цикла раньше: ${left}, верните их на странице цикла`,
    elsewhere > 0 && `не с территории цикла: ${elsewhere}`,
    closed > 0 && `закрыты: ${closed}`,
  ].filter(Boolean);
  const main = `В цикл ${formOf(joined, ['вошла', 'вошли', 'вошло'])} ${countOf(joined, WORDS.school)}`;
  return others.length > 0 ? `${main}; ${others.join('; ')}` : main;
}
