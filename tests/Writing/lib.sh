# What the scripts beside this file share: two versions of a small site, and what a clean build makes of each.
# usage: . lib.sh PROGRAM
set -euo pipefail
read -ra program <<<"$1"
as=() # what starts the program, to run it as another user for example
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 SOURCE_DATE_EPOCH=1767225600

# site NAME TEXT: 60 pages; every page, some names, and whether a name is a file or a folder differ between texts.
site() {
  mkdir -p "$work/$1/content/posts"
  for number in $(seq 1 60); do
    printf -- '---\ntitle: Page %s\ndate: 2025-01-02\ntags: [%s]\n---\n%s of page %s.\n' \
      "$number" "$1" "$2" "$number" >"$work/$1/content/posts/p$number.md"
  done
  printf 'Only in %s.\n' "$1" >"$work/$1/content/posts/only-$1.md"
}

# build NAME FOLDER, publish NAME FOLDER: what was said is in $work/said.
build() { "${as[@]}" "${program[@]}" build --root "$work/$1" --output "$2" >"$work/said" 2>&1; }
publish() { "${as[@]}" "${program[@]}" publish --root "$work/$1" "folder:$2" >"$work/said" 2>&1; }

# sums FOLDER: of every file that a visitor can ask for, so of none that still waits, alone or in a folder that waits.
sums() { (cd "$1" && find . -name '.sitegen-*' -prune -o -type f -exec md5sum {} + | sort); }

# broken FOLDER: prints the files that are neither those of the first site nor those of the second.
broken() { sums "$1" | comm -23 - "$work/known"; }

fail() {
  printf 'FAILED: %s\n' "$*"
  [ ! -s "$work/said" ] || tail -n 5 "$work/said"
  exit 1
}

site one 'The first text'
site two 'Another text, which is longer than the first,'
mkdir -p "$work/one/content/swap" && echo 'A file below a folder.' >"$work/one/content/swap/inside.txt"
echo 'A file.' >"$work/two/content/swap"
build one "$work/clean-one" || fail 'the first site cannot be built'
build two "$work/clean-two" || fail 'the second site cannot be built'
sort -u <(sums "$work/clean-one") <(sums "$work/clean-two") >"$work/known"
