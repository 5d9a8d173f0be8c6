#!/usr/bin/env bash
# Fails when the committed contract or the SPA's types differ from what the code produces, or the linter finds an error.
source "$(dirname "$0")/lib.sh"
"$root/backend/scripts/build.sh"
diff -u "$root/openapi.yaml" "$root/backend/target/openapi/openapi.yaml" \
  || die "openapi.yaml отстал от кода: make openapi, посмотрите разницу и внесите её в коммит."
[ -f "$root/frontend/package.json" ] || exit 0
cd "$root/frontend"
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
cp src/api/schema.d.ts "$fresh/committed.d.ts"
npm run --silent generate
if ! cmp -s "$fresh/committed.d.ts" src/api/schema.d.ts; then
  cp src/api/schema.d.ts "$fresh/produced.d.ts"
  cp "$fresh/committed.d.ts" src/api/schema.d.ts
  diff -u "$fresh/committed.d.ts" "$fresh/produced.d.ts" | head -40 || true
  die "frontend/src/api/schema.d.ts отстал от openapi.yaml: make openapi."
fi
REDOCLY_SUPPRESS_UPDATE_NOTICE=true REDOCLY_TELEMETRY=off node_modules/.bin/redocly lint --format=stylish "$root/openapi.yaml"
