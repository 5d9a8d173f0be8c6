import { Button, Dropdown } from 'antd';
import { downloadFile } from '@/api/download';
import { countOf, WORDS } from '@/shared/format';
import { useOperation } from '@/shared/hooks/useOperation';

export interface ExportItem {
  /** «Excel (XLSX)», «CSV». */
  label: string;
  /** Path and query: exactly the filters that are shown. */
  path: string;
  /** The media type asked for. */
  accept: string;
  fileName: string;
}

const FORMATS = [
  {
    label: 'Таблица Excel (XLSX)',
    end: 'xlsx',
    accept: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { label: 'Текст с разделителями (CSV)', end: 'csv', accept: 'text/csv' },
] as const;

/** A list of the API in each format it streams, with the filters that are shown. */
export function exportsOf(path: string, filter: Record<string, unknown>, name: string): ExportItem[] {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) {
    if (value !== undefined && value !== null) {
      query.set(key, String(value));
    }
  }
  return FORMATS.map(({ label, end, accept }) => ({
    label,
    accept,
    path: query.size > 0 ? `${path}?${query}` : path,
    fileName: `${name}.${end}`,
  }));
}

/** Saves exactly what the filters show, all pages of it. */
export function ExportMenu({ items, rows }: { items: ExportItem[]; rows: number }) {
  const { run, busy } = useOperation({
    send: (item: ExportItem) => downloadFile(item.path, item.accept, item.fileName),
    said: (_, item) => `Файл «${item.fileName}» сохранён в загрузки: ${countOf(rows, WORDS.row)}`,
    failed: 'Не удалось сохранить файл',
  });
  const save = (item: ExportItem | undefined) => item && run(item);

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: items.map((item) => ({ key: item.label, label: item.label })),
        onClick: ({ key }) => save(items.find((item) => item.label === key)),
      }}
    >
      <Button size="small" loading={busy} disabled={rows === 0} title={rows === 0 ? 'Нечего сохранять' : undefined}>
        Сохранить как…
      </Button>
    </Dropdown>
  );
}
