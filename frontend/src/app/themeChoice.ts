import { createContext, useContext } from 'react';

export type ThemeChoice = 'light' | 'dark' | 'system';

export const ThemeChoiceContext = createContext<{ choice: ThemeChoice; setChoice: (choice: ThemeChoice) => void }>({
  choice: 'system',
  setChoice: () => undefined,
});

export const useThemeChoice = () => useContext(ThemeChoiceContext);
