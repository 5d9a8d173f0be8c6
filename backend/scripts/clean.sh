#!/usr/bin/env bash
# Removes what was built and installed; never the data.
source "$(dirname "$0")/lib.sh"
cd "$root"
rm -rf backend/target frontend/dist frontend/node_modules frontend/e2e/.output
