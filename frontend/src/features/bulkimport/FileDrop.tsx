import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { notify } from '@/shared/notify';
import { paths } from '@/shared/paths';
import { chooseFile } from './chosenFile';
import styles from './FileDrop.module.css';
import { refusalOf } from './importFile';

/** A table that is dropped anywhere on a page begins its loading. */
export function FileDrop() {
  const over = useDroppedFile();
  return over ? (
    <div className={styles.over} role="status">
      <p>Отпустите файл: система покажет, что в нём, и ничего не запишет без вашего решения</p>
    </div>
  ) : null;
}

/** Whether a file is held over the page; one that is let go is taken to the page of loading. */
function useDroppedFile(): boolean {
  const navigate = useNavigate();
  const { keep } = useWorkScope();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const on = (name: string, listen: (event: DragEvent) => void) =>
      document.addEventListener(name, (event) => holdsFile(event as DragEvent) && listen(event as DragEvent), {
        signal: stop.signal,
      });
    on('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    // Leaving for a child of the page is no leaving.
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false));
    on('drop', (event) => {
      setOver(false);
      const file = event.dataTransfer?.files[0];
      // A field for files has taken it already.
      if (event.defaultPrevented || file === undefined) {
        return;
      }
      event.preventDefault();
      const refusal = refusalOf(file);
      if (refusal === null) {
        chooseFile(file);
        navigate(keep(paths.imports()));
      } else {
        notify.error(refusal);
      }
    });
    return () => stop.abort();
  }, [navigate, keep]);
  return over;
}

const holdsFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
