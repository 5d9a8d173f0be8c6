import { Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@/api/client';
import styles from './ImportForm.module.css';

/** Where in the file the table is; what is not said is found. */
export interface Place {
  sheet?: string;
  headerRow?: number;
}

/** What a spreadsheet can hold. */
const MOST_ROWS = 1_048_576;

interface Props {
  format: Schemas['FileFormat'];
  place: Place;
  onChange: (place: Place) => void;
}

/** Lets choose another sheet and another row of headings than were found. */
export function PlaceFields({ format, place, onChange }: Props) {
  const sheet = place.sheet ?? format.sheet ?? undefined;
  const headerRow = place.headerRow ?? format.headerRow;
  return (
    <>
      {format.sheets.length > 1 && (
        <Form.Item label="Лист" htmlFor="import-sheet" className={styles.sheet}>
          <Select
            id="import-sheet"
            value={sheet}
            options={format.sheets.map((name) => ({ value: name, label: name }))}
            onChange={(name) => onChange({ sheet: name })}
          />
        </Form.Item>
      )}
      {format.headerRow > 0 && (
        <Form.Item label="Строка с заголовками" htmlFor="import-header-row">
          <HeaderRow key={headerRow} value={headerRow} onChange={(row) => onChange({ sheet, headerRow: row })} />
        </Form.Item>
      )}
    </>
  );
}

/** Taken when the field is left or Enter is pressed: the file is not read anew for every digit. */
function HeaderRow({ value, onChange }: { value: number; onChange: (row: number) => void }) {
  const [typed, setTyped] = useState<number | null>(value);
  const take = () => {
    if (typed === null) {
      setTyped(value);
    } else if (typed !== value) {
      onChange(typed);
    }
  };
  return (
    <InputNumber
      id="import-header-row"
      min={1}
      max={MOST_ROWS}
      precision={0}
      controls={false}
      value={typed}
      onChange={setTyped}
      onBlur={take}
      onPressEnter={take}
    />
  );
}
