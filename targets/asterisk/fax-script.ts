import type { ConfText } from './conf/writer.ts';

/**
 * pbxc-fax-mail.sh: mails a fax that has arrived. The same on every host; what a site says of its mail stands in
 * pbxc-fax-NAME.mail, which is read and never run. Arguments with anything but plain characters are refused, whoever
 * made them.
 */
export function faxScript(): ConfText {
  const lines = script.split('\n');
  return { content: script, origins: lines.slice(0, -1).map(() => undefined), secrets: [] };
}

const script = `#!/bin/sh
# Mails a fax: sh pbxc-fax-mail.sh NAME id=ID from=NUMBER to=NUMBER pages=COUNT
set -eu
PATH=/usr/sbin:/usr/bin:/sbin:/bin
for argument; do
  case $argument in *[!A-Za-z0-9_.+=-]*) exit 2 ;; esac
done
name=$1 id=\${2#id=} from=\${3#from=} to=\${4#to=} pages=\${5#pages=}
head=/etc/asterisk/pbxc-fax-$name.mail
file=/var/spool/asterisk/monitor/fax-$name-$id.tif
[ -r "$head" ] && [ -r "$file" ]
attached=$file type=image/tiff ending=tif
if grep -q '^X-Pbxc-Format: pdf$' "$head" && command -v tiff2pdf >/dev/null; then
  pdf=\${file%.tif}.pdf
  if tiff2pdf -o "$pdf" "$file"; then attached=$pdf type=application/pdf ending=pdf; fi
fi
boundary="fax-$name-$id-$$"
{
  grep -v '^X-Pbxc-' "$head"
  cat <<END
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="$boundary"

--$boundary
Content-Type: text/plain; charset=us-ascii

From: \${from:-unknown}
To: \${to:-unknown}
Pages: $pages

--$boundary
Content-Type: $type
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename="fax-$id.$ending"

END
  base64 "$attached"
  echo "--$boundary--"
} | sendmail -t -i
[ "$attached" = "$file" ] || rm -f "$attached"
if grep -q '^X-Pbxc-Keep: no$' "$head"; then rm -f "$file"; fi
`;
