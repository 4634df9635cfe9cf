#!/usr/bin/env bash
# Says what is wrong with a deployment, in plain words: with its settings and certificates, with what nginx makes of them, and
# with what the running nginx answers. Changes nothing. For root, on the host itself; needs curl and openssl.
#
#   check-deployment.sh      exits with 1 if something is wrong

set -uo pipefail

readonly SETTINGS=/etc/non-migration-users
readonly CURRENT=/opt/non-migration-users/current
readonly SITE=/etc/nginx/sites-enabled/non-migration-users.conf
readonly ACME=/var/www/acme

wrong=0
ok() { printf 'ok     %s\n' "$*"; }
wrong() { printf 'WRONG  %s\n' "$*"; wrong=$((wrong + 1)); }

finish() {
  if [ "$wrong" -eq 0 ]; then echo "Nothing is wrong."; else echo "$wrong to be put right."; fi
  exit $((wrong > 0))
}

# setting FILE DIRECTIVE: what the first such line of a file of settings says.
setting() { sed -n "s/^ *$2  *\([^;]*\);.*/\1/p" "$SETTINGS/$1" | head -n 1; }

# listens FILE: "ADDRESS:PORT" at which nginx listens by this file; this host's own address where it names none.
listens() {
  local place
  place=$(setting "$1" listen)
  place=${place%% *}
  case $place in *:*) echo "$place" ;; *) echo "127.0.0.1:$place" ;; esac
}

# ask URL [CURL-OPTION...]: asks nginx itself, whatever DNS says. Sets status, headers and body; where nothing was answered,
# status is the exit code of curl behind "curl".
ask() {
  local url=$1 answer code
  shift
  answer=$(curl --silent --include --max-time 60 --connect-to ":443:$(listens listen-https.conf)" \
    --connect-to ":80:$(listens listen-http.conf)" "$@" "$url")
  code=$?
  answer=${answer//$'\r'/}
  if [ -z "$answer" ]; then
    status=curl$code headers='' body=''
    return
  fi
  headers=${answer%%$'\n\n'*}
  body=${answer#*$'\n\n'}
  status=$(head -n 1 <<<"$headers" | cut -d ' ' -f 2)
}

header() { sed -n "s/^$1: //Ip" <<<"$headers" | head -n 1; }
error_code() { sed -n 's/.*"error_code" *: *"\([^"]*\)".*/\1/p' <<<"$body" | head -n 1; }

# unanswered WHAT: says why there is no answer.
unanswered() {
  case $status in
    curl7) wrong "$1: nobody listens there. Is nginx running with these settings? systemctl reload-or-restart nginx" ;;
    curl60) wrong "$1: this host does not trust the certificate. Is the whole chain in ssl_certificate?" ;;
    curl28) wrong "$1: no answer within a minute." ;;
    *) wrong "$1: no answer (curl says ${status#curl})." ;;
  esac
}

check_settings() {
  local file missing=
  if [ ! -d "$SETTINGS" ]; then
    wrong "$SETTINGS is not there: DEPLOY.md, step 3."
    finish
  fi
  for file in "$CURRENT"/nginx/settings/*; do
    [ -e "$SETTINGS/${file##*/}" ] || missing="$missing ${file##*/}"
  done
  if [ -n "$missing" ]; then
    wrong "settings of this version are missing:$missing. They come with: cp -n $CURRENT/nginx/settings/* $SETTINGS"
    finish
  fi
  ok "all files of settings are there"
}

check_certificate() {
  local file name certificate said
  file=$1
  name=$(setting "$file" server_name)
  certificate=$(setting "$file" ssl_certificate)
  if [ ! -r "$certificate" ]; then
    wrong "$name has no certificate at $certificate: DEPLOY.md, step 5."
    return
  fi
  if ! openssl x509 -in "$certificate" -noout -checkend 0 >/dev/null; then
    wrong "the certificate of $name has run out: certbot renew"
  elif ! openssl x509 -in "$certificate" -noout -checkend 1209600 >/dev/null; then
    wrong "the certificate of $name runs out within 14 days: certbot renew says why it was not renewed"
  fi
  said=$(openssl x509 -in "$certificate" -noout -checkhost "$name")
  case $said in
    *"does match"*) ok "$name has a certificate" ;;
    *) wrong "the certificate $certificate is not for $name." ;;
  esac
}

