# SPDX-License-Identifier: Apache-2.0
# Shared by the scripts of this folder. Source it; it only defines things.
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cache="${ABF_CACHE_DIR:-$root/.cache}"

step() { printf '\n==> %s\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

# The package names of the given sections of debian-packages.
debian_packages() {
    local section="" line
    while read -r line; do
        case "$line" in
            '#'* | '') ;;
            '['*) section="${line//[\[\]]/}" ;;
            *) for want in "$@"; do [ "$want" = "$section" ] && printf '%s\n' "$line"; done ;;
        esac
    done < "$root/packaging/debian-packages"
}

# Installs what is missing of the given sections; says nothing and is quick when nothing is.
install_debian_packages() {
    local wanted missing=() name
    mapfile -t wanted < <(debian_packages "$@")
    local installed
    installed="$(dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^ii *//p' || true)"
    for name in "${wanted[@]}"; do
        grep -qxF "$name" <<<"$installed" || missing+=("$name")
    done
    # Another Node.js than Debian's is as good: only its npm is used, to fetch one archive.
    if command -v npm >/dev/null 2>&1; then
        local kept=()
        for name in "${missing[@]}"; do [ "$name" = npm ] || kept+=("$name"); done
        missing=("${kept[@]}")
    fi
    [ "${#missing[@]}" -eq 0 ] && return 0
    step "Installing ${#missing[@]} Debian packages (a few minutes the first time): ${missing[*]}"
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 ||
            die "Debian packages are missing and this is not root. Run as root: apt-get install --no-install-recommends ${missing[*]}"
        sudo=(sudo)
    fi
    "${sudo[@]}" apt-get update -qq || die "The Debian package lists could not be fetched. Is there a network?"
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
        -o Dpkg::Use-Pty=0 "${missing[@]}" >&2 || die "The Debian packages could not be installed; see above."
}

# Parallel compile jobs: the cores, but no more than the memory carries (Eigen needs about 1.5 GB each).
build_jobs() {
    local cores memory
    cores="$(nproc)"
    memory="$(awk '/MemAvailable/ {print int($2 / 1500000)}' /proc/meminfo)"
    [ "$memory" -lt 1 ] && memory=1
    [ "$cores" -lt "$memory" ] && echo "$cores" || echo "$memory"
}

# configure_and_build PRESET [TARGET ...]: incremental; configures again only when it must.
configure_and_build() {
    local preset="$1"; shift
    # One cache for all presets and checkouts: paths count from the checkout's root.
    export CCACHE_DIR="${CCACHE_DIR:-$cache/ccache}" CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1
    if [ ! -f "$root/build/$preset/build.ninja" ]; then
        step "Configuring ($preset)"
        (cd "$root" && cmake --preset "$preset" >"$cache/configure-$preset.log" 2>&1) ||
            { tail -n 30 "$cache/configure-$preset.log" >&2; die "CMake could not configure; the log is $cache/configure-$preset.log"; }
    fi
    step "Building ($preset)"
    (cd "$root" && cmake --build "build/$preset" --parallel "$(build_jobs)" ${1:+--target "$@"}) >&2 ||
        die "The build failed; see above."
}
