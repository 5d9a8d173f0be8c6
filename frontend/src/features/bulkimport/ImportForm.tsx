import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Radio, Select, Tooltip } from 'antd';
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
import { Section } from '@/shared/ui/Section';
import styles from './ImportForm.module.css';
import { ImportOutcome } from './ImportOutcome';
import { mediaTypeOf, sizeOf } from './importFile';
import { ParameterFields, type Parameters } from './ParameterFields';
import { FormatLine, PreviewTable } from './PreviewTable';
import { isRunning } from './running';
import { useImport } from './useImport';

type Kind = Schemas['ImportKind'];
type Preview = Schemas['ImportPreview'];

interface Props {
  file: File;
  kinds: Schemas['ImportKindView'][];
  onOther: () => void;
}

/** One chosen file: sent once, then what is in it, a check, the loading. The file stays chosen whatever happens. */
export function ImportForm({ file, kinds, onOther }: Props) {
  const sent = useSentFile(file);
  return (
    <Section
      title={`Файл «${file.name}»`}
      note={sizeOf(file.size)}
      action={
        <Button size="small" onClick={onOther}>
          Выбрать другой файл
        </Button>
      }
    >
      <QueryState query={sent} lines={10}>
        {({ id }) => <Previewed fileId={id} kinds={kinds} />}
      </QueryState>
    </Section>
  );
}

function Previewed({ fileId, kinds }: { fileId: number; kinds: Props['kinds'] }) {
  const [kind, setKind] = useState<Kind>();
  const preview = usePreview(fileId, kind);
  return (
    <QueryState query={preview} lines={10}>
      {(found) => (
        <>
          <FormatLine format={found.format} />
          <Form layout="vertical" component="div">
            <Form.Item
              label="Что в файле"
              htmlFor="import-kind"
              extra={kind === undefined && found.kind ? 'Определено по столбцам. Если это не так, выберите сами' : null}
            >
              <Select
                id="import-kind"
                className={styles.kind}
                value={kind ?? found.kind ?? undefined}
                placeholder="По столбцам не понять, выберите"
                options={kinds.map(({ kind: value, title }) => ({ value, label: title }))}
                onChange={setKind}
              />
            </Form.Item>
          </Form>
          <PreviewTable preview={found} />
          <Sending key={found.kind} fileId={fileId} preview={found} kind={kinds.find((k) => k.kind === found.kind)} />
        </>
      )}
    </QueryState>
  );
}

/** What was sent is kept for a day: choosing the same file again does not send it again. */
function useSentFile(file: File) {
  return useQuery({
    queryKey: ['post', '/api/v1/files', file.name, file.size, file.lastModified],
    queryFn: ({ signal }) => send('post', '/api/v1/files', { query: { fileName: file.name }, ...bodyOf(file), signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function usePreview(fileId: number, kind: Kind | undefined) {
  return useQuery({
    queryKey: ['post', '/api/v1/imports/preview', fileId, kind],
    queryFn: ({ signal }) => send('post', '/api/v1/imports/preview', { query: { kind, fileId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}

/** The file as it is: the contract calls a binary body a string. */
function bodyOf(file: File) {
  return {
    headers: { 'Content-Type': mediaTypeOf(file) },
    body: file as unknown as string,
    bodySerializer: () => file,
  };
}

interface SendingProps {
  fileId: number;
  preview: Preview;
  kind: Schemas['ImportKindView'] | undefined;
}

function Sending({ fileId, preview, kind }: SendingProps) {
  const [form] = Form.useForm<Parameters>();
  const [mode, setMode] = useState<Schemas['ImportMode']>('ATOMIC');
  const [checked, setChecked] = useState<number>();
  const { check, load } = useSending(fileId, kind?.kind, setChecked);
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
          onChange={({ target }) => setMode(target.value)}
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
      description="Добавьте в таблицу (название — в первой строке) и выберите файл заново. Или выше выбрано не то, что в файле."
    />
  );
}

type Sent = Parameters & { mode: Schemas['ImportMode'] };

/** First a check, which writes nothing, then the loading, which goes on on a page of its own. */
function useSending(fileId: number, kind: Kind | undefined, onChecked: (id: number) => void) {
  const navigate = useNavigate();
  const { keep } = useWorkScope();
  const sending = (dryRun: boolean, go: (id: number) => void) => ({
    send: (sent: Sent, key: string) => {
      const query = { ...sent, kind: kind as Kind, dryRun, fileId };
      return send('post', '/api/v1/imports', { query, key });
    },
    changes: ['/api/v1/imports'],
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
