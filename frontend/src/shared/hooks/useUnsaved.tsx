import { Modal } from 'antd';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';

interface Unsaved {
  /** Closes at once what holds nothing typed, otherwise after a question. */
  close: () => void;
  /** Stands in the form: the questions, while they are asked. */
  guard: ReactNode;
}

/** Whether one is in a form already, which guards what is in it. */
export const InForm = createContext(false);

/**
 * What was typed is not lost without a question: by closing, by going to another page, by leaving the tab.
 *
 * @param isTyped whether there is anything to lose
 */
export function useUnsaved(isTyped: () => boolean, onClose: () => void): Unsaved {
  const inForm = useContext(InForm);
  const [asked, setAsked] = useState(false);
  const leaving = useRef(false);
  const isLost = () => !leaving.current && isTyped();
  const leave = () => {
    leaving.current = true;
    onClose();
  };
  return {
    close: () => (isLost() ? setAsked(true) : onClose()),
    guard: (
      <>
        {!inForm && <LeavingGuard isLost={isLost} />}
        {asked && <Question onLeave={leave} onStay={() => setAsked(false)} />}
      </>
    ),
  };
}

/** Of these a page has one at most: the router knows no two. */
function LeavingGuard({ isLost }: { isLost: () => boolean }) {
  const latest = useRef(isLost);
  latest.current = isLost;
  const blocker = useBlocker(() => latest.current());
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => latest.current() && event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  return blocker.state === 'blocked' && <Question onLeave={() => blocker.proceed()} onStay={() => blocker.reset()} />;
}

function Question({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) {
  return (
    <Modal
      open
      title="Закрыть без сохранения?"
      okText="Закрыть"
      cancelText="Вернуться к вводу"
      okButtonProps={{ danger: true }}
      zIndex={1050}
      onOk={onLeave}
      onCancel={onStay}
    >
      Введённое не сохранено и пропадёт.
    </Modal>
  );
}
