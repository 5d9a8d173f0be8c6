import { Alert, Button, Form, Radio, Tooltip } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schemas } from '@/api/client';
import { send } from '@/api/send';
import { useOperation } from '@/shared/hooks/useOperation';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import formLayout from '@/shared/ui/formLayout.module.css';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { QueryState } from '@/shared/ui/QueryState';
import { ImportOutcome } from './ImportOutcome';
import { ParameterFields, type Parameters } from './ParameterFields';
import { isRunning } from './running';
import { useImport } from './useImport';

type Kind = Schemas['ImportKind'];
type Preview = Schemas['ImportPreview'];

interface SendingProps {
  fileId: number;
  preview: Preview;
  kind: Schemas['ImportKindView'] | undefined;
}

/** What the file lacks is asked for; then it is checked, then loaded. */
export function Sending({ fileId, preview, kind }: SendingProps) {
  const [form] = Form.useForm<Parameters>();
  const [mode, setMode] = useState<Schemas['ImportMode']>('ATOMIC');
  const [lastCheck, setChecked] = useState<{ id: number; of: Preview }>();
  // Of another sheet or another row of headings nothing was checked yet.
  const checked = lastCheck?.of === preview ? lastCheck.id : undefined;
  const { check, load } = useSending(fileId, kind?.kind, preview.format, (id) => setChecked({ id, of: preview }));
  const choose = (chosen: Schemas['ImportMode']) => {
    setMode(chosen);
    // What was checked was checked for the other mode.
    if (checked !== undefined) {
      check.run({ ...form.getFieldsValue(), mode: chosen });
    }
  };
  const problem = check.problem ?? load.problem;
  if (kind === undefined || preview.missingColumns.length > 0) {
    return <Hindrance preview={preview} />;
  }
  return (
    <Form
      form={form}
      layout="vertical"
      onValuesChange={() => setChecked(undefined)}
      onFinish={(values) => check.run({ ...values, mode })}
    >
      <ParameterFields kind={kind} preview={preview} />
      <Form.Item label="Если в файле есть строки с ошибками">
        <Radio.Group
          value={mode}
          onChange={({ target }) => choose(target.value)}
          options={[
            { value: 'ATOMIC', label: 'не загружать ничего' },
            { value: 'PARTIAL', label: 'загрузить верные строки, остальные перечислить' },
          ]}
        />
      </Form.Item>
      {problem && <ProblemAlert problem={problem} />}
      {checked !== undefined && <Checked id={checked} />}
      <div className={formLayout.buttons}>
        <Button type={checked === undefined ? 'primary' : 'default'} htmlType="submit" loading={check.busy}>
          {checked === undefined ? 'Проверить' : 'Проверить ещё раз'}
        </Button>
        <LoadButton
          checked={checked}
          mode={mode}
          busy={load.busy}
          onLoad={() => load.run({ ...form.getFieldsValue(), mode })}
        />
      </div>
    </Form>
  );
}

function Hindrance({ preview }: { preview: Preview }) {
  if (preview.kind === null) {
    return <Alert type="info" showIcon title="Выберите, что в файле: по названиям столбцов этого не понять." />;
  }
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`В файле не хватает ${preview.missingColumns.length === 1 ? 'столбца' : 'столбцов'}: ${preview.missingColumns.map((name) => `«${name}»`).join(', ')}`}
      description="Добавьте в таблицу (название — в строке с заголовками) и выберите файл заново. Или выше выбрано не то: что в файле, лист, строка с заголовками."
    />
  );
}

type Sent = Parameters & { mode: Schemas['ImportMode'] };

/**
 * First a check, which writes nothing, then the loading, which goes on on a page of its own. Both read the table where
 * it is shown.
 */
function useSending(
  fileId: number,
  kind: Kind | undefined,
  { sheet, headerRow }: Schemas['FileFormat'],
  onChecked: (id: number) => void,
) {
  const navigate = useNavigate();
  const { keep } = useWorkScope();
  const sending = (dryRun: boolean, go: (id: number) => void) => ({
    send: (sent: Sent, key: string) => {
      const place = { sheet: sheet ?? undefined, headerRow: headerRow || undefined };
      const query = { ...sent, ...place, kind: kind as Kind, dryRun, fileId };
      return send('post', '/api/v1/imports', { query, key });
    },
    changes: ['/api/v1/imports', '/api/v1/background-work'],
    after: ({ id }: Schemas['ImportView']) => go(id),
  });
  return {
    check: useOperation(sending(true, onChecked)),
    load: useOperation(sending(false, (id) => navigate(keep(paths.importRun(id))))),
  };
}

function Checked({ id }: { id: number }) {
  const query = useImport(id);
  return (
    <QueryState query={query} lines={3}>
      {(run) => <ImportOutcome run={run} />}
    </QueryState>
  );
}

interface LoadProps {
  checked: number | undefined;
  mode: Schemas['ImportMode'];
  busy: boolean;
  onLoad: () => void;
}

function LoadButton({ checked, ...props }: LoadProps) {
  return checked === undefined ? (
    <Tooltip title="Сначала проверьте файл: это займёт секунды и ничего не запишет">
      <Button disabled>Загрузить</Button>
    </Tooltip>
  ) : (
    <LoadAfterCheck id={checked} {...props} />
  );
}

function LoadAfterCheck({ id, mode, busy, onLoad }: Omit<LoadProps, 'checked'> & { id: number }) {
  const { data } = useImport(id);
  const reason = data === undefined || isRunning(data) ? 'Идёт проверка' : hindranceOf(data, mode);
  return (
    <Tooltip title={reason}>
      <Button type="primary" disabled={reason !== null} loading={busy} onClick={onLoad}>
        Загрузить
      </Button>
    </Tooltip>
  );
}

function hindranceOf(run: Schemas['ImportView'], mode: Schemas['ImportMode']): string | null {
  if (run.rejected === run.rowsTotal) {
    return 'Загружать нечего: исправьте файл и выберите его заново';
  }
  return run.rejected > 0 && mode === 'ATOMIC'
    ? 'В файле есть ошибки. Исправьте их или выберите «загрузить верные строки»'
    : null;
}
