#!/usr/bin/env bash
# Shows that a known vulnerability stops the build: restores the last commit against a list of advisories, served on this
# machine, that names a package which the program uses, itself and through another, at each severity.
# Needs git, python3 and the .NET SDK; the packages come from where they always come from.
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/.." && pwd)
WORK=$(mktemp -d)
server=
trap '[ -n "$server" ] && kill "$server" 2> /dev/null; rm -rf "$WORK"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
PROJECT=src/NewsBot.Storage
DIRECT=Dapper
TRANSITIVE=SQLitePCLRaw.core

mkdir "$WORK/source"
git -C "$ROOT" archive HEAD | tar -x -C "$WORK/source"
cd "$WORK/source"

mkdir "$WORK/served"
python3 -c '
import functools, http.server, sys
class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *words): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=sys.argv[1]))
open(sys.argv[2], "w").write(str(server.server_port))
server.serve_forever()' "$WORK/served" "$WORK/port" &
server=$!
for _ in $(seq 1 50); do [ -s "$WORK/port" ] && break; sleep 0.1; done
address=http://127.0.0.1:$(cat "$WORK/port")

advise() { # name of the list, package, severity from 0 to 3, versions; in NuGet's form (learn.microsoft.com/nuget/api/vulnerability-info)
  mkdir "$WORK/served/$1"
  cat > "$WORK/served/$1/index.json" <<< '{"version":"3.0.0","resources":[{"@id":"'"$address/$1"'/pages.json","@type":"VulnerabilityInfo/6.7.0"}]}'
  cat > "$WORK/served/$1/pages.json" <<< '[{"@name":"all","@id":"'"$address/$1"'/all.json","@updated":"2024-05-01T00:00:00Z"}]'
  cat > "$WORK/served/$1/all.json" <<< '{"'"${2,,}"'":[{"url":"https://advisories.example/planted","severity":'"$3"',"versions":"'"$4"'"}]}'
  cat > NuGet.config <<< '<configuration><auditSources><clear /><add key="planted" value="'"$address/$1"'/index.json" allowInsecureConnections="true" /></auditSources></configuration>'
}
restore() { dotnet restore "$PROJECT" --force > "$WORK/restore.log" 2>&1; }
passes() { # what
  restore || { tail -20 "$WORK/restore.log"; echo "FAILED: $1 stops the restore"; exit 1; }
  echo "ok: $1 lets the restore through"
}
stops() { # code, package, what
  if restore || ! grep -qiE "error $1: .*'$2'" "$WORK/restore.log"; then
    tail -20 "$WORK/restore.log"
    echo "FAILED: $3 does not stop the restore with $1"
    exit 1
  fi
  echo "ok: $3 stops the restore: $(grep -oiE "error $1: [^[]*" "$WORK/restore.log" | head -1)"
}

advise other-versions "$DIRECT" 3 '(, 0.0.1]'
passes "an advisory on other versions of $DIRECT"
for severity in 0 1 2 3; do
  advise "direct-$severity" "$DIRECT" "$severity" '(, 9999.0.0)'
  stops "NU190$(( severity + 1 ))" "$DIRECT" "an advisory on $DIRECT of severity $severity"
done
advise transitive "$TRANSITIVE" 2 '(, 9999.0.0)'
stops NU1903 "$TRANSITIVE" "an advisory on $TRANSITIVE, which comes with another package,"
