#!/usr/bin/env bash
# The product with demo data on a folder that is removed when it ends.
source "$(dirname "$0")/lib.sh"
DATA_DIR=$(mktemp -d)/data
export DATA_DIR DEMO=1
trap 'rm -rf "$(dirname "$DATA_DIR")"' EXIT
"$root/backend/scripts/build.sh"
"$root/backend/scripts/start.sh"
