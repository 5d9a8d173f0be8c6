import { Link } from 'react-router';
import { ResultList } from '@/features/assessment/ResultList';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { PageHeader } from '@/shared/ui/PageHeader';

export function ResultsPage() {
  const me = useMe();
  return (
    <>
      <PageHeader
        title="Результаты оценочных процедур"
        state="ЕГЭ, ОГЭ, ВПР и другие процедуры: чтобы помочь школе, а не сравнить школы"
        action={may.importData(me) && <Link to={paths.imports()}>Загрузить файлом</Link>}
      />
      <ResultList />
    </>
  );
}
