import { Input, type InputProps } from 'antd';
import { useState } from 'react';
import { parseNumber, plainNumber } from '@/shared/number';

interface Props extends Omit<InputProps, 'value' | 'onChange'> {
  value?: number | null;
  /** With NaN where what was typed is no number. */
  onChange?: (value: number | null) => void;
}

/** A number that stays what was typed: nothing is rounded, cut off or pushed into bounds behind one's back. */
export function NumberInput({ value = null, onChange, onBlur, ...input }: Props) {
  const [typed, setTyped] = useState('');
  // the value changes from outside, too: when a form is filled anew
  const text = Object.is(parseNumber(typed), value) ? typed : Number.isNaN(value) ? '' : plainNumber(value);
  return (
    <Input
      inputMode="decimal"
      autoComplete="off"
      {...input}
      value={text}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange?.(parseNumber(event.target.value));
      }}
      onBlur={(event) => {
        if (!Number.isNaN(value)) {
          setTyped(plainNumber(value));
        }
        onBlur?.(event);
      }}
    />
  );
}
