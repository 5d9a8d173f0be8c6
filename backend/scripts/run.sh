#!/usr/bin/env bash
# Builds what is stale and runs the product in the foreground. Settings: see README.md.
source "$(dirname "$0")/lib.sh"
"$root/backend/scripts/build.sh"
cd "$root"
out_of_memory=3
least_life=60 # seconds: whatever ends sooner would end again

child=
trap 'stopped=1; [ -z "$child" ] || kill -TERM "$child" 2>/dev/null || true' INT TERM HUP
while :; do
  begun=$SECONDS stopped=
  "$root/backend/scripts/start.sh" &
  child=$!
  code=0
  wait "$child" || code=$?
  if [ -n "$stopped" ]; then # the signal has ended the first wait
    code=0
    wait "$child" || code=$?
  fi
  [ "$code" = "$out_of_memory" ] && [ $((SECONDS - begun)) -ge "$least_life" ] || exit "$code"
  echo "Памяти не хватило, программа запускается заново …"
done
