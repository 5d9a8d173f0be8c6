import { Select } from 'antd';
import { useState } from 'react';
import { $api } from '@/api/client';
import { withNumberSign } from '@/shared/format';
import { usePaused } from '@/shared/hooks/usePaused';

interface Props {
  id?: string;
  value?: number;
  onChange?: (id: number | undefined) => void;
  placeholder?: string;
}

/** Picks one school by name, former name or code; the server searches, so it works with any number of them. */
export function SchoolSelect({ id, value, onChange, placeholder = 'Название или код' }: Props) {
  const [text, setText] = useState('');
  const q = usePaused(text.trim(), 200);
  const found = $api.useQuery(
    'get',
    '/api/v1/schools',
    { params: { query: { q: q || undefined, size: 20 } } },
    { placeholderData: (previous) => previous },
  );
  const chosen = $api.useQuery(
    'get',
    '/api/v1/schools/{schoolId}',
    { params: { path: { schoolId: value ?? 0 } } },
    { enabled: value !== undefined && found.data?.items.every((school) => school.id !== value) },
  );
  const schools = [...(chosen.data ? [chosen.data] : []), ...(found.data?.items ?? [])];
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      placeholder={placeholder}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? 'Ищем…' : 'Школ с таким названием или кодом нет.'}
      options={schools.map((school) => ({
        value: school.id,
        label: `${withNumberSign(school.name)} (${school.code})`,
      }))}
    />
  );
}
