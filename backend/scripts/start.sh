#!/usr/bin/env bash
# Runs the packaged application in this process. APP: its folder, if not the one that the build makes.
source "$(dirname "$0")/lib.sh"
need_java 17
exec java -Xmx"${ANTIRISK_HEAP:-256m}" -XX:+UseSerialGC -jar "${APP:-$app}/quarkus-run.jar"
