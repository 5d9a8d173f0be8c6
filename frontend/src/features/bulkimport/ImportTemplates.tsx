import { Button, Table } from 'antd';
import type { Schemas } from '@/api/client';
import { downloadFile } from '@/api/download';
import { useOperation } from '@/shared/hooks/useOperation';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import prose from '@/shared/ui/prose.module.css';
import { Section } from '@/shared/ui/Section';

type Kind = Schemas['ImportKindView'];

const FORMATS = [
  { end: 'xlsx', word: 'Excel', accept: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { end: 'csv', word: 'CSV', accept: 'text/csv' },
] as const;

interface Wanted {
  kind: Kind;
  format: (typeof FORMATS)[number];
}

/** Empty tables with their columns explained, for those who have no table of their own yet. */
export function ImportTemplates({ kinds }: { kinds: Kind[] }) {
  const nameOf = ({ kind: { title }, format: { end } }: Wanted) => `Образец — ${title}.${end}`;
  const { run, problem } = useOperation({
    send: (wanted: Wanted) =>
      downloadFile(`/api/v1/imports/templates/${wanted.kind.kind}`, wanted.format.accept, nameOf(wanted)),
    said: (_, wanted) => `Файл «${nameOf(wanted)}» сохранён в загрузки`,
  });
  return (
    <Section title="Образцы таблиц" note="Если своей таблицы ещё нет. Столбцы в образцах объяснены">
      {problem && <ProblemAlert problem={problem} />}
      <Table<Kind>
        size="small"
        pagination={false}
        rowKey="kind"
        dataSource={kinds}
        columns={[
          { title: 'Что загружается', dataIndex: 'title' },
          { title: 'Столбцы', className: `${prose.wrapping} ${prose.wideText}`, render: (_, kind) => columnsOf(kind) },
          {
            title: 'Скачать образец',
            render: (_, kind) => (
              <span className={prose.nowrap}>
                {FORMATS.map((format) => (
                  <Button
                    key={format.end}
                    type="link"
                    size="small"
                    aria-label={`Скачать образец «${kind.title}», ${format.word}`}
                    onClick={() => run({ kind, format })}
                  >
                    {format.word}
                  </Button>
                ))}
              </span>
            ),
          },
        ]}
      />
    </Section>
  );
}

function columnsOf({ columns }: Kind) {
  const required = columns.filter((column) => column.required);
  const other = columns.filter((column) => !column.required);
  return (
    <>
      {required.length > 0 && <strong>{required.map(({ title }) => title).join(', ')}</strong>}
      {other.length > 0 && (
        <span className={prose.muted}>
          {required.length > 0 && '; по желанию: '}
          {other.map(({ title }) => title).join(', ')}
        </span>
      )}
    </>
  );
}
