import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { People } from '@/features/account/People';
import { ServiceAccounts } from '@/features/account/ServiceAccounts';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { ForbiddenState } from '@/shared/ui/ErrorStates';
import { PageHeader } from '@/shared/ui/PageHeader';

export function UsersPage() {
  const me = useMe();
  const [params, setParams] = useSearchParams();
  if (!may.manageUsers(me)) {
    return <ForbiddenState />;
  }
  const programs = may.manageServiceAccounts(me)
    ? [{ key: 'service-accounts', label: 'Служебные учётные записи', children: <ServiceAccounts /> }]
    : [];
  return (
    <>
      <PageHeader title="Пользователи" state="Кто входит в систему, с какими правами и на какой территории" />
      <Tabs
        activeKey={params.get('tab') ?? 'people'}
        onChange={(tab) => setParams(tab === 'people' ? {} : { tab })}
        destroyOnHidden
        animated={false}
        items={[{ key: 'people', label: 'Люди', children: <People /> }, ...programs]}
      />
    </>
  );
}
