# Shared by packaging/run and packaging/test. Sourced, never run.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*"; }
stop() { printf 'crosscheck: %s\n' "$1" >&2; exit "${2:-1}"; }

# The names of a package list that are not installed. Asks dpkg's own status file, no package manager.
missing_packages() {
    local file name
    for file in "$@"; do
        while IFS= read -r name; do
            case "$name" in ''|'#'*) continue ;; esac
            [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || printf '%s\n' "$name"
        done < "$file"
    done
}

# Installs what the given lists name and the machine lacks; says first what it will do.
install_packages() {
    local missing sudo=
    if ! command -v dpkg-query >/dev/null 2>&1; then
        stop "this script installs packages on Debian and its kin only. Elsewhere install what packaging/packages-build.txt names and call it with --no-install." 2
    fi
    missing=$(missing_packages "$@" | tr '\n' ' ')
    [ -n "${missing// /}" ] || return 0
    if [ "$install" = no ]; then
        stop "these packages are missing and --no-install was given: $missing" 2
    fi
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null 2>&1 ||
            stop "packages are missing and this is neither root nor a machine with sudo. As root: apt-get install $missing" 2
        sudo=sudo
    fi
    say "These Debian packages will be installed: $missing"
    $sudo apt-get update -q || stop "the package lists could not be fetched; is there a network?" 2
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing ||
        stop "the packages could not be installed; the lines above say why" 2
}

# Configures (once) and builds the release preset.
build_release() {
    cd "$here" || stop "the folder $here cannot be entered"
    if [ ! -f build/release/build.ninja ]; then
        cmake --preset release || stop "the build could not be configured; the lines above say why"
    fi
    cmake --build --preset release || stop "the build failed; the lines above say where"
}
