import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import styles from './SchoolSearch.module.css';

const load = () => import('./SchoolSearchDialog');
const SchoolSearchDialog = lazy(async () => ({ default: (await load()).SchoolSearchDialog }));
/** After the page itself; early enough that the first letters typed are not lost. */
const PRELOAD_MS = 2_000;

/** Search over everything, from every page: by click, by `/` and by Ctrl+K. */
export function SchoolSearch() {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => load().catch(() => undefined), PRELOAD_MS);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement).closest?.('input, textarea, [contenteditable]');
      const slash = event.key === '/' && !typing && !open;
      // Ctrl+K by the key's place: in the Russian layout the same key types «л».
      if (slash || ((event.ctrlKey || event.metaKey) && event.code === 'KeyK')) {
        event.preventDefault();
        setOpen(true);
      } else if (open && !typing && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
        // The dialog is still opening: what is typed meanwhile belongs into its field, once, though the field may take
        // the focus before the key has had its effect.
        event.preventDefault();
        setText((typed) => typed + event.key);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);

  const close = () => {
    setOpen(false);
    setText('');
  };

  return (
    <>
      <Button
        className={styles.button}
        size="small"
        icon={<SearchOutlined />}
        aria-keyshortcuts="/ Control+K"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span className={styles.label}>Найти школу</span>
        <kbd>/</kbd>
      </Button>
      {open && (
        <Suspense>
          <SchoolSearchDialog text={text} setText={setText} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
