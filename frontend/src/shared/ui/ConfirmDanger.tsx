import { Button, type ButtonProps, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemAlert } from './ProblemAlert';

interface Props {
  /** The question, with the name of what is meant. */
  title: string;
  /** One sentence: what will be lost. */
  loss: ReactNode;
  /** The verb on the confirming button. */
  verb: string;
  /** Rejects with the server's problem, which stays in the dialog. */
  onConfirm: () => Promise<unknown>;
  children: ReactNode;
  button?: ButtonProps;
}

/** A button that asks before it does what can't be undone. */
export function ConfirmDanger({ title, loss, verb, onConfirm, children, button }: Props) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const confirm = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await onConfirm();
      setOpen(false);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button danger {...button} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Modal
        open={open}
        title={title}
        onCancel={() => setOpen(false)}
        onOk={confirm}
        okText={verb}
        cancelText="Отмена"
        okButtonProps={{ danger: true, loading: busy }}
        destroyOnHidden
      >
        <p>{loss}</p>
        {error !== undefined && <ProblemAlert error={error} />}
      </Modal>
    </>
  );
}
