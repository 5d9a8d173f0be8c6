import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import formLayout from './formLayout.module.css';

interface Props {
  id?: string;
  /** ISO date, as the API has it. */
  value?: string | null;
  onChange?: (iso: string | null) => void;
}

/** A date typed or picked as 05.03.2021 and kept as the API wants it. */
export function DateField({ id, value, onChange }: Props) {
  return (
    <DatePicker
      id={id}
      className={formLayout.wide}
      format={['DD.MM.YYYY', 'DDMMYYYY']}
      placeholder="дд.мм.гггг"
      value={value ? dayjs(value) : null}
      onChange={(date) => onChange?.(date ? date.format('YYYY-MM-DD') : null)}
    />
  );
}
