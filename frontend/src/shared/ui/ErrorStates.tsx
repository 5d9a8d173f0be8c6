import type { ReactNode } from 'react';
import styles from './ErrorStates.module.css';
import plain from './PlainButton.module.css';

interface Props {
  detail?: string;
}

export function ForbiddenState({ detail }: Props) {
  return (
    <BigMessage code="403" title="Нет доступа к этой странице">
      <p>
        {detail ?? 'У вашей учётной записи нет такого права.'} Если доступ нужен для работы, обратитесь к администратору
        или региональному оператору.
      </p>
      <HomeLink />
    </BigMessage>
  );
}

export function NotFoundState({ detail }: Props) {
  return (
    <BigMessage code="404" title="Такой страницы нет">
      <p>
        {detail ?? 'Возможно, в адресе опечатка, запись удалена или она относится к территории, которая вам не видна.'}
      </p>
      <HomeLink />
    </BigMessage>
  );
}

export function BigMessage({ code, title, children }: { code?: string; title: string; children: ReactNode }) {
  return (
    <section className={styles.message}>
      <title>{`${title} — Антириск`}</title>
      {code && (
        <div className={styles.code} aria-hidden="true">
          {code}
        </div>
      )}
      <h1>{title}</h1>
      {children}
    </section>
  );
}

function HomeLink() {
  return (
    <a className={plain.button} href="/">
      На главную
    </a>
  );
}
