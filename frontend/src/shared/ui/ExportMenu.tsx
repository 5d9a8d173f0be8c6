import { Button, Dropdown } from 'antd';
import { downloadFile } from '@/api/download';
import { countOf, WORDS } from '@/shared/format';
import { useOperation } from '@/shared/hooks/useOperation';

/** A list of the API that is saved as a file. */
export interface ListExport {
  path: string;
  /** Exactly the filters and the order that are shown. */
  filter: Record<string, unknown>;
  /** What the file is called, without its ending. */
  name: string;
}

interface Item {
  label: string;
  accept: string;
  path: string;
  fileName: string;
}

const FORMATS = [
  {
    label: 'Excel (XLSX)',
    end: 'xlsx',
    accept: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { label: 'CSV для Excel', end: 'csv', accept: 'text/csv;dialect=excel' },
  { label: 'CSV для программ', end: 'csv', accept: 'text/csv' },
] as const;

/** Each format twice: with the columns that are shown, and with all that the list has, the contacts of a school too. */
function itemsOf({ path, filter, name }: ListExport, shown: string[]): [Item[], Item[]] {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) {
    if (value !== undefined && value !== null) {
      query.set(key, String(value));
    }
  }
  const all = query.size > 0 ? `${path}?${query}` : path;
  query.set('columns', shown.join(','));
  const items = (of: string, address: string, called: string) =>
    FORMATS.map(({ label, end, accept }) => ({
      label: `${of}: ${label}`,
      accept,
      path: address,
      fileName: `${called}.${end}`,
    }));
  return [items('Как на экране', `${path}?${query}`, name), items('Все столбцы', all, `${name}, все столбцы`)];
}

interface Props {
  list: ListExport;
  /** The columns that are shown, by their names in the file. */
  shown: string[];
  rows: number;
}

/** Saves what the filters show, all pages of it. */
export function ExportMenu({ list, shown, rows }: Props) {
  const { run, busy } = useOperation({
    send: (item: Item) => downloadFile(item.path, item.accept, item.fileName),
    said: (_, item) => `Файл «${item.fileName}» сохранён в загрузки: ${countOf(rows, WORDS.row)}`,
    failed: 'Не удалось сохранить файл',
  });
  const [seen, all] = itemsOf(list, shown);
  const toMenu = ({ label }: Item) => ({ key: label, label });

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [...seen.map(toMenu), { type: 'divider' }, ...all.map(toMenu)],
        onClick: ({ key }) => {
          const item = [...seen, ...all].find(({ label }) => label === key);
          if (item !== undefined) {
            run(item);
          }
        },
      }}
    >
      <Button size="small" loading={busy} disabled={rows === 0} title={rows === 0 ? 'Нечего сохранять' : undefined}>
        Сохранить как…
      </Button>
    </Dropdown>
  );
}
