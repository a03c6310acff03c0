#!/usr/bin/env bash
# Starts ./escape.jar once, asks for a page, and leaves in ./escape.aot what makes later starts short.
set -euo pipefail
data=$(mktemp -d)
port=18080

java -XX:AOTCacheOutput=escape.aot -XX:TieredStopAtLevel=1 -jar escape.jar --server.port=$port --escape.data="$data/escape" &
server=$!

shows_a_page() {
    (
        exec 3<> "/dev/tcp/127.0.0.1/$port"
        printf 'GET / HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
        grep -q '200 OK' <&3
    ) 2> /dev/null
}

until shows_a_page; do
    kill -0 $server
    ((SECONDS < 120))
    sleep 0.2
done
kill $server
# Ended by a signal, as it was told to.
wait $server || [[ $? == 143 ]]
rm -r "$data"
[[ -s escape.aot ]]
