#!/usr/bin/env bash
# Takes the contract that the code produces into openapi.yaml, and the SPA's types from it.
source "$(dirname "$0")/lib.sh"
"$root/backend/scripts/build.sh"
cp "$root/backend/target/openapi/openapi.yaml" "$root/openapi.yaml"
if [ -f "$root/frontend/package.json" ]; then cd "$root/frontend" && npm run --silent generate; fi
