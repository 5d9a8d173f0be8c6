#!/usr/bin/env bash
# Formats both parts.
source "$(dirname "$0")/lib.sh"
cd "$root/backend" && mvn -B -q spotless:apply
if [ -f "$root/frontend/package.json" ]; then cd "$root/frontend" && npm run --silent fmt; fi
