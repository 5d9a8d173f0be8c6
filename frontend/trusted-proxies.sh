#!/bin/sh
# Before nginx starts: tells it whose X-Forwarded-For to believe. TRUSTED_PROXIES=10.0.0.5,192.168.0.0/16
for network in $(echo "${TRUSTED_PROXIES:-}" | tr ',' ' '); do
  echo "set_real_ip_from $network;"
done > /tmp/trusted-proxies.conf
