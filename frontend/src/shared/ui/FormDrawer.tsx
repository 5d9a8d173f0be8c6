import { Button, Drawer, Form, type FormInstance, type FormProps } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ProblemInfo } from '@/api/errors';
import { useReturnFocus } from '@/shared/hooks/useReturnFocus';
import { InForm, useUnsaved } from '@/shared/hooks/useUnsaved';
import styles from './FormDrawer.module.css';
import { ProblemAlert } from './ProblemAlert';

interface Props<V extends object> {
  title: string;
  /** The verb of the saving button. */
  verb: string;
  form: FormInstance<V>;
  initialValues?: FormProps<V>['initialValues'];
  onSubmit: (values: V) => void;
  onClose: () => void;
  busy: boolean;
  problem?: ProblemInfo;
  /** The dialog of `useEditing`. */
  stale?: ReactNode;
  children: ReactNode;
}

/** A form beside the list or page it belongs to. */
export function FormDrawer<V extends object>(props: Props<V>) {
  const { title, verb, form, initialValues, onSubmit, onClose, busy, problem, stale, children } = props;
  useReturnFocus();
  const alert = useRef<HTMLDivElement>(null);
  const { close, guard } = useUnsaved(() => form.isFieldsTouched(), onClose);
  // In a long form the button is far from the message: nobody should wonder why nothing happened.
  useEffect(() => {
    if (problem !== undefined) {
      alert.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [problem]);
  return (
    <Drawer
      open
      title={title}
      size={520}
      onClose={close}
      // A click beside the drawer must not throw away what was typed.
      mask={{ closable: false }}
      footer={
        <div className={styles.foot}>
          <Button type="primary" loading={busy} onClick={form.submit}>
            {verb}
          </Button>
          <Button onClick={close}>Отмена</Button>
        </div>
      }
    >
      <Form<V>
        form={form}
        layout="vertical"
        initialValues={initialValues}
        onFinish={onSubmit}
        scrollToFirstError={{ focus: true }}
      >
        <div ref={alert}>{problem && <ProblemAlert problem={problem} />}</div>
        <InForm value={true}>{children}</InForm>
        {/* Enter in a field sends the form: the visible button stands in the drawer's foot. */}
        <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      </Form>
      {stale}
      {guard}
    </Drawer>
  );
}
