import { page } from '@/shared/routing';

/** Drawn without the kit: the first screen on a slow network. */
export const signIn = page('/sign-in', async () => (await import('./SignInPage')).SignInPage);

/** Drawn without the frame: who has to change the password can go nowhere else. */
export const password = page('/password', async () => (await import('./PasswordPage')).PasswordPage);

export const routes = [page('/users', async () => (await import('./UsersPage')).UsersPage)];
