#!/usr/bin/env bash
# Format, lint and types, without running tests. $1: backend or frontend, both by default.
source "$(dirname "$0")/lib.sh"
if [ "${1:-backend}" = backend ]; then
  cd "$root/backend" && mvn -B -q spotless:check test-compile
fi
if [ "${1:-frontend}" = frontend ] && [ -f "$root/frontend/package.json" ]; then
  cd "$root/frontend" && npm run --silent lint && npm run --silent typecheck
  "$root/backend/scripts/lint-contract.sh"
fi
