# shellcheck shell=bash
# The private Python environment of the browser tests, outside the clone. Needs $cache and $root from build.sh.

# shellcheck disable=SC2154
requirements=$root/Tests/Browser/requirements.txt
# shellcheck disable=SC2154
venv=$cache/venv

# Makes the environment anew whenever the list of packages has changed.
python_environment() {
  if [[ -f $venv/made-from ]] && cmp --silent "$requirements" "$venv/made-from"; then
    echo "Up to date in $venv."
    return
  fi
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
  cp "$requirements" "$venv/made-from"
  echo "Made in $venv."
}
