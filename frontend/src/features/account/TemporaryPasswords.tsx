import { Button } from 'antd';
import { downloadFile } from '@/api/download';
import { countOf, WORDS } from '@/shared/format';
import { useOperation } from '@/shared/hooks/useOperation';
import { ConfirmDanger } from '@/shared/ui/ConfirmDanger';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import prose from '@/shared/ui/prose.module.css';
import styles from './TemporaryPasswords.module.css';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Props {
  importId: number;
  /** How many people the import has added. */
  added: number;
}

/** The first passwords of those whom an import has added, as a file that is made once. */
export function TemporaryPasswords({ importId, added }: Props) {
  const name = `Временные пароли, загрузка ${importId}.xlsx`;
  const path = `/api/v1/imports/${importId}/temporary-passwords`;
  const said = `Файл «${name}» сохранён в загрузки. Больше эти пароли нигде не показываются`;
  const { run, busy, problem } = useOperation({
    send: () => downloadFile(path, XLSX, name, 'POST'),
    changes: ['/api/v1/users'],
    said,
  });
  return (
    <>
      <p>
        Добавлено: {countOf(added, WORDS.user)}. Войти они смогут, когда получат временные пароли; при первом входе
        система попросит каждого придумать свой.
      </p>
      <div className={styles.buttons}>
        <Button type="primary" loading={busy} onClick={() => run()}>
          Выдать временные пароли (Excel)
        </Button>
        <ConfirmDanger
          title="Выдать пароли заново?"
          loss="Новые временные пароли получат все, кто ещё не сменил прежний. Прежние файлы для них не подойдут."
          verb="Выдать заново"
          operation={{
            send: () => downloadFile(`${path}?renew=true`, XLSX, name, 'POST'),
            changes: ['/api/v1/users'],
            said,
          }}
          button={{ danger: false }}
        >
          Файл потерян…
        </ConfirmDanger>
        <span className={prose.muted}>Пароли показываются один раз, в этом файле</span>
      </div>
      {problem && (
        <div className={styles.problem}>
          <ProblemAlert problem={problem} />
        </div>
      )}
    </>
  );
}
