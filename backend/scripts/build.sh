#!/usr/bin/env bash
# Builds what is older than its sources: the SPA, then the application with the SPA inside.
source "$(dirname "$0")/lib.sh"

# newer TARGET SOURCE...: is any file of the sources newer than the target?
newer() {
  local target=$1
  shift
  [ ! -e "$target" ] || [ -n "$(find "$@" -newer "$target" -type f -print -quit)" ]
}

if [ -f "$root/frontend/package.json" ]; then
  cd "$root/frontend"
  if newer node_modules/.package-lock.json package.json package-lock.json; then
    need node nodejs && need npm npm
    echo "Устанавливаются зависимости интерфейса …"
    npm ci --no-audit --no-fund --loglevel=error
    touch node_modules/.package-lock.json
  fi
  if newer dist/index.html src public index.html package.json package-lock.json vite.config.ts tsconfig*.json; then
    echo "Собирается интерфейс …"
    npm run --silent build
    touch dist/index.html
  fi
fi

spa=()
[ -d "$root/frontend/dist" ] && spa=("$root/frontend/dist")
cd "$root/backend"
if newer "$app/quarkus-run.jar" src/main pom.xml "${spa[@]}"; then
  need_java 17
  need javac openjdk-17-jdk-headless && need mvn maven
  echo "Собирается приложение …"
  rm -rf target/classes/META-INF/resources "$app" # files of an older SPA
  mvn -B -q -DskipTests package
  touch "$app/quarkus-run.jar"
  "$root/backend/scripts/rehearse.sh"
fi
