#!/usr/bin/env bash
# Measures a running hub on this machine: bench/running.sh [WHAT …]
#
# Starts a hub of its own on a new folder below target/bench, measures it from outside, stops it and
# prints one figure per line. WHAT is any of: idle latency due throughput; by default all four (20
# minutes). RATE and SPAN (seconds) change the throughput, HUB_JAVA_OPTS the hub. What was measured
# where stands in docs/benchmarks.md.

here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$here/hub"
work=$home/target/bench/running
find_jdk
[ $# -gt 0 ] || set -- idle latency due throughput

maven -q -ntp -pl hub-adapters -am test-compile </dev/null >&2 || exit 1
"$home/hub" explain --help >/dev/null # builds what ./hub needs

now() { date +%s%N; }
load() {
  "$jdk/bin/java" -XX:+UseSerialGC -Xmx512m \
    -cp "$home/hub-adapters/target/test-classes:$home/hub-adapters/target/hub-adapters.jar" \
    "hub.adapters.bench.$1" "${@:2}"
}

# What a hub does that has just started, and then again. FIRST stands for patients it does not know.
patients=0
twice() {
  load "${@/FIRST/$((patients += 10000))}"
  echo "the same again:"
  load "${@/FIRST/$((patients += 10000))}"
}

# Sets pid and address. Prints how long it took from the call to the line "ready".
start() {
  rm -rf "${work:?}" && mkdir -p "$work" && mkfifo "$work/out" || exit 1
  local begun line
  begun=$(now)
  "$home/hub" run --data "$work/data" --port 0 >"$work/out" 2>"$work/err" &
  pid=$!
  trap 'kill "$pid" 2>/dev/null' EXIT
  while IFS= read -r line; do
    case $line in ready\ *) break ;; esac
  done <"$work/out"
  address=${line#ready }
  [ -n "$address" ] || { cat "$work/err" >&2; exit 1; }
  awk -v ms=$((($(now) - begun) / 1000000)) 'BEGIN { printf "ready after %.1f s\n", ms / 1000 }'
}

# Of the process and of all that it started; the launcher became the hub, so mostly it is one.
memory() {
  ps -e -o pid= -o ppid= -o rss= | awk -v root="$pid" '
    { parent[$1] = $2; rss[$1] = $3 }
    END {
      for (p in rss) {
        for (q = p; q && q != root; q = parent[q]) continue
        if (q == root) sum += rss[p]
      }
      printf "%d MB", sum / 1024
    }'
}

start
for what in "$@"; do
  case $what in
    idle) sleep 60; echo "memory 60 s after start, idle: $(memory)" ;;
    latency) twice Load latency "$address" FIRST 50 60 ;;
    due) load Load due "$address" 0 1000; twice Load due "$address" FIRST 10000 ;;
    throughput)
      load Load throughput "$address" 100000 500 60 >&2 # warms up
      load Load throughput "$address" 200000 "${RATE:-1000}" "${SPAN:-600}"
      ;;
    *) say "bench/running.sh knows idle, latency, due and throughput."; exit 2 ;;
  esac
done
echo "memory at the end: $(memory)"
kill "$pid" && wait "$pid"
echo "stopped with exit code $?"
trap - EXIT