check_nginx() {
  local said
  if ! said=$(nginx -t 2>&1); then
    case $said in
      *'unknown directive "js_'*) wrong "nginx lacks its module for JavaScript: apt-get install libnginx-mod-http-js" ;;
      *'unknown directive "brotli_static"'*)
        wrong "nginx lacks the module for brotli: apt-get install libnginx-mod-http-brotli-static, or delete the line in brotli.conf" ;;
      *'unknown directive "http2"'*) wrong "listen-https.conf has the lines for nginx from 1.25.1 on, and this one is older." ;;
      *'cannot load certificate'*) wrong "nginx cannot load a certificate: DEPLOY.md, step 5." ;;
      *) wrong "nginx does not take its configuration." ;;
    esac
    sed -n 's/^.*\[emerg\] [0-9#]*: /       nginx: /p' <<<"$said"
    finish
  fi
  case $said in
    *'http2" directive is deprecated'*) wrong "listen-https.conf has the lines for nginx before 1.25.1, and this one is newer." ;;
    *'conflicting server name'*) wrong "another site of this nginx has the same name as ours." ;;
    *'[warn]'*) wrong "nginx warns of its configuration." ;;
    *) ok "nginx takes its configuration" ;;
  esac
  sed -n 's/^.*\[warn\] [0-9#]*: /       nginx: /p' <<<"$said"
}

# The regions that index.html has endpoints for; where the page is elsewhere, the first that the proxy knows.
regions() {
  if [ "$shape" = proxy-only ]; then
    sed -n 's/^ *\([a-z0-9-]*\) [a-z]*\.\1\..*/\1/p' "$SETTINGS/regions.conf" | head -n 1
    return
  fi
  grep -o '"base_url" *: *"[^"]*"' "$CURRENT/page/index.html" | sed 's|.*/api/\([^/"]*\).*|\1|'
}

check_endpoints() {
  local base_url origin region before=$wrong page=$CURRENT/page/index.html
  if ! grep -qs '"base_url"' "$page"; then
    wrong "index.html has no endpoint in its deployment block: DEPLOY.md, step 4."
    return
  fi
  while read -r base_url; do
    case $base_url in
      http://*) wrong "the endpoint $base_url is not https: tokens would go to it in the clear." ;;
      https://*)
        origin=$(cut -d / -f 1-3 <<<"$base_url")
        grep -q "connect-src [^;]*$origin" "$page" || wrong "index.html lacks $origin behind connect-src, so browsers do not ask it."
        grep -q "$origin" "$SETTINGS/connect.conf" || wrong "connect.conf lacks $origin, so browsers do not ask it." ;;
    esac
    region=${base_url##*/api/}
    grep -q "^ *$region " "$SETTINGS/regions.conf" || wrong "regions.conf lacks $region, for which index.html has an endpoint."
  done < <(grep -o '"base_url" *: *"[^"]*"' "$page" | sed 's/.*"\(.*\)"/\1/')
  [ "$wrong" -gt "$before" ] || ok "the endpoints of index.html fit the settings"
}

check_page() {
  local file before=$wrong
  ask "https://$page_host/"
  case $status in
    200) ;;
    302) ok "the page has a sign-in before it; what comes behind that is not looked at"; return ;;
    403) wrong "the page is refused (403): does access.conf let this host in, and may www-data read $CURRENT/page?"; return ;;
    404) wrong "the page is not found (404): is there an index.html in $CURRENT/page?"; return ;;
    curl*) unanswered "https://$page_host/"; return ;;
    *) wrong "the page is answered $status."; return ;;
  esac
  [ "$body" = "$(tr -d '\r' <"$CURRENT/page/index.html")" ] ||
    wrong "another page than $CURRENT/page/index.html is served: does another site have the name $page_host?"
  [ -n "$(header content-security-policy)" ] || wrong "the page comes without its content security policy."
  while read -r file; do
    ask "https://$page_host/$file" --output /dev/null --dump-header -
    case $status:$(header content-type) in
      200:application/wasm | 200:text/*) ;;
      200:*) wrong "$file is served as $(header content-type), which browsers do not take." ;;
      *) wrong "$file, which index.html names, is answered $status: is it in $CURRENT/page, and may www-data read it?" ;;
    esac
  done < <(grep -oE '[A-Za-z0-9_-]+-[0-9a-f]{16}\.(js|css|wasm)' "$CURRENT/page/index.html" | sort -u)
  [ "$wrong" -gt "$before" ] || ok "https://$page_host/ is the page, with its files"
}

check_port_80() {
  local name=$1 folder=$ACME/.well-known/acme-challenge file
  ask "http://$name/"
  case $status:$(header location) in
    301:https://*) ok "http://$name/ leads to https" ;;
    curl*) unanswered "http://$name/"; return ;;
    *) wrong "http://$name/ is answered $status and does not lead to https: does another site have this name?" ;;
  esac
  if ! mkdir -p "$folder" 2>/dev/null || ! file=$(mktemp "$folder/check-XXXXXX"); then
    wrong "$folder cannot be written to, so certificates cannot be renewed."
    return
  fi
  chmod a+r "$file"
  ask "http://$name/.well-known/acme-challenge/${file##*/}"
  rm "$file"
  if [ "$status" = 200 ]; then
    ok "certificates of $name can be renewed by way of $ACME"
  else
    wrong "what certbot puts into $ACME is answered $status: may www-data read it?"
  fi
}

