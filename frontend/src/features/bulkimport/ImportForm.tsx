import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import { send } from '@/api/send';
import { sendFile } from '@/api/sendFile';
import { QueryState } from '@/shared/ui/QueryState';
import { Section } from '@/shared/ui/Section';
import styles from './ImportForm.module.css';
import { mediaTypeOf, sizeOf } from './importFile';
import { type Place, PlaceFields } from './PlaceFields';
import { FormatLine, PreviewTable } from './PreviewTable';
import { Sending } from './Sending';

type Kind = Schemas['ImportKind'];

interface Props {
  file: File;
  kinds: Schemas['ImportKindView'][];
  onOther: () => void;
}

/** One chosen file: sent once, then what is in it, a check, the loading. The file stays chosen whatever happens. */
export function ImportForm({ file, kinds, onOther }: Props) {
  const sent = useSentFile(file);
  return (
    <Section
      title={`Файл «${file.name}»`}
      note={sizeOf(file.size)}
      action={
        <Button size="small" onClick={onOther}>
          Выбрать другой файл
        </Button>
      }
    >
      <QueryState query={sent} lines={10}>
        {({ id }) => <Previewed fileId={id} kinds={kinds} />}
      </QueryState>
    </Section>
  );
}

function Previewed({ fileId, kinds }: { fileId: number; kinds: Props['kinds'] }) {
  const [kind, setKind] = useState<Kind>();
  const [place, setPlace] = useState<Place>({});
  const found = usePreview(fileId, undefined, NOWHERE);
  const preview = usePreview(fileId, kind, place);
  // What was chosen can be chosen anew where nothing could be read there.
  const known = preview.data ?? found.data;
  return (
    <>
      {known && (
        <>
          <FormatLine format={known.format} />
          <Form layout="vertical" component="div" className={styles.fields}>
            <Form.Item
              label="Что в файле"
              htmlFor="import-kind"
              className={styles.kind}
              extra={
                kind === undefined && preview.data?.kind
                  ? 'Определено по столбцам. Если это не так, выберите сами'
                  : null
              }
            >
              <Select
                id="import-kind"
                value={kind ?? known.kind ?? undefined}
                placeholder="По столбцам не понять, выберите"
                options={kinds.map(({ kind: value, title }) => ({ value, label: title }))}
                onChange={setKind}
              />
            </Form.Item>
            <PlaceFields format={known.format} place={place} onChange={setPlace} />
          </Form>
        </>
      )}
      <QueryState query={preview} lines={10}>
        {(shown) => (
          <>
            <PreviewTable preview={shown} />
            <Sending key={shown.kind} fileId={fileId} preview={shown} kind={kinds.find((k) => k.kind === shown.kind)} />
          </>
        )}
      </QueryState>
    </>
  );
}

const NOWHERE: Place = {};

/** What was sent is kept for a day: choosing the same file again does not send it again. */
function useSentFile(file: File) {
  return useQuery({
    queryKey: ['post', '/api/v1/files', file.name, file.size, file.lastModified],
    queryFn: ({ signal }) => sendFile(file, { mediaType: mediaTypeOf(file), signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function usePreview(fileId: number, kind: Kind | undefined, place: Place) {
  return useQuery({
    queryKey: ['post', '/api/v1/imports/preview', fileId, kind, place],
    queryFn: ({ signal }) => send('post', '/api/v1/imports/preview', { query: { kind, fileId, ...place }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}
