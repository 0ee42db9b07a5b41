#!/bin/bash
# Sets up the real programs that test/real needs, on a Debian machine, as root. Run again, it completes what is missing
# and takes no time when nothing is.
#
# Installs: debootstrap, sip-tester (SIPp), iproute2 and util-linux (network namespaces), openssl
# Makes:    ${PBXC_CACHE:-$HOME/.cache/pbxc}/asterisk-22, a root of its own with Debian forky's Asterisk 22 (about 500 MB)
set -euo pipefail

host_packages=(debootstrap sip-tester iproute2 openssl util-linux)
asterisk_packages=(asterisk asterisk-core-sounds-en-gsm procps tzdata)

cache=${PBXC_CACHE:-$HOME/.cache/pbxc}
root=$cache/asterisk-22
# Written last, with what it promises: an interrupted setup, or one of an older version of this list, is completed.
stamp=$cache/asterisk-22.ready

export DEBIAN_FRONTEND=noninteractive

# are_installed QUERY_COMMAND... -- PACKAGE...
are_installed() {
  local query=()
  while [ "$1" != -- ]; do query+=("$1"); shift; done
  shift
  local state
  state=$("${query[@]}" --show --showformat='${db:Status-Status}\n' "$@" 2>/dev/null) || return 1
  [ "$(grep -cx installed <<<"$state")" -eq $# ]
}

set_up_host() {
  are_installed dpkg-query -- "${host_packages[@]}" && return
  echo "Installing ${host_packages[*]}"
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${host_packages[@]}" >/dev/null
}

set_up_asterisk() {
  [ "$(cat "$stamp" 2>/dev/null)" = "${asterisk_packages[*]}" ] && [ -x "$root/usr/sbin/asterisk" ] && return
  if [ ! -x "$root/usr/sbin/asterisk" ]; then
    echo "Making $root (two minutes)"
    make_asterisk_root
  fi
  if ! are_installed chroot "$root" dpkg-query -- "${asterisk_packages[@]}"; then
    echo "Completing $root"
    chroot "$root" apt-get update -qq
    chroot "$root" apt-get install -y -qq --no-install-recommends "${asterisk_packages[@]}" >/dev/null
  fi
  echo "${asterisk_packages[*]}" >"$stamp"
}

make_asterisk_root() {
  local scripts=/usr/share/debootstrap/scripts
  # Older debootstraps do not know forky by name; every suite since etch is made alike.
  [ -e $scripts/forky ] || ln -s sid $scripts/forky
  # Made under another name and renamed: what is called $root is whole.
  rm -rf --one-file-system "$root.partial" "$root"
  local include
  include=$(IFS=,; echo "${asterisk_packages[*]}")
  debootstrap --variant=minbase "--include=$include" forky "$root.partial" >"$cache/debootstrap.log" 2>&1 ||
    { tail -n 20 "$cache/debootstrap.log" >&2; return 1; }
  mv "$root.partial" "$root"
  chroot "$root" apt-get clean
}

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo 'setup-real.sh: needs root on a Debian machine' >&2
  exit 1
fi
mkdir -p "$cache"
# One setup at a time: a second one waits, then finds all done.
exec 9>"$cache/setup.lock"
flock 9
set_up_host
set_up_asterisk
