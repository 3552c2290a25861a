# Sourced by ./run and ./test: what a fresh Debian 12 machine needs before the program can be built. Idempotent; when nothing is
# missing it uses no network.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache="${XDG_CACHE_HOME:-$HOME/.cache}/greffe"
sqlcipher_package="@journeyapps/sqlcipher@6.0.0"
sqlcipher_tarball="$cache/journeyapps-sqlcipher-6.0.0.tgz"

say() { printf '%s\n' "greffe: $*" >&2; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# install_packages SECTION…: the packages of these sections of packages.txt that are not installed yet.
install_packages() {
    local missing=() section="" line wanted
    wanted=" $* "
    while IFS= read -r line; do
        case "$line" in
            '# '*) section="${line#\# }" ;;
            '') ;;
            *)
                [[ "$wanted" == *" $section "* ]] || continue
                # npm may come from elsewhere than Debian's package, which pulls in half a distribution.
                [ "$line" = npm ] && { command -v npm >/dev/null || [ -s "$sqlcipher_tarball" ]; } && continue
                dpkg-query -W -f '${db:Status-Abbrev}' "$line" 2>/dev/null | grep -q '^ii' || missing+=("$line")
                ;;
        esac
    done <"$root/packages.txt"
    [ ${#missing[@]} -gt 0 ] || return 0
    say "installing ${#missing[@]} Debian packages: ${missing[*]}"
    as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# The pinned source of SQLCipher; cmake/sqlcipher.cmake checks its SHA-512 before a byte of it is compiled.
fetch_sqlcipher() {
    [ -n "${GREFFE_SQLCIPHER_TARBALL:-}" ] && return 0
    [ -s "$sqlcipher_tarball" ] && return 0
    say "fetching $sqlcipher_package with npm"
    mkdir -p "$cache"
    local folder
    folder=$(mktemp -d "$cache/fetch.XXXXXX")
    (cd "$folder" && npm pack --ignore-scripts --silent "$sqlcipher_package" >/dev/null)
    mv "$folder"/*.tgz "$sqlcipher_tarball"
    rmdir "$folder"
}

# build PRESET [TARGET…]
build() {
    local preset=$1
    shift
    # Depend mode: a miss costs one compilation, without a preprocessing before it.
    export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1
    cd "$root"
    [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >"$(log_of "$preset-configure")" 2>&1 || {
        cat "$(log_of "$preset-configure")" >&2
        return 1
    }
    local targets=()
    [ $# -eq 0 ] || targets=(--target "$@")
    say "building ($preset); the first time takes some minutes"
    cmake --build "build/$preset" "${targets[@]}" >"$(log_of "$preset-build")" 2>&1 || {
        tail -n 80 "$(log_of "$preset-build")" >&2
        return 1
    }
}

log_of() {
    mkdir -p "$root/build/logs"
    printf '%s' "$root/build/logs/$1.log"
}
