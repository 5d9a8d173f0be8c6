import { Button } from 'antd';
import type { Schemas } from '@/api/client';
import { downloadFile } from '@/api/download';
import { useOperation } from '@/shared/hooks/useOperation';

/** The text of an act, to be saved under the name that it came with. */
export function ActFile({ act: { id, fileName } }: { act: Schemas['LegalActView'] }) {
  const name = fileName ?? 'акт';
  const { run, busy } = useOperation({
    send: () => downloadFile(`/api/v1/legal-acts/${id}/file`, 'application/octet-stream', name),
    failed: 'Файл не сохранён',
  });
  return (
    <Button type="link" size="small" loading={busy} onClick={() => run()}>
      {name}
    </Button>
  );
}
