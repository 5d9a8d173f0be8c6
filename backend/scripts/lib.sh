# Shared by the scripts of this folder; source it, do not run it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
app=${APP:-$root/backend/target/quarkus-app}

# Java reads file names and prints in the locale's encoding; an unset one would be ASCII.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *UTF-8 | *utf8 | *utf-8) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

die() {
  echo "$*" >&2
  exit 1
}

# need COMMAND PACKAGE: installs Debian's package if the command is missing and we may.
need() {
  local as=()
  command -v "$1" >/dev/null && return
  command -v apt-get >/dev/null || die "Не найдена программа $1. Установите её (в Debian это пакет $2)."
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || die "Не найдена программа $1. Установите: sudo apt-get install $2"
    as=(sudo -n)
  fi
  echo "Устанавливается $2 …" >&2
  "${as[@]}" apt-get update -qq >&2
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
}

# Takes the java of JAVA_HOME, else of PATH; sets java_version, like 17.0.15. $1: the least that will do.
need_java() {
  local release
  if [ -n "${JAVA_HOME:-}" ]; then PATH=$JAVA_HOME/bin:$PATH; fi
  need java openjdk-17-jdk-headless
  release=$(dirname "$(readlink -f "$(command -v java)")")/../release
  # The file is read at once; asking java itself takes a third of a second.
  java_version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$release" 2>/dev/null || true)
  [ -n "$java_version" ] || java_version=$(java -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')
  [ "${java_version%%[.-]*}" -ge "$1" ] 2>/dev/null \
    || die "Нужна Java $1 или новее, а здесь ${java_version:-неизвестная}. Установите openjdk-17-jdk или укажите JAVA_HOME."
}

# Sets archive and jvm, the options to run with. What a rehearsal taught the JVM is good for that JVM only.
jvm_options() {
  # Serial: least memory, and as fast as the others on two cores with a heap of this size.
  # Without memory nothing works for sure any more: it ends (3), and whoever watches starts it anew.
  jvm=("-Xmx${ANTIRISK_HEAP:-256m}" -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError)
  if [ "${java_version%%[.-]*}" -ge 25 ]; then
    archive=$app/java-$java_version.aot
    jvm+=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
    use_archive=("-XX:AOTCache=$archive" -Xlog:aot=off,cds=off)
    make_archive=("-XX:AOTCacheOutput=$archive.new" -Xlog:aot=off,cds=off)
  else
    archive=$app/java-$java_version.jsa
    # The optimising compiler waits for four times its usual counts: what runs once, the start, is not worth its time.
    # From Java 25 on the cache holds what it needs to know.
    jvm+=(-XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400)
    jvm+=(-XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000)
    use_archive=("-XX:SharedArchiveFile=$archive" -Xlog:cds=off)
    make_archive=("-XX:ArchiveClassesAtExit=$archive.new" -Xlog:cds=off,cds+dynamic=off)
  fi
}
