#!/bin/sh
# install-test.sh BUILD_DIR SOURCE_DIR: installs below a temporary folder and looks at what lies there with the tools that
# desktops and systemd bring, as far as they are installed here.
set -eu
build=$1
source=$2
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

fail() {
    printf 'FAIL: %s\n' "$1" >&2
    exit 1
}

DESTDIR="$root" cmake --install "$build" --prefix /usr >"$root/log" 2>&1 || { cat "$root/log"; fail "cmake --install"; }

for file in bin/bloomzyd bin/bloomzyctl bin/bloomzy-console; do
    [ -x "$root/usr/$file" ] || fail "$file is not there or cannot be executed"
done
for file in lib/systemd/system/bloomzyd@.service share/applications/bloomzy-console.desktop \
    share/man/man1/bloomzyctl.1 share/bash-completion/completions/bloomzyctl \
    share/metainfo/bloomzy-console.metainfo.xml share/icons/hicolor/scalable/apps/bloomzy-console.svg; do
    [ -s "$root/usr/$file" ] || fail "$file is missing"
done
leaked=$(find "$root/usr" -type f ! -path '*/bin/*' -exec grep -lF -e "$source" -e "$build" -e "$root" {} + || true)
[ -z "$leaked" ] || fail "names a folder of the build: $leaked"

"$root/usr/bin/bloomzyd" --version | grep -q '^bloomzyd [0-9]' || fail "bloomzyd --version"
"$root/usr/bin/bloomzyctl" --version | grep -q '^bloomzyctl [0-9]' || fail "bloomzyctl --version"
QT_QPA_PLATFORM=offscreen "$root/usr/bin/bloomzy-console" --version | grep -q '^bloomzy-console [0-9]' || fail "bloomzy-console --version"

entry="$root/usr/share/applications/bloomzy-console.desktop"
program=$(sed -n 's/^Exec=\([^ ]*\).*/\1/p' "$entry")
[ -x "$root/usr/bin/$program" ] || fail "the desktop entry starts '$program', which is not installed"
icon=$(sed -n 's/^Icon=//p' "$entry")
[ -s "$root/usr/share/icons/hicolor/scalable/apps/$icon.svg" ] || fail "the icon '$icon' is not installed"
if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate "$entry" || fail "desktop-file-validate"
fi
if command -v appstreamcli >/dev/null; then
    # The project has no domain, so the id is the desktop entry's; everything else has to be right.
    appstreamcli validate --no-net --override=cid-desktopapp-is-not-rdns=info \
        "$root/usr/share/metainfo/bloomzy-console.metainfo.xml" || fail "appstreamcli"
fi

unit="$root/usr/lib/systemd/system/bloomzyd@.service"
grep -q '^ExecStart=/usr/bin/bloomzyd --data-dir %S/bloomzy/%i --listen 0.0.0.0:%i$' "$unit" || fail "ExecStart of the unit"
printf 'installed and looked at\n'