check_proxy() {
  local region service path
  path="v1/check/hotspot-session-config"
  for region in $(regions | sort -u); do
    service=$(sed -n "s/^ *$region \([a-z][a-z0-9.-]*\.com\);.*/\1/p" "$SETTINGS/regions.conf")
    ask "https://$proxy_host/api/$region/$path"
    case $status:$(error_code) in
      401:PROXY.0401) ok "the proxy refuses requests without a token" ;;
      403:PROXY.0403) wrong "the proxy refuses this host (403): see access.conf. What comes behind that is not looked at."; return ;;
      curl*) unanswered "https://$proxy_host/"; return ;;
      *) wrong "a request without a token is answered $status, not 401 by the proxy: does another site have the name $proxy_host?"; return ;;
    esac
    ask "https://$proxy_host/api/$region/$path" --header 'X-Auth-Token: check'
    case $(error_code) in
      PROXY.0401) ok "the proxy has a sign-in before it; what comes behind that is not looked at"; return ;;
      PROXY.0502) wrong "the proxy does not reach the service of $region, or does not trust its certificate."; explain_unreachable "$service" ;;
      PROXY.0504) wrong "the service of $region does not answer the proxy: does a firewall let nginx out to $service:443?" ;;
      PROXY.*) wrong "the proxy does not pass on a request for $region: $(error_code)" ;;
      *) ok "the service of $region is reached: it answers $status $(error_code)" ;;
    esac
  done
}

# Looks for the reason why nginx does not reach a host, by other means.
explain_unreachable() {
  local name_server
  name_server=$(setting resolver.conf resolver)
  name_server=${name_server%% *}
  grep -q "^nameserver ${name_server//[][]/}$" /etc/resolv.conf ||
    echo "       resolver.conf asks the name server $name_server, which is not in /etc/resolv.conf."
  if ! getent hosts "$1" >/dev/null; then
    echo "       This host's own name server does not know $1."
  elif ! openssl s_client -connect "$1:443" -servername "$1" -verify_hostname "$1" -verify_return_error </dev/null >/dev/null 2>&1; then
    echo "       openssl s_client -connect $1:443 fails too, from this host."
  fi
}

check_origin() {
  ask "https://$proxy_host/api/$(regions | head -n 1)/v1/check/hotspot-session-config" --request OPTIONS --header "Origin: $1"
  case $status:$(header access-control-allow-origin) in
    204:"$1") ok "the proxy lets pages of $1 in" ;;
    *) wrong "the proxy does not let pages of $1 in: see origins.conf." ;;
  esac
}

check_settings
case $(readlink "$SITE" || true) in
  *same-origin.conf) shape=same-origin ;;
  *separate-origins.conf) shape=separate-origins ;;
  *proxy-only.conf) shape=proxy-only ;;
  *first-certificate.conf) wrong "the site is still the one for the first certificate: DEPLOY.md, step 6."; finish ;;
  *) wrong "$SITE does not lead to a site of ours: DEPLOY.md, step 6."; finish ;;
esac
page_host=$(setting page-host.conf server_name)
proxy_host=$page_host
if [ "$shape" != same-origin ]; then
  proxy_host=$(setting proxy-host.conf server_name)
  check_certificate proxy-host.conf
fi
[ "$shape" = proxy-only ] || check_certificate page-host.conf
check_nginx
if [ "$shape" != proxy-only ]; then
  check_endpoints
  check_page
  check_port_80 "$page_host"
fi
check_proxy
if [ "$shape" != same-origin ]; then
  check_port_80 "$proxy_host"
fi
if [ "$shape" = separate-origins ]; then
  check_origin "https://$page_host"
fi
finish
