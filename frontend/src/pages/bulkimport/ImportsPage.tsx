import { useEffect } from 'react';
import { read, useRead } from '@/api/read';
import { chooseFile, useChosenFile } from '@/features/bulkimport/chosenFile';
import { FileChoice } from '@/features/bulkimport/FileChoice';
import { ImportForm } from '@/features/bulkimport/ImportForm';
import { ImportHistory } from '@/features/bulkimport/ImportHistory';
import { ImportTemplates } from '@/features/bulkimport/ImportTemplates';
import { importKinds } from '@/features/bulkimport/reads';
import { countOf, WORDS } from '@/shared/format';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { ForbiddenState } from '@/shared/ui/ErrorStates';
import { PageHeader } from '@/shared/ui/PageHeader';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';

export function ImportsPage() {
  return may.importData(useMe()) ? (
    <Imports />
  ) : (
    <ForbiddenState detail="Данные загружают региональный оператор и муниципальный координатор." />
  );
}

function Imports() {
  const file = useChosenFile();
  // Who leaves the page has done with the file.
  useEffect(() => () => chooseFile(null), []);
  const kinds = useRead(importKinds());
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
              <FileChoice onChosen={chooseFile} />
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
              onOther={() => chooseFile(null)}
            />
          )
        }
      </QueryState>
    </>
  );
}
