#!/bin/bash
# Sets up the real programs that test/real needs, on a Debian machine, as root. Run again, it completes what is missing
# and takes no time when nothing is.
#
# Installs: dahdi (dahdi_cfg), nftables, debootstrap, sip-tester (SIPp), iproute2 and util-linux (network namespaces), openssl, openssh-server and
#           openssh-client, age, ansible-core, strace, systemd (it checks units), chromium (pages);
#           isc-dhcp-server, kea-dhcp4-server and dnsmasq-base (DHCP), isc-dhcp-client, tftp-hpa and curl (phones), ifupdown,
#           chrony, postfix and fail2ban (they read their files), of which no service is started now, and no DHCP server at boot
# Makes:    ${PBXC_CACHE:-$HOME/.cache/pbxc}/asterisk-22, a root of its own with Debian forky's Asterisk 22 (about 500 MB),
#           and asterisk-16 beside it, with Debian bullseye's Asterisk 16
set -euo pipefail

host_packages=(dahdi nftables debootstrap sip-tester iproute2 openssl util-linux openssh-server openssh-client age ansible-core strace systemd git chromium)
service_packages=(isc-dhcp-server isc-dhcp-client kea-dhcp4-server dnsmasq-base tftp-hpa curl ifupdown chrony postfix fail2ban)
common_packages=(asterisk asterisk-core-sounds-en-gsm asterisk-moh-opsound-gsm procps tzdata)
# Asterisk's driver of telephony cards, unpacked alone: it depends on the kernel's side, which takes a compiler and 70 packages.
card_packages=(asterisk-dahdi libopenr2-3 libpri1.4 libss7-2.0 libtonezone2.0)
# Debian 11 keeps these apart.
older_packages=(asterisk-opus asterisk-voicemail)

cache=${PBXC_CACHE:-$HOME/.cache/pbxc}
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

set_up_services() {
  are_installed dpkg-query -- "${service_packages[@]}" && return
  echo "Installing ${service_packages[*]}"
  local policy=/usr/sbin/policy-rc.d own_policy=
  if [ ! -e "$policy" ]; then
    own_policy=yes
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
  fi
  local status=0
  { apt-get update -qq &&
    apt-get install -y -qq --no-install-recommends "${service_packages[@]}" >/dev/null; } || status=$?
  if [ -n "$own_policy" ]; then rm -f "$policy"; fi
  # A server of this machine would answer whoever is on its network.
  if command -v systemctl >/dev/null; then
    systemctl disable isc-dhcp-server kea-dhcp4-server >/dev/null 2>&1 || true
  fi
  return "$status"
}

# set_up_asterisk NAME SUITE PACKAGE...
set_up_asterisk() {
  local root=$cache/$1 suite=$2
  # Written last, with what it promises: an interrupted setup, or one of an older version of this list, is completed.
  local stamp=$cache/$1.ready
  shift 2
  [ "$(cat "$stamp" 2>/dev/null)" = "$*" ] && [ -x "$root/usr/sbin/asterisk" ] && return
  if [ ! -x "$root/usr/sbin/asterisk" ]; then
    echo "Making $root (two minutes)"
    make_root "$root" "$suite" "$@"
  fi
  if ! are_installed chroot "$root" dpkg-query -- "$@"; then
    echo "Completing $root"
    # A mirror that stands still is good enough, as it is for debootstrap.
    chroot "$root" apt-get -o Acquire::Check-Valid-Until=false update -qq
    chroot "$root" apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  fi
  echo "$*" >"$stamp"
}

# unpack_cards ROOT: the modules and libraries only; nothing of them runs but what Asterisk loads.
unpack_cards() {
  local root=$1
  find "$root/usr/lib" -name chan_dahdi.so | grep -q . && return
  echo "Unpacking ${card_packages[*]} into $root"
  rm -rf "$root/tmp/cards"
  mkdir -p "$root/tmp/cards"
  chroot "$root" apt-get -o Acquire::Check-Valid-Until=false update -qq
  chroot "$root" sh -c 'cd /tmp/cards && apt-get download -qq "$@" 2>/dev/null && for package in *.deb; do dpkg -x "$package" unpacked; done' sh "${card_packages[@]}"
  # Not into /lib itself, which is a link that dpkg would keep and cp would not.
  cp -a "$root/tmp/cards/unpacked/usr/lib/." "$root/usr/lib/"
  rm -rf "$root/tmp/cards"
  chroot "$root" ldconfig
}

# make_root FOLDER SUITE PACKAGE...
make_root() {
  local root=$1 suite=$2 scripts=/usr/share/debootstrap/scripts
  shift 2
  # Older debootstraps do not know forky by name; every suite since etch is made alike.
  [ -e "$scripts/$suite" ] || ln -s sid "$scripts/$suite"
  # Made under another name and renamed: what is called $root is whole.
  rm -rf --one-file-system "$root.partial" "$root"
  local include
  include=$(IFS=,; echo "$*")
  debootstrap --variant=minbase "--include=$include" "$suite" "$root.partial" >"$cache/debootstrap.log" 2>&1 ||
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
set_up_services
set_up_asterisk asterisk-22 forky "${common_packages[@]}"
unpack_cards "$cache/asterisk-22"
set_up_asterisk asterisk-16 bullseye "${common_packages[@]}" "${older_packages[@]}"
unpack_cards "$cache/asterisk-16"
