# shellcheck shell=bash
# Debian's packages: which are missing, what each is for, and how to get them.

# One line a package: name, how to tell that it is there (a command, or "-" for dpkg's own word), what it is for.

# shellcheck disable=SC2034  # read by scripts/run and scripts/test
build_packages="
git|git|fetches the Swift packages
ca-certificates|-|lets git trust the hosts of the Swift packages
pkg-config|pkg-config|tells the build where the libraries below are
libsqlite3-dev|-|the embedded store
libsodium-dev|-|SHA-256 of the ledger's chain, random bytes, hashes of passwords
liboath-dev|-|codes of the second factor (TOTP) at the desk
libstemmer-dev|-|stems of words, for the search
libcmark-gfm-dev|-|Markdown of the texts
libcmark-gfm-extensions-dev|-|tables in the Markdown
libdeflate-dev|-|gzip of the pages
libbrotli-dev|-|brotli of the pages
"
# shellcheck disable=SC2034  # read by scripts/test
test_packages="
shellcheck|shellcheck|checks the scripts
python3|python3|runs the browser tests
python3-venv|-|keeps their Python packages apart from the system's
gcc|cc|builds what kills the program at each of its writes, for the tests of keeping
libc6-dev|-|headers for it
chromium|chromium|the browser of the browser tests
fonts-dejavu-core|-|letters for the browser, Greek included
fonts-liberation|-|letters for the browser
default-jre-headless|java|runs the HTML checker
"

# have_package NAME PROBE
have_package() {
  if [[ $2 != - ]]; then
    command -v "$2" >/dev/null
  else
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
  fi
}

# require_packages LIST: names what is missing and why, then installs it.
# Fails, saying what to type, where that needs rights that are not there.
require_packages() {
  local name probe reason missing=()
  if ! command -v dpkg-query >/dev/null; then
    echo "This is not a Debian system, so nothing was checked or installed. Needed are:"
    printf '%s' "$1" | awk -F'|' 'NF { printf "  %-28s %s\n", $1, $3 }'
    return 0
  fi
  while IFS='|' read -r name probe reason; do
    if [[ -z $name ]] || have_package "$name" "$probe"; then continue; fi
    if ((${#missing[@]} == 0)); then echo "These Debian packages are missing:"; fi
    printf '  %-28s %s\n' "$name" "$reason"
    missing+=("$name")
  done <<<"$1"
  if ((${#missing[@]} > 0)); then install_packages "${missing[@]}"; fi
}

install_packages() {
  local as_root=()
  if ((EUID != 0)); then
    # A person at a terminal can be asked for a password; a machine cannot.
    if ! { command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [[ -t 0 ]]; }; }; then
      echo "Installing them needs root's rights. Type this as root, then start again:"
      echo "  apt-get update && apt-get install --yes --no-install-recommends $*"
      return 1
    fi
    as_root=(sudo)
  fi
  echo "Installing them."
  "${as_root[@]}" apt-get update --quiet=2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --quiet=2 --yes --no-install-recommends "$@" >/dev/null
}
