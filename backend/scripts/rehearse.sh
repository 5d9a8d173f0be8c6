#!/usr/bin/env bash
# Runs the packaged application once on a folder of its own, so that this JVM starts it faster from then on.
# Without it everything works, only slower: a failure here is told and forgiven.
source "$(dirname "$0")/lib.sh"
need_java 17
jvm_options
[ -w "$app" ] || exit 0
data=$(mktemp -d)
trap 'rm -rf "$data" "$archive.new"' EXIT
echo "Готовится быстрый запуск для Java $java_version …"
env -u DATABASE_URL -u JWT_SIGN_KEY_FILE -u JWT_VERIFY_KEY_FILE PORT=0 HOST=127.0.0.1 DATA_DIR="$data/data" DEMO=1 \
  timeout 120 java "${jvm[@]}" "${make_archive[@]}" -Dantirisk.rehearsal=true -jar "$app/quarkus-run.jar" \
  >"$data/log" 2>&1 </dev/null || true
if [ -s "$archive.new" ]; then
  mv -f "$archive.new" "$archive"
else
  echo "Быстрый запуск подготовить не удалось (программа будет запускаться дольше):" >&2
  tail -n 5 "$data/log" >&2
fi
