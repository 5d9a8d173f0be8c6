#!/usr/bin/env bash
# Builds what is stale and runs the product in the foreground. Settings: see README.md.
source "$(dirname "$0")/lib.sh"
"$root/backend/scripts/build.sh"
cd "$root"
exec "$root/backend/scripts/start.sh"
