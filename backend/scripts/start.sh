#!/usr/bin/env bash
# Runs the packaged application in this process. APP: its folder, if not the one that the build makes.
source "$(dirname "$0")/lib.sh"
need_java 17
jvm_options
[ -f "$app/quarkus-run.jar" ] || die "Программа не собрана: make build"
[ -f "$archive" ] || "$(dirname "$0")/rehearse.sh"
if [ -f "$archive" ]; then jvm+=("${use_archive[@]}"); fi
# glibc's arenas, one per thread, cost tens of megabytes that nobody uses.
export MALLOC_ARENA_MAX=2
exec java "${jvm[@]}" ${ANTIRISK_JAVA_OPTS:-} -jar "$app/quarkus-run.jar"
