#!/usr/bin/env bash
# Holds openapi.yaml against the recommended rules.
source "$(dirname "$0")/lib.sh"
cd "$root/frontend"
REDOCLY_SUPPRESS_UPDATE_NOTICE=true REDOCLY_TELEMETRY=off node_modules/.bin/redocly lint --config=redocly.yaml \
  --format=stylish "$root/openapi.yaml"
