#!/usr/bin/env bash
# Starts the packaged application with demo data on a folder of its own and drives it in Chromium.
source "$(dirname "$0")/lib.sh"
"$root/backend/scripts/build.sh"
if [ -z "${CHROMIUM_PATH:-}" ]; then
  need chromium chromium
  CHROMIUM_PATH=$(command -v chromium)
fi
data=$(mktemp -d)
env -u DATABASE_URL PORT=0 HOST=127.0.0.1 DEMO=1 DATA_DIR="$data/data" "$root/backend/scripts/start.sh" >"$data/log" 2>&1 &
server=$!
# a stopped server answers with the signal's code, which must not become ours
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$data"' EXIT
address=
for _ in $(seq 600); do
  address=$(sed -n 's/.*работает: \(http[^ ]*\) .*/\1/p' "$data/log")
  if [ -n "$address" ] || ! kill -0 "$server" 2>/dev/null; then break; fi
  sleep 0.2
done
[ -n "$address" ] || { cat "$data/log"; die "Приложение не запустилось."; }
export BASE_URL=$address CHROMIUM_PATH
DEMO_PASSWORD=$(sed -n 's/^Демонстрационные данные\. Пароль у всех: //p' "$data/log")
export DEMO_PASSWORD
cd "$root/frontend"
npm run --silent e2e || { code=$?; tail -n 30 "$data/log"; exit "$code"; }
