# shellcheck shell=bash
# Building. The scratch paths lie outside the clone, so that several clones share what they have compiled, and there is
# one for each kind of build, because two kinds in one would throw each other's dependencies away.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/compendium
release_path=$cache/build-release
debug_path=$cache/build-debug
# shellcheck disable=SC2034  # read by scripts/run and scripts/test
program=$release_path/release/compendium

common_options=(--package-path "$root" --explicit-target-dependency-import-check error)
# Not with -cross-module-optimization: Swift 6.3.1 aborts with it, reading back what it made of GRDB in StoreSQLite.
release_options=(
  "${common_options[@]}" --scratch-path "$release_path"
  --configuration release --product compendium --disable-index-store
)
# With the index store: the tests are found in it.
# shellcheck disable=SC2034  # read by scripts/test
debug_options=("${common_options[@]}" --scratch-path "$debug_path")

require_swift() {
  if ! command -v swift >/dev/null; then
    echo "Swift is missing. Version 6.2 or newer is needed: https://www.swift.org/install/linux/"
    return 1
  fi
}

# What a build depends on besides the time of its files: another clone, another toolchain.
build_origin() { printf '%s\n%s\n' "$root" "$(readlink -f "$(command -v swift)")"; }

# Whether the program was built from the files as they are now: no source, and no folder of sources, is newer than the
# start of the last build that succeeded. A folder's own time tells of files that came or went.
is_built() {
  local stamp=$release_path/built-from
  [[ -x $program && -f $stamp && $(<"$stamp") == "$(build_origin)" ]] &&
    [[ -z $(find "$root/Package.swift" "$root/Sources" "$root/content/interface" -newer "$stamp" -print -quit) ]]
}

build_release() {
  local starting=$release_path/building-from
  mkdir -p "$release_path"
  build_origin >"$starting"
  swift build "${release_options[@]}"
  mv "$starting" "$release_path/built-from"
}
