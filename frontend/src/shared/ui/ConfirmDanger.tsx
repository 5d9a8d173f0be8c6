import { Button, type ButtonProps, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Operation, useOperation } from '@/shared/hooks/useOperation';
import { ProblemAlert } from './ProblemAlert';

interface Props<R> {
  /** The question, with the name of what is meant. */
  title: string;
  /** What will be lost, in one sentence where that is enough. */
  loss: ReactNode;
  /** The verb on the confirming button. */
  verb: string;
  /** What leaves everything as it is; «Отмена» unless the question itself is about cancelling. */
  back?: string;
  /** What is done once it is confirmed; its problem stays in the dialog. */
  operation: Operation<void, R>;
  children: ReactNode;
  button?: ButtonProps;
}

/** A button that asks before it does what can't be undone. */
export function ConfirmDanger<R>({ title, loss, verb, back = 'Отмена', operation, children, button }: Props<R>) {
  const [open, setOpen] = useState(false);
  const { run, busy, problem } = useOperation<void, R>({
    ...operation,
    after: (result) => {
      setOpen(false);
      return operation.after?.(result);
    },
  });

  return (
    <>
      <Button danger {...button} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Modal
        open={open}
        title={title}
        onCancel={() => setOpen(false)}
        onOk={() => run()}
        okText={verb}
        cancelText={back}
        okButtonProps={{ danger: true, loading: busy }}
        destroyOnHidden
      >
        <div>{loss}</div>
        {problem && <ProblemAlert problem={problem} />}
      </Modal>
    </>
  );
}
