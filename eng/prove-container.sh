#!/usr/bin/env bash
# Proves the container image on a machine without a container engine and without the real base images:
# makes stand-ins for them from Debian packages and the installed SDK, builds the real Dockerfile over them, runs the
# result with a read-only root as an unprivileged user, asks it a question, and stops it.
# With --tests it builds the Dockerfile's test stage instead, in which every test runs.
# Needs root, buildah and debootstrap. The stand-ins stay in $WORK for the next run.
set -euo pipefail
case ${1-} in
  '') TARGET=final ;;
  --tests) TARGET=test ;;
  *) echo "eng/prove-container.sh [--tests]" >&2; exit 2 ;;
esac

ROOT=$(cd "$(dirname "$0")/.." && pwd)
WORK=${WORK:-${TMPDIR:-/tmp}/newsbot-container}
SDK_IMAGE=$(sed -n 's/^FROM \(.*\) AS restore$/\1/p' "$ROOT/Dockerfile")
RUN_IMAGE=$(sed -n 's/^FROM \(.*\) AS final$/\1/p' "$ROOT/Dockerfile")
DOTNET=$(dirname "$(readlink -f "$(command -v dotnet)")")
LIMIT_MB=120
export BUILDAH_ISOLATION=chroot STORAGE_DRIVER=${STORAGE_DRIVER:-vfs}

