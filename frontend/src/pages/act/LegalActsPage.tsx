import { Button } from 'antd';
import { LegalActList } from '@/features/act/LegalActList';
import { useOpen } from '@/shared/hooks/useOpen';
import { may } from '@/shared/permissions';
import { useMe } from '@/shared/session';
import { PageHeader } from '@/shared/ui/PageHeader';

export function LegalActsPage() {
  const me = useMe();
  const [, setOpen] = useOpen();
  return (
    <>
      <PageHeader
        title="Правовые акты"
        state="Приказы, протоколы и другие документы, на которые опираются решения"
        action={may.editLegalActs(me) && <Button onClick={() => setOpen('act-new')}>Записать акт</Button>}
      />
      <LegalActList />
    </>
  );
}
