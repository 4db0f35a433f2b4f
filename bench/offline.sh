#!/usr/bin/env bash
# Measures the offline commands on this machine: bench/offline.sh [FOLDER]
#
# Makes its input once (330 000 invented messages, about 2.5 GB) in FOLDER, by default target/bench,
# and prints one figure per line. What was measured where stands in docs/benchmarks.md.

here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$here/hub"
work=${1:-$home/target/bench}
mkdir -p "$work" || exit 1
find_jdk

make_input() {
  maven -q -ntp -pl hub-adapters -am test-compile </dev/null >&2 || exit 1
  local number
  for number in 30000 300000; do
    [ -e "$work/$number.made" ] && continue
    rm -rf "${work:?}/$number"
    "$jdk/bin/java" -cp "$home/hub-adapters/target/test-classes" \
      hub.adapters.bench.MakeArchive "$number" "$work/$number" && touch "$work/$number.made"
  done
  [ -e "$work/cases.ndjson" ] || cases 1000000 >"$work/cases.ndjson"
}

# Cases over three rules, with and without time and offset, one in ten with values of its own.
cases() {
  awk -v n="$1" 'BEGIN {
    split("R2 R3 R5 R8", rule, " ")
    srand(80806)
    for (i = 0; i < n; i++) {
      start = sprintf("2026-%02d-%02d", 1 + int(rand() * 12), 1 + int(rand() * 28))
      if (i % 5 != 1) start = start sprintf("T%02d:%02d:00%s", rand() * 24, rand() * 60, i % 5 ? "" : "Z")
      set = i % 10 == 3 ? ",\"set\":{\"calendar\":{\"extraClosedDays\":[\"12-24\"]}}" : ""
      printf "{\"rule\":\"%s\",\"start\":\"%s\"%s}\n", rule[1 + i % 4], start, set
    }
  }'
}

now() { perl -MTime::HiRes=time -e 'printf "%.3f\n", time'; }

# What it is, how many, JVM options, then the command; stdin from /dev/stdin, stdout is dropped.
measure() {
  local what=$1 number=$2 options=$3 begun ended
  shift 3
  begun=$(now)
  HUB_JAVA_OPTS=$options "$home/hub" "$@" >"$work/answers.ndjson" 2>"$work/notes"
  ended=$(now)
  awk -v what="$what" -v n="$number" -v from="$begun" -v to="$ended" \
    'BEGIN { printf "%-44s %7.2f s  %8.0f a second\n", what, to - from, n / (to - from) }'
}

start_up() {
  local what=$1 i begun
  shift
  for i in $(seq 20); do
    begun=$(now)
    "$home/hub" "$@" <"$work/case" >/dev/null 2>&1
    awk -v from="$begun" -v to="$(now)" 'BEGIN { printf "%.0f\n", 1000 * (to - from) }'
  done | sort -n | awk -v what="$what" '{ t[NR] = $1 }
    END { printf "%-44s median %d ms, 95 %% under %d ms\n", what, t[10], t[19] }'
}

make_input
head -n 1 "$work/cases.ndjson" >"$work/case"
"$home/hub" due <"$work/case" >/dev/null # builds, and makes the class-data archive
start_up "due, one case, 20 calls" due
start_up "translate, one file, 20 calls" translate "$home/examples/first-stay/01-log-innlagt.xml"
measure "due, 1 000 000 cases" 1000000 "" due <"$work/cases.ndjson"
measure "audit, 30 000 files, 2 GB heap" 30000 -Xmx2g audit "$work/30000"
measure "audit, 30 000 files, 256 MB heap" 30000 -Xmx256m audit "$work/30000"
measure "audit, 300 000 files, 1 GB heap" 300000 -Xmx1g audit "$work/300000"
tail -n 1 "$work/notes"
