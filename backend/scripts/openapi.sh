#!/usr/bin/env bash
# Takes the contract that the code produces into openapi.yaml, the SPA's types from it, and what it promises to clients.
# BREAKING="reason": a promise is taken back; docs/contract-changes.md tells it.
source "$(dirname "$0")/lib.sh"
# Without the SPA: its sources may need the very types that are made here.
cd "$root/backend" && mvn -B -q -DskipTests package
cp target/openapi/openapi.yaml "$root/openapi.yaml"
rm "$app/quarkus-run.jar" # so that the next build makes it with the SPA
if [ -f "$root/frontend/package.json" ]; then
  cd "$root/frontend"
  node scripts/promises.mjs "$root/openapi.yaml" "$root/docs/contract-promises.txt" "$root/docs/contract-changes.md"
  npm run --silent generate
fi
