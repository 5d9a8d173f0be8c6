import { isRouteErrorResponse, useRouteError } from 'react-router';
import { BigMessage, NotFoundState } from '@/shared/ui/ErrorStates';
import plain from '@/shared/ui/PlainButton.module.css';

/** The last net: a page that failed to load or to draw. Everything around it stays. */
export function RouteError() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) {
    return <NotFoundState />;
  }
  const notLoaded = error instanceof TypeError && /import|module|fetch/i.test(error.message);
  return (
    <BigMessage title={notLoaded ? 'Страница не загрузилась' : 'На странице произошла ошибка'}>
      <p>
        {notLoaded
          ? 'Нет связи с сервером, или система обновилась, пока страница была открыта. Загрузите её заново.'
          : 'Загрузите страницу заново. Если не поможет, сообщите администратору, что вы делали.'}
      </p>
      <button type="button" className={plain.button} onClick={() => location.reload()}>
        Загрузить заново
      </button>
    </BigMessage>
  );
}
