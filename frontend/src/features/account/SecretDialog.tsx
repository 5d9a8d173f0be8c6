import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { Facts } from '@/shared/ui/Facts';
import styles from './SecretDialog.module.css';

interface Props {
  title: string;
  /** What to do with it. */
  advice: string;
  items: { label: string; value: string }[];
  onClose: () => void;
}

/** A password or secret is shown this once: closing it takes a deliberate click. */
export function SecretDialog({ title, advice, items, onClose }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(items.map(({ label, value }) => `${label}: ${value}`).join('\n'));
    setCopied(true);
  };
  return (
    <Modal
      open
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={[
        // The clipboard is missing on a page served without https: the text can still be selected.
        navigator.clipboard && (
          <Button key="copy" onClick={copy}>
            {copied ? 'Скопировано' : 'Скопировать'}
          </Button>
        ),
        <Button key="done" type="primary" onClick={onClose}>
          Записано, закрыть
        </Button>,
      ]}
    >
      <Facts
        items={items.map(({ label, value }) => ({ label, value: <code className={styles.secret}>{value}</code> }))}
      />
      <Alert type="warning" showIcon title="Больше это не покажется" description={advice} />
    </Modal>
  );
}
