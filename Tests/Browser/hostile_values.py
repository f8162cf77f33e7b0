"""What hostile requests are made of."""

# fmt: off
METHODS = [
    "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW", "get", "G\0T", "GET GET", "é",
    "A" * 9000,
]
FACETS = [
    "q", "type", "country", "topic", "aim", "stage", "right", "outcome", "evidence", "activity", "sort", "page", "colour", "",
]
VALUES = [
    "other", "FR", "international", "unknown", "crisis", "title", "relevance", "1", "2", "0", "-1", "1e9", "9" * 40,
    "NaN", "null", "' OR 1=1 --", "<script>alert(1)</script>", "\"'", "${jndi:ldap://x}", "{{7*7}}", "a" * 5000, "*",
    "-", "--", '"', '"peer support"', "peer -ward", "wa", "\u0301\u0301\u0301", "\u202eabc", "👩‍👩‍👧", "İı",
    "ὈΔΥΣΣΕΎΣ", "\0", "\r\nSet-Cookie: a=b", "%", "\ufeff", "\ud7ff", " " * 300, "a b c d e f g " * 60, "(" * 200,
    "ﬁ ﷺ", "ก" * 50,
]
ESCAPES = [
    "%", "%z", "%zz", "%00", "%ff%fe", "%c0%ae%c0%ae", "%ed%a0%80", "%252e%252e", "%2e%2e", "%5c..%5c",
    "%0d%0aX:%20y", "%u0041",
]
TRAVERSALS = [
    "../", "..%2f", "%2e%2e/", "..\\", "....//", "/./", "//", "%2f", ";/", "..;/", "\0/", "%00/",
]
FILES = [
    "etc/passwd", "proc/self/environ", "compendium.sqlite", ".git/config", "assets/../../x",
    "content/practices/x.yaml",
]
RAW = [
    b"", b"\r\n\r\n", b"\0" * 64, b"GET\r\n\r\n", b"GET /\r\n\r\n", b"HTTP/1.1 200 OK\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(200)),
    b"GET / HTTP/9.9\r\nHost: x\r\n\r\n", b"GET / HTTP/1.1\nHost: x\n\n", b"GET / HTTP/1.0\r\n\r\n",
    b"GET / HTTP/1.1\r\n Host: x\r\n\r\n", b"*1\r\n$4\r\nPING\r\n",
]
ACCEPTED_CODINGS = [
    "gzip", "br", "br;q=0", "gzip;q=9", "*", "*;q=0", "identity;q=0", ";;;", "gzip," * 2000, "zstd",
    "deflate, br;q=0.1",
]
# fmt: on
