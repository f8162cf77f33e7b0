# shellcheck shell=bash
# Runs the parts of a script one after another, times them, and closes with a table of what ran.

step_rows=()
all_passed=0
all_failed=0
declare -A step_held=()

# record NAME RESULT PASSED FAILED SECONDS
record() {
  step_rows+=("$1|$2|$3|$4|$5")
  all_passed=$((all_passed + $3))
  all_failed=$((all_failed + $4))
}

# step NAME COMMAND...: runs a command. It may write "PASSED FAILED" into the file $counts when it ran several tests;
# otherwise it counts as one. A failure does not end the script.
step() {
  local name=$1 started=$SECONDS status passed failed
  shift
  printf '\n== %s\n' "$name"
  counts=$(mktemp)
  # Not "|| status=$?": that would switch errexit off inside the command.
  set +e
  (
    set -e
    "$@"
  )
  status=$?
  set -e
  if ! read -r passed failed <"$counts"; then
    passed=$((status == 0)) failed=$((status != 0))
  elif ((status != 0 && failed == 0)); then
    failed=1
  fi
  rm -f "$counts"
  if ((status == 0)); then
    step_held[$name]=yes
    record "$name" passed "$passed" "$failed" $((SECONDS - started))
  else
    record "$name" failed "$passed" "$failed" $((SECONDS - started))
  fi
}

# step_after EARLIER NAME COMMAND...: the same, for what makes no sense unless an earlier step held.
step_after() {
  local earlier=$1
  shift
  if [[ -n ${step_held[$earlier]:-} ]]; then
    step "$@"
  else
    printf '\n== %s\nNot run, because '%s' failed.\n' "$1" "$earlier"
    record "$1" "not run" 0 1 0
  fi
}

# Prints the table. Fails when a step failed.
summary() {
  local row name result passed failed seconds
  printf '\n%-22s %-8s %7s %7s %8s\n' step result passed failed seconds
  for row in "${step_rows[@]}"; do
    IFS='|' read -r name result passed failed seconds <<<"$row"
    printf '%-22s %-8s %7d %7d %8d\n' "$name" "$result" "$passed" "$failed" "$seconds"
  done
  printf '%-22s %-8s %7s %7s %8d\n\n' "in all" "" "" "" "$SECONDS"
  echo "$all_passed passed, $all_failed failed"
  ((all_failed == 0))
}
