"""A small reading of the standard's CORS protocol, written apart from the program so that the two can disagree."""
import http.client

SAFE_METHODS = {"GET", "HEAD", "POST"}


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def all(self, name):
        return [value for n, value in self.headers if n.lower() == name.lower()]

    def one(self, name):
        """The value that a browser sees: lines joined; None where there is none."""
        values = self.all(name)
        return ", ".join(values) if values else None

    def tokens(self, name):
        return [token.strip() for token in (self.one(name) or "").split(",") if token.strip()]

    @property
    def vary_origin(self):
        return any(token.lower() in ("origin", "*") for token in self.tokens("Vary"))


def send(port, method, path, headers=(), body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers:
            connection.putheader(name, value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        return Answer(answer.status, answer.getheaders(), answer.read())
    finally:
        connection.close()


def preflight(port, path, origin, method, names=()):
    headers = [("Origin", origin), ("Access-Control-Request-Method", method)]
    if names:
        headers.append(("Access-Control-Request-Headers", ",".join(sorted(name.lower() for name in names))))
    return send(port, "OPTIONS", path, headers)


def check(answer, origin, credentials):
    """https://fetch.spec.whatwg.org/#cors-check: None where it passes, else the symptom."""
    acao = answer.one("Access-Control-Allow-Origin")
    if acao is None:
        return "acao-missing"
    if acao == "*" and not credentials:
        return None
    if acao != origin:
        if acao == "*":
            return "acao-wildcard-with-credentials"
        return "acao-multiple-values" if "," in acao else "acao-mismatch"
    if credentials and answer.one("Access-Control-Allow-Credentials") != "true":
        return "acac-missing-or-not-true"
    return None


def check_preflight(answer, origin, credentials, method, names):
    """The end of https://fetch.spec.whatwg.org/#cors-preflight-fetch."""
    fault = check(answer, origin, credentials)
    if fault:
        return "preflight-missing-acao" if fault == "acao-missing" else fault
    if not 200 <= answer.status <= 299:
        return "preflight-status-not-ok"
    methods = answer.tokens("Access-Control-Allow-Methods")
    if method not in methods and method not in SAFE_METHODS and ("*" not in methods or credentials):
        return "method-not-allowed"
    allowed = [name.lower() for name in answer.tokens("Access-Control-Allow-Headers")]
    star = "*" in allowed and not credentials
    for name in names:
        if name.lower() not in allowed and (not star or name.lower() == "authorization"):
            return "header-not-allowed"
    return None
