import { createContext, useContext } from 'react';

export type ThemeChoice = 'light' | 'dark' | 'system';

interface Theme {
  choice: ThemeChoice;
  setChoice: (choice: ThemeChoice) => void;
  /** What the choice comes to on this machine now. */
  dark: boolean;
}

export const ThemeChoiceContext = createContext<Theme>({
  choice: 'system',
  setChoice: () => undefined,
  dark: false,
});

export const useThemeChoice = () => useContext(ThemeChoiceContext);
