# Shared by the scripts of this folder; source it, do not run it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
app=$root/backend/target/quarkus-app

die() {
  echo "$*" >&2
  exit 1
}

# need COMMAND PACKAGE: installs Debian's package if the command is missing and we may.
need() {
  command -v "$1" >/dev/null && return
  command -v apt-get >/dev/null || die "Не найдена программа $1. Установите её (в Debian: пакет $2)."
  local as=()
  [ "$(id -u)" = 0 ] || { sudo -n true 2>/dev/null || die "Не найдена программа $1. Установите: sudo apt-get install $2"; as=(sudo -n); }
  echo "Устанавливается $2 …"
  "${as[@]}" apt-get update -qq && "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2" >/dev/null
}

# Uses JAVA_HOME if it is set, else the java of PATH. $1: least version.
need_java() {
  [ -n "${JAVA_HOME:-}" ] && PATH=$JAVA_HOME/bin:$PATH
  need java openjdk-17-jdk-headless
  java_version=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.version = //p')
  [ "${java_version%%.*}" -ge "$1" ] 2>/dev/null \
    || die "Нужна Java $1 или новее, а здесь ${java_version:-неизвестная}. Установите openjdk-17-jdk или укажите JAVA_HOME."
}
