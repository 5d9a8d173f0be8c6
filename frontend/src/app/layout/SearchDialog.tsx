import { AutoComplete, Modal, type RefSelectProps } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { $api } from '@/api/client';
import { countOf, WORDS, withNumberSign } from '@/shared/format';
import { usePaused } from '@/shared/hooks/usePaused';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '../paths';

const SHOWN = 8;
const ALL = 'all';

export function SearchDialog({ onClose }: { onClose: () => void }) {
  const input = useRef<RefSelectProps>(null);
  const [text, setText] = useState('');
  const q = usePaused(text.trim(), 200);
  const navigate = useNavigate();
  const { keep } = useWorkScope();

  const { data, error } = $api.useQuery(
    'get',
    '/api/v1/schools',
    { params: { query: { q, size: SHOWN } } },
    { enabled: q.length > 1, placeholderData: (previous) => previous },
  );

  const found = q.length > 1 ? (data?.items ?? []) : [];
  const more = data !== undefined && data.total > found.length;
  const options = [
    ...found.map((school) => ({
      value: String(school.id),
      label: (
        <div className="search-option">
          <span>{withNumberSign(school.name)}</span>
          <span className="muted">
            {school.code} · {school.municipalityName}
          </span>
        </div>
      ),
    })),
    ...(more && found.length > 0 ? [{ value: ALL, label: `Показать все: ${countOf(data.total, WORDS.school)}` }] : []),
  ];

  const open = (value: string) => {
    onClose();
    navigate(keep(value === ALL ? paths.schools({ q }) : paths.school(Number(value))));
  };

  return (
    <Modal
      open
      afterOpenChange={(shown) => shown && input.current?.focus()}
      title="Найти школу"
      footer={null}
      onCancel={onClose}
      width={560}
      className="search-dialog"
    >
      <AutoComplete
        ref={input}
        defaultActiveFirstOption
        open={q.length > 1}
        value={text}
        options={options}
        listHeight={420}
        aria-label="Название, прежнее название или код школы"
        placeholder="Название, прежнее название или код школы"
        onSelect={open}
        onChange={setText}
        notFoundContent={<SearchNote failed={error !== null} loading={data === undefined} />}
      />
      <p className="muted">Например: «сош № 3», «3 школа», «170103». ↑ ↓ — выбрать, Enter — открыть.</p>
    </Modal>
  );
}

function SearchNote({ failed, loading }: { failed: boolean; loading: boolean }) {
  if (failed) {
    return 'Поиск не удался. Проверьте подключение и повторите.';
  }
  return loading ? 'Ищем…' : 'Школ с таким названием или кодом нет.';
}
