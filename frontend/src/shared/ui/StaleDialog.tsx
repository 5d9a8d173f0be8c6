import { Button, Modal, Table } from 'antd';
import type { ReactNode } from 'react';
import prose from './prose.module.css';

export interface StaleField<T> {
  name: keyof T & string;
  label: string;
  /** How the value is read; as it is by default. */
  show?: (value: unknown) => ReactNode;
}

interface Props<T> {
  fields: StaleField<T>[];
  mine: T;
  theirs: T;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onBack: () => void;
}

/** Somebody else changed the record meanwhile: shows both, and lets choose. */
export function StaleDialog<T extends object>({ fields, mine, theirs, ...choice }: Props<T>) {
  const differing = fields.filter(({ name }) => text(mine[name]) !== text(theirs[name]));
  return (
    <Modal
      open
      width={680}
      title="Пока вы правили, запись изменил кто-то другой"
      onCancel={choice.onBack}
      footer={[
        <Button key="back" onClick={choice.onBack}>
          Вернуться к правке
        </Button>,
        <Button key="theirs" onClick={choice.onTakeTheirs}>
          Взять записанное
        </Button>,
        <Button key="mine" type="primary" onClick={choice.onKeepMine}>
          Записать моё
        </Button>,
      ]}
    >
      {differing.length === 0 ? (
        <p>Ваши значения совпадают с записанными.</p>
      ) : (
        <Table
          size="small"
          pagination={false}
          rowKey="name"
          dataSource={differing}
          columns={[
            { title: 'Поле', dataIndex: 'label' },
            { title: 'У вас', render: (_, field) => shown(field, mine) },
            { title: 'Записано сейчас', render: (_, field) => shown(field, theirs) },
          ]}
        />
      )}
      <p className={prose.muted}>
        «Записать моё» заменит записанное вашими значениями. Прежние останутся в истории изменений.
      </p>
    </Modal>
  );
}

function shown<T>({ name, show }: StaleField<T>, from: T): ReactNode {
  const value = from[name];
  if (value === null || value === undefined || text(value) === '') {
    return 'не заполнено';
  }
  return show ? show(value) : text(value);
}

function text(value: unknown): string {
  return value === null || value === undefined ? '' : String(value).trim();
}
