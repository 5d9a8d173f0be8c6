import { Tag } from 'antd';
import { useWorkScope } from '@/shared/hooks/useWorkScope';
import { CycleName, MunicipalityName } from './names';
import styles from './ScopeChips.module.css';

/** By what of the header's choice a list is narrowed. */
export type ScopeName = 'municipality' | 'cycle';

/** The header's choice where it narrows a list: seen beside the other filters, and taken away there. */
export function ScopeChips({ names }: { names: readonly ScopeName[] }) {
  const scope = useWorkScope();
  return names.map((name) => {
    const id = scope[name];
    return (
      id !== undefined && (
        <Tag key={name} closable className={styles.chip} onClose={() => scope.set(name, undefined)}>
          {name === 'cycle' ? 'Цикл: ' : 'Муниципалитет: '}
          {name === 'cycle' ? <CycleName id={id} /> : <MunicipalityName id={id} />}
        </Tag>
      )
    );
  });
}
