#!/bin/sh
# Starts nginx in the container, with settings that are mounted or in the environment:
#
#   /mnt/settings/NAME.conf         in the place of nginx/settings/NAME.conf
#   /mnt/settings/deployment.json   the deployment block of index.html; or else
#   DEPLOYMENT                      the same
#   RESOLVER                        the address of the name server, by default the first one in /etc/resolv.conf
#
# Nothing but /run/nginx and nginx's folders in /var/lib/nginx is written to.

set -eu

run=/run/nginx
page=/opt/non-migration-users/page
rm -rf "$run/settings" "$run/site"
mkdir "$run/settings" "$run/site"
cp /etc/nginx/non-migration-users/settings/*.conf "$run/settings"
chmod u+w "$run"/settings/*

resolver=${RESOLVER:-$(sed -n 's/^nameserver *//p' /etc/resolv.conf | head -n 1)}
case $resolver in *:*) resolver="[$resolver]" ;; esac
printf 'resolver %s ipv6=off;\nresolver_timeout 5s;\n' "$resolver" > "$run/settings/resolver.conf"
for file in /mnt/settings/*.conf; do
  [ ! -e "$file" ] || cp "$file" "$run/settings/"
done

ln -s "$page"/* "$run/site"
if [ -e /mnt/settings/deployment.json ]; then DEPLOYMENT=$(cat /mnt/settings/deployment.json); fi
if [ -n "${DEPLOYMENT:-}" ]; then
  export DEPLOYMENT
  rm "$run/site/index.html"
  awk '
    /<script [^>]*id="?deployment/ { print; print ENVIRON["DEPLOYMENT"]; inside = 1 }
    /<\/script>/ { inside = 0 }
    !inside
  ' "$page/index.html" > "$run/site/index.html"
fi

exec nginx -e stderr -c /etc/nginx/nginx.conf -g "daemon off;"
