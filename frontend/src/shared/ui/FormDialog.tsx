import { Form, type FormProps, Modal } from 'antd';
import type { ReactNode } from 'react';
import { type Operation, useOperation } from '@/shared/hooks/useOperation';
import { useReturnFocus } from '@/shared/hooks/useReturnFocus';
import { useUnsaved } from '@/shared/hooks/useUnsaved';
import { ProblemAlert } from './ProblemAlert';

interface Props<V extends object, R> {
  title: string;
  /** The verb on the confirming button. */
  verb: string;
  danger?: boolean;
  initialValues?: FormProps<V>['initialValues'];
  /** What is done with the fields; its problem stays in the dialog, what it says of a field stands at the field. */
  operation: Omit<Operation<V, R>, 'form'>;
  onClose: () => void;
  /** What it means, and the fields. */
  children: ReactNode;
}

/** Asks for what a step needs before it is done. */
export function FormDialog<V extends object, R>({
  title,
  verb,
  danger,
  initialValues,
  operation,
  onClose,
  children,
}: Props<V, R>) {
  useReturnFocus();
  const [form] = Form.useForm<V>();
  const { run, busy, problem } = useOperation<V, R>({ ...operation, form });
  const { close, guard } = useUnsaved(() => form.isFieldsTouched(), onClose);
  return (
    <Modal
      open
      title={title}
      okText={verb}
      cancelText="Отмена"
      okButtonProps={{ danger, loading: busy }}
      onOk={form.submit}
      onCancel={close}
    >
      <Form form={form} layout="vertical" initialValues={initialValues} onFinish={run}>
        {children}
      </Form>
      {problem && <ProblemAlert problem={problem} />}
      {guard}
    </Modal>
  );
}
