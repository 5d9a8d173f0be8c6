import { AutoComplete, Modal, type RefSelectProps } from 'antd';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { read, useRead } from '@/api/read';
import { countOf, WORDS, withNumberSign } from '@/shared/format';
import { usePaused } from '@/shared/hooks/usePaused';
import { useReturnFocus } from '@/shared/hooks/useReturnFocus';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { paths } from '@/shared/paths';
import prose from '@/shared/ui/prose.module.css';
import styles from './SchoolSearchDialog.module.css';

const SHOWN = 8;
const ALL = 'all';

interface Props {
  /** What was typed so far: also while this dialog was still on its way. */
  text: string;
  setText: (text: string) => void;
  onClose: () => void;
}

export function SchoolSearchDialog(props: Props) {
  useReturnFocus();
  return (
    <Modal open title="Найти школу" footer={null} onCancel={props.onClose} width={560} className={styles.dialog}>
      <SearchField {...props} />
    </Modal>
  );
}

function SearchField({ text, setText, onClose }: Props) {
  const input = useRef<RefSelectProps>(null);
  // As soon as it is there: else the dialog, while it opens, gives the focus to its cross, and Enter closes it.
  useEffect(() => input.current?.focus(), []);
  const q = usePaused(text.trim(), 200);
  const navigate = useNavigate();
  const { keep } = useWorkScope();

  const answer = useRead(read('/api/v1/schools', { query: { q, size: SHOWN } }), { enabled: q.length > 1 });
  // What was found for an older text must not be opened by Enter.
  const data = q.length > 1 && q === text.trim() ? answer.data : undefined;

  const found = data?.items ?? [];
  const more = data !== undefined && data.total > found.length;
  const options = [
    ...found.map((school) => ({
      value: String(school.id),
      label: withNumberSign(school.name),
      note: `${school.code} · ${school.municipalityName}`,
    })),
    ...(more && found.length > 0
      ? [{ value: ALL, label: `Показать все: ${countOf(data.total, WORDS.school)}`, note: '' }]
      : []),
  ];

  const open = (value: string) => {
    onClose();
    navigate(keep(value === ALL ? paths.schools({ q }) : paths.school(Number(value))));
  };

  return (
    <>
      <AutoComplete
        ref={input}
        defaultActiveFirstOption
        open={q.length > 1}
        value={text}
        options={options}
        optionRender={({ data: option }) => (
          <div className={styles.option}>
            <span>{option.label}</span>
            {option.note && <span className={prose.muted}>{option.note}</span>}
          </div>
        )}
        listHeight={420}
        aria-label="Название, прежнее название или код школы"
        placeholder="Название, прежнее название или код школы"
        onSelect={open}
        onChange={setText}
        notFoundContent={<SearchNote failed={answer.error !== null} loading={data === undefined} />}
      />
      <p className={prose.muted}>Например: «сош № 3», «3 школа», «170103». ↑ ↓ — выбрать, Enter — открыть.</p>
    </>
  );
}

function SearchNote({ failed, loading }: { failed: boolean; loading: boolean }) {
  if (failed) {
    return 'Поиск не удался. Проверьте подключение и повторите.';
  }
  return loading ? 'Ищем…' : 'Школ с таким названием или кодом нет.';
}
