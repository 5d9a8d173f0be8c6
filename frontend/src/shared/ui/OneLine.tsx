import styles from './OneLine.module.css';

/**
 * A cell that keeps its row one line high: what does not fit ends in «…», is told where the mouse rests, and is whole on
 * paper. Not for what a row is known by: «Средняя школа № 5» would lose its number.
 */
export function OneLine({ text }: { text: string }) {
  return (
    <span
      className={styles.line}
      onPointerEnter={({ currentTarget: line }) => {
        line.title = line.scrollWidth > line.clientWidth ? text : '';
      }}
    >
      {text}
    </span>
  );
}
