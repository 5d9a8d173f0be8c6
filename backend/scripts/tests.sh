#!/usr/bin/env bash
# Runs every suite, names each with its counts, and ends with "N passed, N failed". SUITES limits it, for a hurry.
source "$(dirname "$0")/lib.sh"
logs=$root/backend/target/test-logs
mkdir -p "$logs"
passed=0 failed=0 summary=()

# record NAME PASSED FAILED SECONDS
record() {
  passed=$((passed + $2)) failed=$((failed + $3))
  summary+=("$(printf '%-34s %5d passed, %d failed, %4d s' "$1" "$2" "$3" "$4")")
}

# suite KEY NAME COUNTER COMMAND...: COUNTER prints "PASSED FAILED" from the log. A command that fails without a failed
# test (does not compile, say) is one failure, and so is a suite in which nothing ran.
suite() {
  local key=$1 name=$2 counter=$3 code=0 counts ok bad log started=$SECONDS
  shift 3
  [[ " ${SUITES:-$key} " == *" $key "* ]] || return 0
  log=$logs/$key.log
  echo "── $name …"
  "$@" >"$log" 2>&1 </dev/null || code=$?
  read -r ok bad < <("$counter" "$log") || true
  if [ "$code" != 0 ] && [ "${bad:-0}" = 0 ]; then bad=1; fi
  if [ "$code" = 0 ] && [ "${ok:-0}" = 0 ]; then bad=1; fi
  if [ "${bad:-0}" != 0 ]; then tail -n 60 "$log"; echo "   весь журнал: $log"; fi
  record "$name" "${ok:-0}" "${bad:-0}" "$((SECONDS - started))"
  echo "   ${ok:-0} passed, ${bad:-0} failed, $((SECONDS - started)) s"
}

count_step() { echo "1 0"; }

# Maven's last summary: "Tests run: 12, Failures: 1, Errors: 0, Skipped: 0".
count_maven() {
  local all bad errors skipped
  read -r all bad errors skipped < <(sed 's/\x1b\[[0-9;]*m//g' "$1" \
    | sed -n 's/.*Tests run: \([0-9]*\), Failures: \([0-9]*\), Errors: \([0-9]*\), Skipped: \([0-9]*\)$/\1 \2 \3 \4/p' | tail -n 1)
  echo "$((${all:-0} - ${bad:-0} - ${errors:-0} - ${skipped:-0})) $((${bad:-0} + ${errors:-0}))"
}

# The last line of Vitest's and Playwright's summaries: "Tests  2 failed | 40 passed (42)", "  12 passed (30s)".
count_words() {
  sed 's/\x1b\[[0-9;]*m//g' "$1" | grep -Ev 'Test Files|^ *✓' | awk '
    match($0, /[0-9]+ passed/) { ok = substr($0, RSTART) + 0 }
    match($0, /[0-9]+ failed/) { bad = substr($0, RSTART) + 0 }
    END { print ok + 0, bad + 0 }'
}

backend_tests() { cd "$root/backend" && mvn -B test; }

packaged_tests() {
  "$root/backend/scripts/build.sh"
  cd "$root/backend" && mvn -B test-compile failsafe:integration-test failsafe:verify
}

npm_run() { cd "$root/frontend" && npm run --silent "$@"; }
has_frontend() { [ -f "$root/frontend/package.json" ]; }

need_java 17
suite build "build" count_step "$root/backend/scripts/build.sh"
suite backend "backend (JUnit, HTTP, PostgreSQL)" count_maven backend_tests
suite format "backend format (Spotless)" count_step "$root/backend/scripts/check.sh" backend
if has_frontend; then
  suite lint "frontend lint (Biome, knip)" count_step npm_run lint
  suite types "frontend types (tsc)" count_step npm_run typecheck
  suite frontend "frontend (Vitest)" count_words npm_run test
fi
suite openapi "contract (openapi.yaml, Redocly)" count_step "$root/backend/scripts/openapi-check.sh"
suite packaged "packaged application (start, kill)" count_maven packaged_tests
if has_frontend; then
  suite e2e "end to end (Chromium)" count_words "$root/backend/scripts/e2e.sh"
fi

echo
printf '%s\n' "${summary[@]}"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
