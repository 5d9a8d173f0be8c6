import { AutoComplete, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { $api } from '@/api/client';
import { countOf, WORDS, withNumberSign } from '@/shared/format';
import { usePaused } from '@/shared/hooks/usePaused';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '../paths';

const SHOWN = 8;
const ALL = 'all';

/** Finds schools from every page; `/` and Ctrl+K come here. */
export function GlobalSearch() {
  const input = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const q = usePaused(text.trim(), 200);
  const navigate = useNavigate();
  const { keep } = useWorkScope();
  useSearchKeys(() => input.current?.focus({ cursor: 'all' }));

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
          <span>{withNumberSign(school.shortName ?? school.name)}</span>
          <span className="muted">
            {school.code} · {school.municipalityName}
          </span>
        </div>
      ),
    })),
    ...(more ? [{ value: ALL, label: `Показать все: ${countOf(data.total, WORDS.school)}` }] : []),
  ];

  const open = (value: string) => {
    setText('');
    input.current?.blur();
    navigate(keep(value === ALL ? paths.schools({ q }) : paths.school(Number(value))));
  };

  return (
    <AutoComplete
      className="header-search"
      value={text}
      options={options}
      onSelect={open}
      onChange={setText}
      notFoundContent={q.length > 1 ? <SearchNote failed={error !== null} loading={data === undefined} /> : null}
    >
      <Input
        ref={input}
        size="small"
        aria-label="Поиск школы по названию или коду"
        placeholder="Найти школу: название или код"
        suffix={<kbd>/</kbd>}
        onPressEnter={() => found.length === 0 && q && open(ALL)}
      />
    </AutoComplete>
  );
}

function SearchNote({ failed, loading }: { failed: boolean; loading: boolean }) {
  if (failed) {
    return 'Поиск не удался. Проверьте подключение и повторите.';
  }
  return loading ? 'Ищем…' : 'Школ с таким названием или кодом нет.';
}

function useSearchKeys(focus: () => void) {
  const latest = useRef(focus);
  useEffect(() => {
    latest.current = focus;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement).closest?.('input, textarea, [contenteditable]');
      const slash = event.key === '/' && !typing;
      // By the key's place: with the Russian layout the same key types «л».
      if (slash || ((event.ctrlKey || event.metaKey) && event.code === 'KeyK')) {
        event.preventDefault();
        latest.current();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
