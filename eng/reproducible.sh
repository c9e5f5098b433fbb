#!/usr/bin/env bash
# Shows that a build is reproducible: publishes the last commit twice, in two folders of different names and some time
# apart, with the switches that the Dockerfile publishes with, and compares every file that comes out.
# Needs git and the .NET SDK.
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/.." && pwd)
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
export CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
mapfile -t SWITCHES < <(sed -n 's/^RUN dotnet publish //p' "$ROOT/Dockerfile" | grep -oE -- '-p:[A-Za-z]+=[a-z]+')

publish() { # folder to build in, folder for the outcome
  mkdir -p "$1"
  git -C "$ROOT" archive HEAD | tar -x --touch -C "$1"
  dotnet publish "$1/src/NewsBot" -c Release -o "$2" "${SWITCHES[@]}" -p:UseSharedCompilation=false -v quiet -nologo > "$2.log" 2>&1 || { tail -20 "$2.log"; exit 1; }
}
echo "Publishing twice with ${SWITCHES[*]} ..."
publish "$WORK/here" "$WORK/first"
publish "$WORK/somewhere/else/altogether" "$WORK/second"

hashes() { (cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha256sum); }
if ! difference=$(diff <(hashes "$WORK/first") <(hashes "$WORK/second")); then
  printf 'FAILED: the two builds differ:\n%s\n' "$difference"
  exit 1
fi
hashes "$WORK/first" | grep -iE '/newsbot[^/]*\.dll$'
echo "All $(find "$WORK/first" -type f | wc -l) files are the same in both builds."
