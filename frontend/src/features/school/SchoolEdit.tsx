import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import { api, done, invalidatePaths, type Schemas, versionOf } from '@/api/client';
import { isStale } from '@/api/errors';
import { useSubmit } from '@/shared/hooks/useSubmit';
import { notify } from '@/shared/notify';
import { FormDrawer } from '@/shared/ui/FormDrawer';
import { StaleDialog } from '@/shared/ui/StaleDialog';
import { inputOf, inputOfView, SchoolFields, type SchoolInput, STALE_FIELDS } from './schoolFields';

type School = Schemas['SchoolView'];

export function SchoolEdit({ school, onClose }: { school: School; onClose: () => void }) {
  const [form] = Form.useForm<SchoolInput>();
  const [base, setBase] = useState(school);
  const [theirs, setTheirs] = useState<School>();
  const queries = useQueryClient();
  const path = { schoolId: school.id };

  const save = async (values: SchoolInput, from: School) => {
    const header = { 'If-Match': versionOf(from) };
    await done(api.PUT('/api/v1/schools/{schoolId}', { params: { path, header }, body: inputOf(values) }));
    await invalidatePaths(queries, '/api/v1/schools');
    notify.success('Сведения о школе сохранены');
    onClose();
  };

  const { submit, busy, error, clear } = useSubmit(form, async (values) => {
    try {
      await save(values, base);
    } catch (problem) {
      if (!isStale(problem)) {
        throw problem;
      }
      setTheirs(await done(api.GET('/api/v1/schools/{schoolId}', { params: { path } })));
    }
  });

  const takeTheirs = (current: School) => {
    form.setFieldsValue(inputOfView(current));
    setBase(current);
    setTheirs(undefined);
    clear();
  };

  const keepMine = (current: School) => {
    setBase(current);
    setTheirs(undefined);
    // The choice was to write one's own over what was just shown: over that version and no later one.
    save(form.getFieldsValue(), current).catch(() => form.submit());
  };

  return (
    <>
      <FormDrawer
        title="Сведения о школе"
        verb="Сохранить"
        form={form}
        initialValues={inputOfView(school)}
        onSubmit={submit}
        onClose={onClose}
        busy={busy}
        error={error}
      >
        <SchoolFields />
      </FormDrawer>
      {theirs && (
        <StaleDialog
          fields={STALE_FIELDS}
          mine={inputOf(form.getFieldsValue())}
          theirs={inputOfView(theirs)}
          onKeepMine={() => keepMine(theirs)}
          onTakeTheirs={() => takeTheirs(theirs)}
          onBack={() => setTheirs(undefined)}
        />
      )}
    </>
  );
}
