#!/bin/sh
# publish.sh NEW FEED: from one moment to the next every request for FEED gets the file NEW, whole. One publisher a feed.
set -eu
new=$1
feed=$2
part=$feed.$$.part
trap 'rm -f -- "$part"' EXIT
cp -- "$new" "$part" # in the same folder: only within one file system does a name move at one moment
chmod 644 "$part"

# nginx makes an ETag of the size and the second of the last change. Two states of one size in one second would share it, and
# readers would be told that nothing has changed; so each state gets a later second than the one before.
now=$(date +%s)
last=$(stat -c %Y -- "$feed" 2>/dev/null || echo 0)
[ "$now" -gt "$last" ] || now=$((last + 1))
touch -d "@$now" -- "$part"

sync -- "$part" # after a power cut the name must not lead to an empty file
mv -fT -- "$part" "$feed"
