package ru.antirisk.platform.problem;

/** Every kind of problem the API answers with: a stable key, the HTTP status and a Russian title (RFC 9457). */
public enum ProblemType {
    MALFORMED_REQUEST(400, "Запрос не удалось прочитать"),
    UNKNOWN_PARAMETER(400, "Неизвестный параметр запроса"),
    INVALID_INPUT(400, "Данные заполнены с ошибками"),
    UNAUTHENTICATED(401, "Нужно войти в систему"),
    SIGN_IN_FAILED(401, "Неверное имя или пароль"),
    REFRESH_FAILED(401, "Сеанс завершён, войдите снова"),
    FORBIDDEN(403, "Недостаточно прав"),
    ACCOUNT_DISABLED(403, "Учётная запись отключена"),
    PASSWORD_CHANGE_REQUIRED(403, "Сначала смените пароль"),
    NOT_FOUND(404, "Не найдено"),
    METHOD_NOT_ALLOWED(405, "Метод не поддерживается"),
    NOT_ACCEPTABLE(406, "Такой формат ответа не поддерживается"),
    CONFLICT(409, "Действие противоречит данным"),
    ALREADY_EXISTS(409, "Такая запись уже есть"),
    IN_USE(409, "Запись используется"),
    STALE_VERSION(412, "Запись уже изменил кто-то другой"),
    TOO_LARGE(413, "Слишком большой объём данных"),
    UNSUPPORTED_MEDIA_TYPE(415, "Такой формат данных не поддерживается"),
    IDEMPOTENCY_KEY_REUSED(422, "Ключ идемпотентности уже использован для другого запроса"),
    UNREADABLE_FILE(422, "Файл не удалось прочитать"),
    UNPROCESSABLE(422, "Данные противоречат правилам"),
    VERSION_REQUIRED(428, "Не указана версия записи"),
    TOO_MANY_ATTEMPTS(429, "Слишком много попыток"),
    INTERNAL(500, "Внутренняя ошибка"),
    UNAVAILABLE(503, "Система временно недоступна");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The value of {@code type} in the body: {@code /problems/stale-version}. */
    public String uri() {
        return "/problems/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
