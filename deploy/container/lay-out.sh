#!/bin/sh
# Lays out the file system of the container:
#
#   container/lay-out.sh RELEASE ROOT
#
# RELEASE is the folder of a release, with the page in page/ and the configuration in nginx/; ROOT is where the image's root is.

set -eu
release=$1
root=${2%/}

mkdir -p "$root/etc/nginx" "$root/opt/non-migration-users" "$root/usr/local/bin" "$root/var/log/nginx"
cp -R "$release/nginx" "$root/etc/nginx/non-migration-users"
cp "$release/container/nginx.conf" "$root/etc/nginx/nginx.conf"
cp -R "$release/page" "$root/opt/non-migration-users/page"
cp "$release/container/start.sh" "$root/usr/local/bin/start-page"
# start-page makes them.
ln -sfn /run/nginx/settings "$root/etc/non-migration-users"
ln -sf /dev/stdout "$root/var/log/nginx/non-migration-users.log"
ln -sf /dev/stderr "$root/var/log/nginx/error.log"
# Whoever runs it reads all and writes none of it.
chmod -R u=rwX,go=rX "$root/etc/nginx" "$root/opt/non-migration-users"
chmod 755 "$root/usr/local/bin/start-page"
