import { InboxOutlined } from '@ant-design/icons';
import { Alert, Upload } from 'antd';
import { useState } from 'react';
import prose from '@/shared/ui/prose.module.css';
import styles from './FileChoice.module.css';
import { ACCEPTED, MAX_MB, refusalOf } from './importFile';

/** Nothing is sent yet: the file is shown first. */
export function FileChoice({ onChosen }: { onChosen: (file: File) => void }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <div className={styles.choice}>
      <Upload.Dragger
        accept={ACCEPTED}
        showUploadList={false}
        aria-label="Выбрать файл с таблицей"
        beforeUpload={(file) => {
          const reason = refusalOf(file);
          setRefusal(reason);
          if (reason === null) {
            onChosen(file);
          }
          // Nothing is sent yet: the file is shown first.
          return false;
        }}
      >
        <p>
          <InboxOutlined className={styles.icon} />
        </p>
        <p>Перетащите сюда файл или нажмите, чтобы выбрать</p>
        <p className={prose.muted}>
          CSV, XLSX или NDJSON до {MAX_MB} МБ. Кодировка, разделитель, лист и столбцы определятся сами. Сначала файл
          будет показан и проверен, без вашего решения ничего не запишется.
        </p>
      </Upload.Dragger>
      {refusal !== null && <Alert type="error" showIcon role="alert" title={refusal} />}
    </div>
  );
}
