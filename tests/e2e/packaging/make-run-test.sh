#!/bin/sh
# make-run-test.sh SOURCE_DIR: what `make run` does as root, as a user with sudo, as one without, without a display, and when
# a package cannot be had. Package tools, compiler and programs are stand-ins that write down how they were called; nothing
# is installed and nothing is built.
set -eu
source=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree="$work/tree" # a checkout with the real scripts
tools="$work/tools" # all that PATH has
calls="$work/calls"
failures=0

fail() {
    printf 'FAIL (%s): %s\n' "$case" "$1" >&2
    sed 's/^/    stdout: /' "$work/out" >&2
    sed 's/^/    stderr: /' "$work/err" >&2
    sed 's/^/    called: /' "$calls" >&2
    failures=$((failures + 1))
}

tool() { # NAME SCRIPT: a stand-in that notes its call first
    printf '#!/bin/sh\nprintf "%%s\\n" "%s $*" >>"%s"\n%s\n' "$1" "$calls" "$2" >"$tools/$1"
    chmod +x "$tools/$1"
}

prepare() { # USER_ID INSTALLED...: a machine with those packages
    user=$1
    shift
    rm -rf "$tools" "$tree"
    mkdir -p "$tools" "$tree/build/bin" "$tree/packaging" "$work/home"
    cp "$source/Makefile" "$tree"
    cp -r "$source/packaging/dev" "$tree/packaging/dev"
    : >"$calls"
    for name in sh make sed tr sort grep dirname cat mktemp rm head env uname nproc; do
        ln -s "$(command -v $name)" "$tools/$name"
    done
    printf 'ii %s\n' "$@" >"$work/installed"
    tool dpkg-query "cat '$work/installed'"
    tool id "echo $user"
    tool cmake ""
    tool apt-get "[ \"\$1\" != install ] || sed 's/ *#.*//; s/^/ii /' '$tree'/packaging/dev/packages-*.txt >'$work/installed'"
    tool apt-cache "[ -z \"\${UNKNOWN:-}\" ] || [ \"\$2\" != \"\$UNKNOWN\" ]"
    for program in bloomzyd bloomzy-console; do
        tool "$program" ""
        mv "$tools/$program" "$tree/build/bin"
    done
}

run() { # [NAME=VALUE...]: `make run` on that machine
    status=0
    : >"$calls"
    env -i PATH="$tools" HOME="$work/home" TMPDIR="$work" "$@" make -s -C "$tree" run >"$work/out" 2>"$work/err" || status=$?
}

passes() { [ "$status" -eq 0 ] || fail "ended with $status"; }
says() { grep -qF -e "$1" "$work/out" "$work/err" || fail "did not say: $1"; }
calls() { grep -qxF -e "$1" "$calls" || fail "did not call: $1"; }
never() { ! grep -q -e "$1" "$calls" || fail "called: $1"; }
one_line() { # of our own; make adds that the target failed
    [ "$status" -ne 0 ] || fail "it passed"
    [ "$(grep -c '^bloomzy: ' "$work/err")" -eq 1 ] || fail "not one clear line"
    [ "$(grep -vc -e '^bloomzy: ' -e '^make' "$work/err")" -eq 0 ] || fail "other people's messages came through"
    never '^bloomzy'
    never '^cmake'
}
everything() { sed 's/#.*//' "$source"/packaging/dev/packages-build.txt "$source"/packaging/dev/packages-run.txt; }

case="everything is there, a display too"
# shellcheck disable=SC2046
prepare 0 $(everything)
run DISPLAY=:7
passes
calls "bloomzy-console "
never '^apt-get'
never '^bloomzyd'
[ ! -s "$work/out" ] || fail "a second start has nothing to say"

case="no display: says so and runs the server alone"
run
passes
says "no display"
says "setup-token"
calls "bloomzyd --data-dir $work/home/.local/share/bloomzy"
never '^bloomzy-console'

case="no display, another data folder"
run BLOOMZY_DATA_DIR=/srv/plants
passes
calls "bloomzyd --data-dir /srv/plants"

case="root: tells what it installs, without sudo, once"
prepare 0 g++ cmake
run DISPLAY=:7
passes
says "about to install with apt-get: "
says "qt6-base-dev"
calls "apt-get update"
grep -q '^apt-get install -y --no-install-recommends .*qt6-base-dev' "$calls" || fail "did not install"
! grep -q '^apt-get install .*cmake' "$calls" || fail "installs what is there"
never '^sudo'
calls "bloomzy-console "
run DISPLAY=:7
passes
never '^apt-get'

case="a user with sudo"
prepare 1000 g++ cmake
tool sudo 'exec "$@"'
run DISPLAY=:7
passes
calls "sudo apt-get update"
grep -q '^sudo env DEBIAN_FRONTEND=noninteractive apt-get install' "$calls" || fail "did not install through sudo"
calls "bloomzy-console "

case="a user without sudo"
prepare 1000 g++ cmake
run DISPLAY=:7
one_line
says "neither root nor sudo is at hand"
says "qt6-base-dev"
never '^apt-get'

case="a package that cannot be had"
prepare 0 g++ cmake
run DISPLAY=:7 UNKNOWN=libsodium-dev
one_line
says "the package 'libsodium-dev' cannot be had here"
never '^apt-get install'

case="apt-get fails"
prepare 0 g++ cmake
tool apt-get 'if [ "$1" = install ]; then echo "Reading package lists..."; echo "E: You have held broken packages."; exit 100; fi'
run DISPLAY=:7
one_line
says "held broken packages"

case="not Debian"
prepare 0 g++ cmake
rm "$tools/dpkg-query"
run DISPLAY=:7
one_line
says "by hand"

case="the programs were not built"
rm -r "$tree/build"
env -i PATH="$tools" HOME="$work/home" "$tree/packaging/dev/run-console" >"$work/out" 2>"$work/err" && fail "it passed"
says "bloomzy: the programs are not built yet; run 'make build' first"
[ "$(wc -l <"$work/err")" -eq 1 ] || fail "not one line"

[ "$failures" -eq 0 ] || exit 1
printf 'make run behaves\n'
