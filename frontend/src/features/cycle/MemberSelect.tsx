import { Select } from 'antd';
import { $api } from '@/api/client';
import { withNumberSign } from '@/shared/format';

interface Props {
  cycleId: number;
  id?: string;
  value?: number;
  onChange?: (schoolId: number) => void;
}

/** Picks a school of the cycle. */
export function MemberSelect({ cycleId, ...field }: Props) {
  const { data, isPending } = $api.useQuery('get', '/api/v1/memberships', {
    params: { query: { cycleId, size: 200 } },
  });
  return (
    <Select
      {...field}
      loading={isPending}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent="В цикле пока нет школ. Включите их на вкладке «Школы»."
      options={data?.items.map((member) => ({
        value: member.schoolId,
        label: `${withNumberSign(member.schoolName)} (${member.schoolCode})`,
      }))}
    />
  );
}
