import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Radio, Select, Tooltip } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, done, invalidatePaths, type Schemas } from '@/api/client';
import { paths } from '@/app/paths';
import { newKey } from '@/shared/hooks/useSubmit';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { ImportOutcome } from './ImportOutcome';
import { mediaTypeOf, sizeOf } from './importFile';
import { isRunning } from './importState';
import { ParameterFields, type Parameters } from './ParameterFields';
import { FormatLine, PreviewTable } from './PreviewTable';
import { useImport } from './useImport';

type Kind = Schemas['ImportKind'];
type Preview = Schemas['ImportPreview'];

interface Props {
  file: File;
  kinds: Schemas['ImportKindView'][];
  onOther: () => void;
}

/** One chosen file: what is in it, then a check, then the loading. The file stays chosen whatever happens. */
export function ImportForm({ file, kinds, onOther }: Props) {
  const [kind, setKind] = useState<Kind>();
  const preview = usePreview(file, kind);
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
      <QueryState query={preview} lines={10}>
        {(found) => (
          <>
            <FormatLine format={found.format} />
            <Form layout="vertical" component="div">
              <Form.Item
                label="Что в файле"
                htmlFor="import-kind"
                extra={
                  kind === undefined && found.kind ? 'Определено по столбцам. Если это не так, выберите сами' : null
                }
              >
                <Select
                  id="import-kind"
                  className="import-kind"
                  value={kind ?? found.kind ?? undefined}
                  placeholder="По столбцам не понять, выберите"
                  options={kinds.map(({ kind: value, title }) => ({ value, label: title }))}
                  onChange={setKind}
                />
              </Form.Item>
            </Form>
            <PreviewTable preview={found} />
            <Sending key={found.kind} file={file} preview={found} kind={kinds.find((k) => k.kind === found.kind)} />
          </>
        )}
      </QueryState>
    </Section>
  );
}

function usePreview(file: File, kind: Kind | undefined) {
  return useQuery({
    queryKey: ['post', '/api/v1/imports/preview', file.name, file.size, file.lastModified, kind],
    queryFn: ({ signal }) =>
      done(api.POST('/api/v1/imports/preview', { params: { query: { kind } }, ...bodyOf(file), signal })),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (previous) => previous,
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
  file: File;
  preview: Preview;
  kind: Schemas['ImportKindView'] | undefined;
}

function Sending({ file, preview, kind }: SendingProps) {
  const [form] = Form.useForm<Parameters>();
  const [mode, setMode] = useState<Schemas['ImportMode']>('ATOMIC');
  const { checked, busy, error, check, load, forget } = useSending(file, kind?.kind);
  if (kind === undefined || preview.missingColumns.length > 0) {
    return <Hindrance preview={preview} />;
  }
  return (
    <Form form={form} layout="vertical" onValuesChange={forget} onFinish={(values) => check(values, mode)}>
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
      {error !== undefined && <ProblemAlert error={error} />}
      {checked !== undefined && <Checked id={checked} />}
      <div className="button-row">
        <Button type={checked === undefined ? 'primary' : 'default'} htmlType="submit" loading={busy === 'check'}>
          {checked === undefined ? 'Проверить' : 'Проверить ещё раз'}
        </Button>
        <LoadButton
          checked={checked}
          mode={mode}
          busy={busy === 'load'}
          onLoad={() => load(form.getFieldsValue(), mode)}
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
      description="Добавьте их в таблицу (названия — в первой строке) и выберите файл заново. Или выше выбрано не то, что в файле."
    />
  );
}

function useSending(file: File, kind: Kind | undefined) {
  const [checked, setChecked] = useState<number>();
  const [busy, setBusy] = useState<'check' | 'load' | null>(null);
  const [error, setError] = useState<unknown>();
  const attempt = useRef({ query: '', key: '' });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { keep } = useWorkScope();

  const send = async (parameters: Parameters, mode: Schemas['ImportMode'], dryRun: boolean): Promise<number> => {
    const query = { ...parameters, kind: kind as Kind, mode, dryRun, fileName: file.name };
    const text = JSON.stringify(query);
    // Sent again after a lost answer, the same file is not loaded twice; a check may be asked for any number of times.
    if (dryRun || attempt.current.query !== text) {
      attempt.current = { query: text, key: newKey() };
    }
    const accepted = await done(
      api.POST('/api/v1/imports', {
        params: { query, header: { 'Idempotency-Key': attempt.current.key } },
        ...bodyOf(file),
      }),
    );
    await invalidatePaths(queries, '/api/v1/imports');
    return accepted.id;
  };

  const trying = async (what: 'check' | 'load', work: () => Promise<void>) => {
    setBusy(what);
    setError(undefined);
    try {
      await work();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(null);
    }
  };

  return {
    checked,
    busy,
    error,
    forget: () => setChecked(undefined),
    check: (parameters: Parameters, mode: Schemas['ImportMode']) =>
      trying('check', async () => setChecked(await send(parameters, mode, true))),
    load: (parameters: Parameters, mode: Schemas['ImportMode']) =>
      trying('load', async () => navigate(keep(paths.importRun(await send(parameters, mode, false))))),
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
