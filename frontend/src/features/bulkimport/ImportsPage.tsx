import { InboxOutlined } from '@ant-design/icons';
import { Alert, Upload } from 'antd';
import { useState } from 'react';
import { read, useRead } from '@/api/read';
import { countOf, WORDS } from '@/shared/format';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { ForbiddenState } from '@/shared/ui/ErrorStates';
import { PageHeader } from '@/shared/ui/PageHeader';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import { ImportForm } from './ImportForm';
import { ImportHistory } from './ImportHistory';
import { ImportTemplates } from './ImportTemplates';
import { ACCEPTED, MAX_MB, refusalOf } from './importFile';

export function ImportsPage() {
  return may.importData(useMe()) ? (
    <Imports />
  ) : (
    <ForbiddenState detail="Данные загружают региональный оператор и муниципальный координатор." />
  );
}

function Imports() {
  const [file, setFile] = useState<File | null>(null);
  const kinds = useRead(read('/api/v1/imports/kinds'));
  const unfinished = useRead(read('/api/v1/imports', { query: { status: 'RUNNING', size: 1 } }));
  const running = unfinished.data?.total ?? 0;
  return (
    <>
      <PageHeader
        title="Загрузка данных"
        state={running > 0 ? `Сейчас идёт ${countOf(running, WORDS.import)}` : 'Таблица из Excel загружается как есть'}
      />
      <QueryState query={kinds} lines={10}>
        {(list) =>
          file === null ? (
            <>
              <FileChoice onChosen={setFile} />
              <ImportTemplates kinds={list} />
              <Section title="Прежние загрузки и проверки">
                <ImportHistory />
              </Section>
            </>
          ) : (
            <ImportForm
              key={`${file.name}-${file.lastModified}`}
              file={file}
              kinds={list}
              onOther={() => setFile(null)}
            />
          )
        }
      </QueryState>
    </>
  );
}

function FileChoice({ onChosen }: { onChosen: (file: File) => void }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <div className="file-choice">
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
          <InboxOutlined className="file-choice-icon" />
        </p>
        <p>Перетащите сюда файл или нажмите, чтобы выбрать</p>
        <p className="muted">
          CSV, XLSX или NDJSON до {MAX_MB} МБ. Кодировка, разделитель и столбцы определятся сами. Сначала файл будет
          показан и проверен, без вашего решения ничего не запишется.
        </p>
      </Upload.Dragger>
      {refusal !== null && <Alert type="error" showIcon role="alert" title={refusal} />}
    </div>
  );
}
