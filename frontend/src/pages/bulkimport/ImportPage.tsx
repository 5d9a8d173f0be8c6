import { Link, useParams } from 'react-router';
import { IMPORT_KIND } from '@/api/labels';
import { TemporaryPasswords } from '@/features/account/TemporaryPasswords';
import { formatWords } from '@/features/bulkimport/fileFormat';
import { ImportOutcome } from '@/features/bulkimport/ImportOutcome';
import { ImportTag } from '@/features/bulkimport/ImportTag';
import { sizeOf } from '@/features/bulkimport/importFile';
import { isInPlace } from '@/features/bulkimport/importState';
import { type Import, isRunning } from '@/features/bulkimport/running';
import { useImport } from '@/features/bulkimport/useImport';
import { WithdrawImport } from '@/features/bulkimport/WithdrawImport';
import { CancelWork } from '@/features/work/CancelWork';
import { formatDateTime, NONE } from '@/shared/format';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';

const PARAMETER: Record<string, string> = {
  year: 'Год',
  cycle: 'Цикл',
  source: 'Источник',
  academicYear: 'Учебный год',
  procedure: 'Процедура',
  subject: 'Предмет',
  grade: 'Класс',
};

/** Where one goes on with what is loaded. */
const NEXT: Record<Import['kind'], { path: string; text: string }> = {
  CURATOR_ASSIGNMENTS: { path: paths.cycles(), text: 'циклы и кураторы школ' },
  CONTEXT_INDICES: { path: paths.identification(), text: 'провести идентификацию' },
  MEMBERSHIPS: { path: paths.cycles(), text: 'циклы и их школы' },
  MUNICIPALITIES: { path: paths.schools(), text: 'список школ' },
  PARTNERSHIPS: { path: paths.cycles(), text: 'циклы и партнёры школ' },
  USERS: { path: paths.users(), text: 'пользователи' },
  SCHOOLS: { path: paths.schools(), text: 'список школ' },
  ASSESSMENT_RESULTS: { path: paths.assessmentResults(), text: 'результаты школ' },
  SOCIAL_PASSPORTS: { path: paths.socialPassports(), text: 'социальные паспорта школ' },
};

/** One import: found again by its address while it runs and afterwards. */
export function ImportPage() {
  const query = useImport(Number(useParams().importId));
  const { keep } = useWorkScope();
  return (
    <QueryState query={query} lines={10}>
      {(run) => (
        <>
          <PageHeader
            title={`${run.dryRun ? 'Проверка' : 'Загрузка'}: ${run.fileName ?? IMPORT_KIND[run.kind]}`}
            state={<ImportTag run={run} />}
            back={<Link to={keep(paths.imports())}>Загрузка данных</Link>}
          />
          <Section title={isRunning(run) ? 'Ход' : 'Итог'} action={<WithdrawImport run={run} />}>
            <ImportOutcome run={run} />
            {isRunning(run) ? (
              <CancelWork address={`/api/v1/imports/${run.id}`} what={run.dryRun ? 'проверку' : 'загрузку'} />
            ) : (
              <NextStep run={run} />
            )}
          </Section>
          {run.kind === 'USERS' && isInPlace(run) && run.created > 0 && (
            <Section title="Пароли">
              <TemporaryPasswords importId={run.id} added={run.created} />
            </Section>
          )}
          <Section title="Что загружалось">
            <Facts items={factsOf(run)} />
          </Section>
        </>
      )}
    </QueryState>
  );
}

function NextStep({ run }: { run: Import }) {
  const { keep } = useWorkScope();
  const again = <Link to={keep(paths.imports())}>выберите его снова</Link>;
  if (run.status === 'CANCELLED') {
    return <p>Чтобы загрузить файл, {again}.</p>;
  }
  if (run.dryRun) {
    return <p>Это была проверка. Чтобы загрузить файл, {again}.</p>;
  }
  if (run.status === 'FAILED' || run.rejected > 0) {
    return <p>Исправьте файл и {again}: то, что уже загружено, второй раз не запишется.</p>;
  }
  if (run.withdrawal && run.withdrawal.status !== 'FAILED') {
    return <p>Чтобы загрузить файл, {again}.</p>;
  }
  const { path, text } = NEXT[run.kind];
  return (
    <p>
      Данные на месте. Дальше: <Link to={keep(path)}>{text}</Link>.
    </p>
  );
}

function factsOf(run: Import) {
  const ignored = run.format?.ignoredColumns ?? [];
  return [
    { label: 'Что в файле', value: IMPORT_KIND[run.kind] },
    { label: 'Размер', value: sizeOf(run.fileSize) },
    ...(run.format ? [{ label: 'Как прочитан', value: formatWords(run.format) }] : []),
    ...Object.entries(run.parameters).map(([name, value]) => ({ label: PARAMETER[name] ?? name, value })),
    {
      label: 'Если есть ошибки',
      value: run.mode === 'ATOMIC' ? 'не загружать ничего' : 'загрузить верные строки',
    },
    { label: 'Кто загрузил', value: run.createdByName },
    { label: 'Принято', value: formatDateTime(run.createdAt) },
    { label: 'Закончено', value: run.finishedAt ? formatDateTime(run.finishedAt) : NONE },
    ...(ignored.length > 0 ? [{ label: 'Не прочитаны столбцы', value: ignored.join(', ') }] : []),
  ];
}
