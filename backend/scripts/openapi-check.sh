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
generated=(schema.d.ts labels.ts)
for file in "${generated[@]}"; do cp "src/api/$file" "$fresh/$file"; done
npm run --silent generate
for file in "${generated[@]}"; do
  if ! cmp -s "$fresh/$file" "src/api/$file"; then
    diff -u "$fresh/$file" "src/api/$file" | head -40 || true
    for each in "${generated[@]}"; do cp "$fresh/$each" "src/api/$each"; done
    die "frontend/src/api/$file отстал от openapi.yaml: make openapi."
  fi
done
cp "$root/docs/contract-promises.txt" "$fresh/promises"
env -u BREAKING node scripts/promises.mjs "$root/openapi.yaml" "$fresh/promises" "$fresh/changes"
cmp -s "$fresh/promises" "$root/docs/contract-promises.txt" || die "docs/contract-promises.txt отстал от openapi.yaml: make openapi."
"$root/backend/scripts/lint-contract.sh"
