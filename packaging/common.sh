# Shared by packaging/run and packaging/test. Sourced, never run.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*"; }
stop() { printf 'crosscheck: %s\n' "$1" >&2; exit "${2:-1}"; }

# The names of a package list that are not installed. Asks dpkg's own status file, no package manager. A second word on
# a line is a command that does as well, wherever it came from (NodeSource's nodejs brings npm and conflicts with Debian's).
missing_packages() {
    local file name command
    for file in "$@"; do
        while read -r name command; do
            case "$name" in ''|'#'*) continue ;; esac
            [ -n "$command" ] && command -v "$command" >/dev/null 2>&1 && continue
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

# Puts the node packages that tests/servers runs into the build tree, exactly those of the lockfile, when they are not there
# yet. Without a network it says so and goes on: the suite that needs them then fails and names them.
install_node_packages() {
    local from="$here/tests/servers/npm" to="$here/build/release/servers/npm"
    cmp -s "$from/package-lock.json" "$to/installed-lock.json" && return 0
    if [ "$install" = no ]; then
        say "The node packages of tests/servers/npm are missing and --no-install was given."
        return 0
    fi
    mkdir -p "$to" && cp "$from/package.json" "$from/package-lock.json" "$to/" || return 0
    say "These node packages go into $to: $(sed -n 's/^ *"\(.*\)": "\([0-9.]*\)",\{0,1\}$/\1 \2/p' "$from/package.json" | tr '\n' ' ')"
    if (cd "$to" && npm ci --ignore-scripts --no-audit --no-fund); then
        cp "$from/package-lock.json" "$to/installed-lock.json"
    else
        say "npm could not install them; is there a network? The suite of real servers will fail and name them."
    fi
}

# Configures (once) and builds the release preset.
build_release() {
    cd "$here" || stop "the folder $here cannot be entered"
    if [ ! -f build/release/build.ninja ]; then
        cmake --preset release -DCROSSCHECK_UNITY=ON || stop "the build could not be configured; the lines above say why"
    fi
    cmake --build --preset release || stop "the build failed; the lines above say where"
}
