#!/usr/bin/env bash
# Runs one test: T=SchoolResourceTest, T=StartIT (packaged), T=schools.test.tsx, T=signIn.spec.ts.
source "$(dirname "$0")/lib.sh"
case ${T:-} in
  '') die "Скажите, какой: make test-one T=SchoolResourceTest (или файл .test.tsx, .spec.ts)" ;;
  *.spec.ts) echo "Сценарии в браузере идут вместе: make e2e" >&2 && exec "$root/backend/scripts/e2e.sh" ;;
  *.ts | *.tsx) cd "$root/frontend" && exec npm run --silent test -- "$T" ;;
  *IT*) "$root/backend/scripts/build.sh" && cd "$root/backend" && exec mvn -B test-compile failsafe:integration-test failsafe:verify -Dit.test="$T" ;;
  *) cd "$root/backend" && exec mvn -B test -Dtest="$T" ;;
esac
