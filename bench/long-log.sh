#!/usr/bin/env bash
# Measures a hub on a long log on this machine: bench/long-log.sh [PATIENTS]
#
# Writes the log of four messages about each patient (250 000 patients by default: a million messages,
# 2.25 million duties), starts a hub on it, starts it again, and replays it. Prints one figure per
# line. Takes a quarter of an hour, 8 GB of memory and 12 GB of disk below target/bench. What was
# measured where stands in docs/benchmarks.md.

here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$here/hub"
work=$home/target/bench/long-log
find_jdk
export HUB_JAVA_OPTS=${HUB_JAVA_OPTS:--Xmx8g}

maven -q -ntp -pl hub-adapters -am test-compile </dev/null >&2 || exit 1
"$home/hub" explain --help >/dev/null # builds what ./hub needs
rm -rf "${work:?}" && mkdir -p "$work" || exit 1
"$jdk/bin/java" -XX:+UseSerialGC -Xmx1g \
  -cp "$home/hub-adapters/target/test-classes:$home/hub-core/target/test-classes:$home/hub-adapters/target/hub-adapters.jar" \
  hub.adapters.bench.MakeLog "$work/data" "${1:-250000}" 2>"$work/err" || { cat "$work/err" >&2; exit 1; }

# Prints how long it took from the call to the line "ready", and the memory then; stops it.
started() {
  local line begun=$SECONDS
  rm -f "$work/out" && mkfifo "$work/out" || exit 1
  "$home/hub" run --data "$work/data" --port 0 >"$work/out" 2>"$work/err" &
  local pid=$!
  trap 'kill "$pid" 2>/dev/null' EXIT
  while IFS= read -r line; do
    case $line in ready\ *) break ;; esac
  done <"$work/out"
  case $line in ready\ *) ;; *) cat "$work/err" >&2; exit 1 ;; esac
  echo "$1: ready after $((SECONDS - begun)) s, $(ps -o rss= -p "$pid" | awk '{ print int($1 / 1024) }') MB"
  kill "$pid"
  wait "$pid"
  trap - EXIT
}

started "first start, all to be read"
started "second start"
"$home/hub" replay --data "$work/data" 2>"$work/err"
