import { Link } from 'react-router';
import { PassportList } from '@/features/school/PassportList';
import { paths } from '@/shared/paths';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { PageHeader } from '@/shared/ui/PageHeader';

export function PassportsPage() {
  const me = useMe();
  return (
    <>
      <PageHeader
        title="Социальные паспорта"
        state="Кто заполнил, и что изменилось за год"
        action={may.importData(me) && <Link to={paths.imports()}>Загрузить файлом</Link>}
      />
      <PassportList />
    </>
  );
}
