#!/usr/bin/env bash
# Measures the packaged application against raw PostgreSQL. ONLY limits it: ONLY="import list". Writes bench-results.
source "$(dirname "$0")/lib.sh"
need_java 17
"$root/backend/scripts/build.sh"
cd "$root/backend"
mvn -B -q test-compile
# What the application itself is made of is all that the bench needs beside its own classes.
classes="target/test-classes:target/classes:$app/lib/main/*:$app/lib/boot/*"
# shellcheck disable=SC2086 # several parts
exec java -Xmx512m -XX:+UseSerialGC -Dbench.classpath="$classes" -Djava.util.logging.config.file=/dev/null \
  -cp "$classes" ru.antirisk.bench.Bench "$root/bench-results" ${ONLY:-}
