import { Form, Input, Select } from 'antd';
import { useRef } from 'react';
import type { Schemas } from '@/api/client';
import { LEGAL_ACT_KIND, LEGAL_ACT_STATE } from '@/api/labels';
import { readNow } from '@/api/read';
import { send } from '@/api/send';
import { sendFile } from '@/api/sendFile';
import { formatDate } from '@/shared/format';
import { useEditing } from '@/shared/hooks/useEditing';
import { DateField } from '@/shared/ui/DateField';
import { optionsOf } from '@/shared/ui/Filters';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import formLayout from '@/shared/ui/formLayout.module.css';
import { ObjectHistory } from '@/shared/ui/ObjectHistory';
import { SchoolSelect } from '@/shared/ui/SchoolSelect';
import type { StaleField } from '@/shared/ui/StaleDialog';
import { legalAct, legalActHistory } from './reads';

type Act = Schemas['LegalActView'];
type Values = Pick<Schemas['LegalActInput'], 'kind' | 'number' | 'signedOn' | 'title' | 'state' | 'schoolId'>;

const STALE_FIELDS: StaleField<Values>[] = [
  { name: 'kind', label: 'Вид', show: (kind) => LEGAL_ACT_KIND[kind as Act['kind']] },
  { name: 'number', label: 'Номер' },
  { name: 'signedOn', label: 'Дата', show: (date) => formatDate(String(date)) },
  { name: 'title', label: 'О чём' },
  { name: 'state', label: 'Состояние', show: (state) => LEGAL_ACT_STATE[state as Act['state']] },
];

const FIRST: Partial<Values> = { kind: 'ORDER', state: 'IN_FORCE' };

/** Records an act or changes it; its file is sent when it is saved. */
export function LegalActForm({ act, onClose }: { act: Act | undefined; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const { setFile, fileId } = useSentFile();
  const { submit, busy, problem, stale } = useEditing<Values, Act>(form, {
    record: act,
    reread: () => act && readNow(legalAct(act.id)),
    valuesOf: (known) => known,
    fields: STALE_FIELDS,
    send: async ({ kind, number, signedOn, title, state, schoolId }, over, key) => {
      const body = {
        kind,
        number,
        signedOn,
        title,
        state,
        schoolId,
        regionId: act && schoolId == null ? act.regionId : undefined,
        municipalityId: act && schoolId == null ? act.municipalityId : undefined,
        fileId: await fileId(),
      };
      return over
        ? send('put', '/api/v1/legal-acts/{actId}', { path: { actId: over.id }, over, body })
        : send('post', '/api/v1/legal-acts', { key, body });
    },
    changes: ['/api/v1/legal-acts'],
    said: (over) => (over ? 'Акт сохранён' : 'Акт записан'),
    after: onClose,
  });
  return (
    <FormDrawer
      title={act ? 'Правовой акт' : 'Записать акт'}
      verb={act ? 'Сохранить' : 'Записать'}
      form={form}
      initialValues={act ?? FIRST}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      problem={problem}
      stale={stale}
    >
      <div className={formLayout.grid}>
        <Form.Item name="kind" label="Вид">
          <Select options={optionsOf(LEGAL_ACT_KIND)} />
        </Form.Item>
        <Form.Item name="number" label="Номер" rules={[{ required: true, whitespace: true, message: 'Введите номер' }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="signedOn" label="Дата" rules={[{ required: true, message: 'Введите дату' }]}>
          <DateField />
        </Form.Item>
      </div>
      <Form.Item
        name="title"
        label="О чём"
        rules={[{ required: true, whitespace: true, message: 'Напишите, о чём документ' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="schoolId" label="Только об одной школе" extra="Пусто — акт всей территории">
        <SchoolSelect />
      </Form.Item>
      <Form.Item name="state" label="Состояние">
        <Select options={optionsOf(LEGAL_ACT_STATE)} />
      </Form.Item>
      <Form.Item
        label="Файл"
        htmlFor="act-file"
        extra={act?.fileName ? `Сейчас: ${act.fileName}. Новый файл встанет на его место` : 'Скан или текст документа'}
      >
        <input id="act-file" type="file" onChange={({ target }) => setFile(target.files?.[0])} />
      </Form.Item>
      {act && <ObjectHistory reading={legalActHistory(act.id)} />}
    </FormDrawer>
  );
}

/** A file that is sent when its number is asked for, once however often that is: a form that is sent again is the same. */
function useSentFile() {
  const chosen = useRef<{ file: File; id?: number }>(undefined);
  const setFile = (file: File | undefined) => {
    chosen.current = file && { file };
  };
  const fileId = async () => {
    if (chosen.current && chosen.current.id === undefined) {
      chosen.current.id = (await sendFile(chosen.current.file)).id;
    }
    return chosen.current?.id;
  };
  return { setFile, fileId };
}