say() { printf '\n== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }

for tool in buildah debootstrap dotnet curl; do
  command -v "$tool" > /dev/null || fail "$tool is missing; install it first"
done
mkdir -p "$WORK"

if [ ! -e "$WORK/rootfs/.complete" ]; then
  say "A root of Debian packages"
  rm -rf "$WORK/rootfs"
  debootstrap --variant=minbase --include=ca-certificates,libicu72,libssl3,zlib1g,libstdc++6,tzdata bookworm "$WORK/rootfs" > "$WORK/debootstrap.log" 2>&1 \
    || fail "debootstrap; see $WORK/debootstrap.log"
  rm -rf "$WORK/rootfs/var/cache/apt/archives"/*.deb
  touch "$WORK/rootfs/.complete"
fi

stand_in() { # image, folders of dotnet...
  local image=$1 container
  shift
  buildah inspect --type image "$image" > /dev/null 2>&1 && return
  container=$(buildah from scratch)
  buildah add --quiet "$container" "$WORK/rootfs" / > /dev/null
  for part in "$@"; do
    buildah add --quiet "$container" "$DOTNET/$part" "/usr/share/dotnet/$part" > /dev/null
  done
  buildah run "$container" -- ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet
  buildah config --env DOTNET_RUNNING_IN_CONTAINER=true "$container"
  buildah commit --quiet --rm "$container" "$image" > /dev/null
}

say "Stand-ins for $SDK_IMAGE and $RUN_IMAGE"
stand_in "$RUN_IMAGE" dotnet host shared
stand_in "$SDK_IMAGE" dotnet host shared sdk sdk-manifests packs templates

say "The image's stage $TARGET"
mounts=(--volume /etc/resolv.conf:/etc/resolv.conf:ro --volume /etc/ssl/certs/ca-certificates.crt:/etc/ssl/certs/ca-certificates.crt:ro)
config=$(dotnet nuget config paths | tail -n 1) # whoever builds has packages from there; NuGet looks in every folder up to the root
[ -e "$config" ] && mounts+=(--volume "$config:/NuGet.Config:ro")
build() { # words for buildah... ; what it says goes to $WORK/build.log
  buildah build --layers --format docker --pull=never --network host "${mounts[@]}" "$@" "$ROOT" > "$WORK/build.log" 2>&1 \
    || { tail -30 "$WORK/build.log"; fail "build; see $WORK/build.log"; }
}
if [ "$TARGET" = test ]; then
  build --target test
  grep -E '^ *(total|failed|succeeded|skipped): ' "$WORK/build.log" || fail "no test ran; see $WORK/build.log"
  exit
fi
build --tag newsbot

container=$(buildah from --pull=never newsbot)
image=$(buildah mount "$container")
data=$(mktemp -d "$WORK/data.XXXX")
server=
finish() {
  [ -n "$server" ] && kill "$server" 2> /dev/null || true
  buildah umount "$container" > /dev/null 2>&1 || true
  buildah rm "$container" > /dev/null 2>&1 || true
  rm -rf "$data"
}
trap finish EXIT

say "What is in it"
find "$image/app" -maxdepth 1 -type f -size +500k -printf '%9s  %f\n' | sort -rn
size=$(du -sm --apparent-size "$image/app" | cut -f1)
echo "program layer: $size MB of at most $LIMIT_MB MB"
[ "$size" -lt "$LIMIT_MB" ] || fail "the program layer has $size MB"
says() { # what the image's configuration must hold, as a format and a pattern
  buildah inspect --type image --format "$1" newsbot | grep -q "$2" || fail "the image's $1 is $(buildah inspect --type image --format "$1" newsbot), not $2"
}
says '{{.OCIv1.Config.User}}' '^1654'
says '{{.OCIv1.Config.Volumes}}' '^map\[/data:{}\]$'
says '{{.OCIv1.Config.StopSignal}}' '^SIGTERM$'
says '{{.Docker.Config.Healthcheck}}' '/app/newsbot health'
echo "user 1654, one volume, SIGTERM, health by the program"

say "Run: read-only root, unprivileged user"
chown 1654:1654 "$data"
port=$(( 20000 + RANDOM % 20000 ))
inside() { # command in the image, as its user, on a read-only root
  unshare --mount --fork --kill-child bash -euc '
    image=$1 data=$2 port=$3; shift 3
    mount --bind "$image" "$image"
    mount --bind "$data" "$image/data"
    mount -t proc proc "$image/proc"
    mount --rbind /dev "$image/dev"
    mount -o remount,bind,ro "$image"
    exec chroot --userspec=1654:1654 "$image" /usr/bin/env -i PATH=/usr/bin:/bin DOTNET_EnableDiagnostics=0 Web__Address=127.0.0.1 Web__Port="$port" "$@"
  ' inside "$image" "$data" "$port" "$@"
}
inside /bin/sh -c 'id -u; touch /probe 2>/dev/null && echo writable || echo read-only' | tee "$WORK/probe.log"
grep -q read-only "$WORK/probe.log" || fail "the root can be written"

inside /app/newsbot > "$WORK/serve.log" 2>&1 &
server=$!
for _ in $(seq 1 60); do
  curl -fsS "http://127.0.0.1:$port/readyz" > /dev/null 2>&1 && break
  kill -0 "$server" 2> /dev/null || { cat "$WORK/serve.log"; fail "the container ended"; }
  sleep 0.5
done
inside /app/newsbot health || fail "the health command"

for _ in $(seq 1 40); do
  answer=$(curl -fsS "http://127.0.0.1:$port/api/ask?q=/ceasefire+regions")
  [[ $answer == *Daraa* ]] && break
  sleep 0.5
done
echo "${answer:0:160}…"
[[ $answer == *'"answered":true'* && $answer == *Daraa* ]] || fail "no answer to /ceasefire regions"

curl -fsS "http://127.0.0.1:$port/site.css" > /dev/null || fail "the page's style is not served"

say "SIGTERM"
began=$SECONDS
program=$(pgrep -f -P "$(pgrep -P "$server" | head -1 || echo "$server")" /app/newsbot || pgrep -P "$server" | head -1)
kill -TERM "$program"
code=0
wait "$server" || code=$?
server=
echo "ended with $code after $(( SECONDS - began )) s"
[ "$code" -eq 0 ] || { cat "$WORK/serve.log"; fail "exit code $code"; }
[ $(( SECONDS - began )) -le 10 ] || fail "it took longer than 10 s"
say "The container holds."
