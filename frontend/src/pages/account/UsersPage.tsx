import { People } from '@/features/account/People';
import { ServiceAccounts } from '@/features/account/ServiceAccounts';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { ForbiddenState } from '@/shared/ui/ErrorStates';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PageTabs } from '@/shared/ui/PageTabs';

export function UsersPage() {
  const me = useMe();
  if (!may.manageUsers(me)) {
    return <ForbiddenState />;
  }
  const programs = may.manageServiceAccounts(me)
    ? [{ key: 'service-accounts', label: 'Служебные учётные записи', children: <ServiceAccounts /> }]
    : [];
  return (
    <>
      <PageHeader title="Пользователи" state="Кто входит в систему, с какими правами и на какой территории" />
      <PageTabs items={[{ key: 'people', label: 'Люди', children: <People /> }, ...programs]} />
    </>
  );
}
