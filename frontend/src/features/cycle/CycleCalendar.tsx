import { Button, Form, Input } from 'antd';
import type { Schemas } from '@/api/client';
import { read, readNow, useRead } from '@/api/read';
import { send } from '@/api/send';
import { formatDate, formatPeriod, NONE, WORDS } from '@/shared/format';
import { useEditing } from '@/shared/hooks/useEditing';
import { useListState } from '@/shared/hooks/useListState';
import { useOpen } from '@/shared/hooks/useOpen';
import { ConfirmDanger } from '@/shared/ui/ConfirmDanger';
import { type DataColumn, DataTable } from '@/shared/ui/DataTable';
import { DateField } from '@/shared/ui/DateField';
import { EmptyState } from '@/shared/ui/EmptyState';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import formLayout from '@/shared/ui/formLayout.module.css';
import prose from '@/shared/ui/prose.module.css';
import type { StaleField } from '@/shared/ui/StaleDialog';
import { StateTag } from '@/shared/ui/tags';
import { eventState } from './cycleState';

type Event = Schemas['CalendarEventView'];
type EventInput = Schemas['CalendarEventInput'];

const CHANGED = ['/api/v1/calendar-events'];

const STALE_FIELDS: StaleField<EventInput>[] = [
  { name: 'title', label: 'Событие' },
  { name: 'dueText', label: 'Срок словами документа' },
  { name: 'startsOn', label: 'С', show: (date) => formatDate(String(date)) },
  { name: 'endsOn', label: 'По', show: (date) => formatDate(String(date)) },
  { name: 'responsible', label: 'Ответственный' },
];

const COLUMNS: DataColumn<Event>[] = [
  { key: 'title', title: 'Событие', sort: 'title', className: prose.wrapping, render: (_, row) => row.title },
  { key: 'dueText', title: 'Срок', render: (_, row) => <span title="Слова документа">{row.dueText}</span> },
  {
    key: 'dates',
    title: 'Даты',
    sort: 'endsOn',
    render: (_, row) => (row.startsOn ? formatPeriod(row.startsOn, row.endsOn) : formatDate(row.endsOn)),
  },
  { key: 'state', title: 'Состояние', render: (_, row) => <StateTag state={eventState(row)} /> },
  { key: 'responsible', title: 'Ответственный', render: (_, row) => row.responsible ?? NONE },
];

export function CycleCalendar({ cycle, manages }: { cycle: Schemas['CycleView']; manages: boolean }) {
  const list = useListState({ size: 100 });
  const [open, setOpen] = useOpen();
  const { page, size, sort } = list;
  const query = useRead(read('/api/v1/calendar-events', { query: { cycleId: cycle.id, page, size, sort } }));
  const edited = query.data?.items.find((event) => `event-${event.id}` === open);
  return (
    <>
      <DataTable
        id="calendar"
        caption="Календарь цикла"
        word={WORDS.event}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        query={query}
        list={list}
        onOpen={manages ? (row) => setOpen(`event-${row.id}`) : undefined}
        extra={
          manages && (
            <Button size="small" onClick={() => setOpen('event-new')}>
              Добавить событие
            </Button>
          )
        }
        empty={
          <EmptyState title="В календаре нет событий">
            {manages ? 'Добавьте событие: что, к какому сроку и кто отвечает.' : null}
          </EmptyState>
        }
      />
      {(open === 'event-new' || edited) && (
        <EventForm key={edited?.id} cycle={cycle} event={edited} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

interface FormProps {
  cycle: Schemas['CycleView'];
  event: Event | undefined;
  onClose: () => void;
}

function EventForm({ cycle, event, onClose }: FormProps) {
  const [form] = Form.useForm<EventInput>();
  const { submit, busy, problem, stale } = useEditing<EventInput, Event>(form, {
    record: event,
    reread: () => event && readNow(read('/api/v1/calendar-events/{eventId}', { path: { eventId: event.id } })),
    valuesOf: (known) => known,
    fields: STALE_FIELDS,
    send: (values, over, key) => {
      const body = { ...values, cycleId: cycle.id };
      return over
        ? send('put', '/api/v1/calendar-events/{eventId}', { path: { eventId: over.id }, over, body })
        : send('post', '/api/v1/calendar-events', { key, body });
    },
    changes: CHANGED,
    said: (over) => (over ? 'Событие сохранено' : 'Событие добавлено'),
    after: onClose,
  });

  return (
    <FormDrawer
      title={event ? 'Событие' : 'Новое событие'}
      verb={event ? 'Сохранить' : 'Добавить'}
      form={form}
      initialValues={event}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      problem={problem}
      stale={stale}
    >
      <Form.Item name="title" label="Событие" rules={[{ required: true, message: 'Введите, что должно произойти' }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
      <Form.Item
        name="dueText"
        label="Срок словами документа"
        rules={[{ required: true, message: 'Введите срок, например «до 15 февраля»' }]}
      >
        <Input maxLength={200} placeholder="до 15 февраля" />
      </Form.Item>
      <div className={formLayout.grid}>
        <Form.Item name="startsOn" label="С (если есть начало)">
          <DateField />
        </Form.Item>
        <Form.Item name="endsOn" label="По" rules={[{ required: true, message: 'Введите дату' }]}>
          <DateField />
        </Form.Item>
      </div>
      <Form.Item name="responsible" label="Ответственный">
        <Input maxLength={200} />
      </Form.Item>
      {event && (
        <ConfirmDanger
          title="Удалить событие?"
          loss={`«${event.title}» исчезнет из календаря цикла.`}
          verb="Удалить"
          operation={{
            send: () =>
              send('delete', '/api/v1/calendar-events/{eventId}', { path: { eventId: event.id }, over: event }),
            changes: CHANGED,
            said: 'Событие удалено',
            after: onClose,
          }}
          button={{ type: 'text' }}
        >
          Удалить событие
        </ConfirmDanger>
      )}
    </FormDrawer>
  );
}
