"""Requests as the DevTools of each browser copy them: what they escape and how, by their own sources
(Chromium's NetworkLogView, Firefox' devtools/client/shared/curl.js and its PowerShell and fetch copies, WebKit's Resource)."""
import json
import re


def joined(words, line_end):
    return "curl " + words[0] + "".join(line_end + word for word in words[1:]) if len(words) >= 3 else "curl " + " ".join(words)


def units(text):
    """UTF-16 code units, which is what a script sees."""
    wide = text.encode("utf-16-le", "surrogatepass")
    return [int.from_bytes(wide[i:i + 2], "little") for i in range(0, len(wide), 2)]


# Chromium

def chromium_posix(text):
    if not re.search(r"[\0-\x1f\x7f-\x9f!']", text):
        return "'" + text + "'"
    out = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
    return "$'" + re.sub(r"[\0-\x1f\x7f-\x9f!]", lambda m: "\\u%04x" % ord(m.group()), out) + "'"


def chromium_windows(text):
    out = text.replace("\\", "\\\\").replace('"', '\\"')
    out = re.sub(r"[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]", lambda m: "".join("^" + c for c in m.group()), out)
    out = re.sub(r"%(?=[a-zA-Z0-9_])", "%^", out)
    return '^"' + re.sub(r"\r?\n", "^\n\n", out) + '^"'


def chromium_curl(request, quoted, line_end):
    words = [re.sub(r"[\[{}\]]", r"\\\g<0>", quoted(request["url"]))]
    body = request["body"]
    if request["method"] != ("POST" if body else "GET"):
        words.append("-X " + quoted(request["method"]))
    for name, value in request["headers"]:
        if name.lower() in ("accept-encoding", "host", "content-length"):
            continue
        words.append("-b " + quoted(value) if name.lower() == "cookie" and request["new"] else
                     "-H " + quoted(name + ": " + value if value.strip() else name + ";"))
    if body:
        words.append("--data-raw " + quoted(body))
    if request["insecure"]:
        words.append("--insecure")
    return joined(words, line_end)


def chromium_bash(request):
    return chromium_curl(request, chromium_posix, " \\\n  ")


def chromium_cmd(request):
    return chromium_curl(request, chromium_windows, " ^\n  ")


def quoted_2014(text):
    """Chrome until 2019: quotes doubled, percent signs outside of the quotes."""
    out = text.replace('"', '""').replace("%", '"%"').replace("\\", "\\\\")
    return '"' + re.sub(r"[\r\n]+", lambda m: '"^' + m.group() + '"', out) + '"'


def quoted_2019(text):
    """Chrome until 2024: carets within quotes, where they are letters."""
    whole = chromium_windows(text)
    return whole if re.search(r"[\r\n]", text) else '"' + whole[2:-2] + '"'


def firefox_2018(text):
    out = re.sub(r"[`$]", r"\\\g<0>", text.replace("\\", "\\\\").replace('"', '""').replace("%", "%%"))
    return '"' + re.sub(r"\r\n?|\n", '"^\r\n\r\n"', out) + '"'


def power_shell_quoted(text):
    out = re.sub(r'[`$"]', r"`\g<0>", text)
    return '"' + "".join(chr(u) if 0x20 <= u <= 0x7E else "$([char]%d)" % u for u in units(out)) + '"'


def chromium_powershell(request):
    quoted, session = power_shell_quoted, ""
    for name, value in request["headers"]:
        if name.lower() == "user-agent":
            session += "$session.UserAgent = " + quoted(value) + "\n"
    for name, value in request["headers"]:
        if name.lower() == "cookie":
            for cookie in value.split("; "):
                key, _, content = cookie.partition("=")
                session += "$session.Cookies.Add((New-Object System.Net.Cookie(%s, %s, \"/\", %s)))\n" % (quoted(key), quoted(content), quoted("api.example.test"))
    if session:
        session = "$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\n" + session
    words = ["-Uri " + quoted(request["url"])]
    if request["method"] != "GET":
        words.append("-Method " + quoted(request["method"]))
    if session:
        words.append("-WebSession $session")
    left_out = ("host", "connection", "proxy-connection", "content-length", "expect", "range", "content-type", "user-agent", "cookie")
    rows = [quoted(name) + "=" + quoted(value) for name, value in request["headers"] if name.lower() not in left_out]
    if rows:
        words.append("-Headers @{\n" + "\n  ".join(rows) + "\n}")
    for name, value in request["headers"]:
        if name.lower() == "content-type":
            words.append("-ContentType " + quoted(value))
    if request["body"]:
        body = quoted(request["body"])
        words.append("-Body ([System.Text.Encoding]::UTF8.GetBytes(" + body + "))" if re.search(r"[^\x20-\x7e]", request["body"]) else "-Body " + body)
    return session + "Invoke-WebRequest -UseBasicParsing " + (" `\n" if len(words) >= 3 else " ").join(words)


def script_text(value):
    return json.dumps(value, ensure_ascii=False, indent=2)


unsafe = ("accept-encoding", "connection", "content-length", "cookie", "dnt", "host", "origin", "referer", "te", "user-agent")


def chromium_fetch(request, node=False):
    named = {name.lower(): value for name, value in request["headers"]}
    init = {}
    headers = {name.lower(): value for name, value in request["headers"] if name.lower() not in unsafe}
    if node:
        headers.update({name: value for name, value in (("cookie", named.get("cookie")), ("Referer", named.get("referer"))) if value})
    if headers:
        init["headers"] = headers
    if not node and "referer" in named:
        init["referrer"] = named["referer"]
    init["body"] = request["body"] or None
    init["method"] = request["method"]
    if not node:
        init["mode"] = "cors"
        init["credentials"] = "include" if "cookie" in named or "authorization" in named else "omit"
    return "fetch(%s, %s);" % (json.dumps(request["url"], ensure_ascii=False), script_text(init))


def chromium_node(request):
    return chromium_fetch(request, True)


# Firefox

def firefox_posix(text, always_octal=True):
    if not re.search(r"[^\x20-\x7e]|!|'", text):
        return "'" + text + "'"
    out = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r").replace("!", "\\041")
    return "$'" + "".join(chr(u) if 0x20 <= u <= 0x7E else "\\x%02x" % u if u < 256 else "\\u%04x" % u for u in units(out)) + "'"


def firefox_windows(text):
    out = text.replace('"', '\\"')
    out = re.sub(r"[^a-zA-Z0-9\s_\-:=+~/.',?;()*`]", lambda m: "^" + m.group(), out)
    out = re.sub(r"%(?=[a-zA-Z0-9_])", "%^", out)
    return '^"' + re.sub(r"\r\n?|\n", '"^\r\n\r\n"', out) + '^"'


def firefox_curl(request, quoted, program, line_end):
    def needed(text):
        return text if re.fullmatch(r"[a-zA-Z-]+", text) else quoted(text)
    words = [quoted(request["url"])]
    if "[" in request["url"] or "]" in request["url"]:
        words.append("--globoff")
    words.append("--compressed")
    if request["method"] == "HEAD":
        words.append("-I")
    elif request["method"] != "GET":
        words.append("-X " + needed(request["method"]))
    for name, value in request["headers"]:
        if name.lower() not in ("host", "content-length"):
            words.append("-H " + needed(name + ": " + value))
    if request["body"] and request["method"] in ("PUT", "POST", "PATCH"):
        words.append("--data-raw " + needed(request["body"].split("\r\n")[-1]))
    return program + joined(words, line_end)[4:]


def firefox_bash(request):
    return firefox_curl(request, firefox_posix, "curl", " \\\n  ")


def firefox_cmd(request):
    return firefox_curl(request, firefox_windows, "curl.exe", " ^\n  ")


def firefox_fetch(request):
    named = {name.lower(): value for name, value in request["headers"]}
    init = {"credentials": "include" if "cookie" in named else "omit",
            "headers": {name: value for name, value in request["headers"] if name.lower() not in ("cookie", "host", "referer", "content-length", "connection", "accept-encoding", "origin")}}
    if "referer" in named:
        init["referrer"] = named["referer"]
    if request["body"]:
        init["body"] = request["body"]
    init["method"] = request["method"]
    init["mode"] = "cors"
    return "await fetch(%s, %s);" % (json.dumps(request["url"], ensure_ascii=False), json.dumps(init, ensure_ascii=False, indent=4))


# WebKit

def webkit_bash(request):
    quoted = firefox_posix
    words = [re.sub(r"[\[{}\]]", r"\\\g<0>", quoted(request["url"])), "-X " + quoted(request["method"])]
    words += ["-H " + quoted(name + ": " + value) for name, value in request["headers"]]
    kind = next((value for name, value in request["headers"] if name.lower() == "content-type"), None)
    if kind and request["method"] != "GET" and request["body"]:
        words.append(("--data " if kind.startswith("application/x-www-form-urlencoded") else "--data-binary ") + quoted(request["body"]))
    return "curl " + " \\\n".join(words)


def webkit_message(request):
    scheme, _, rest = request["url"].partition("://")
    host, slash, path = rest.partition("/")
    lines = [":method: " + request["method"], ":scheme: " + scheme, ":authority: " + host, ":path: " + slash + path]
    return "\n".join(lines + [name + ": " + value for name, value in request["headers"]]) + "\n"


shells = {"chromium-bash": chromium_bash, "firefox-bash": firefox_bash, "webkit-bash": webkit_bash}
others = {"chromium-cmd": chromium_cmd, "chromium-powershell": chromium_powershell, "chromium-fetch": chromium_fetch, "chromium-node": chromium_node,
          "firefox-cmd": firefox_cmd, "firefox-fetch": firefox_fetch, "webkit-message": webkit_message}

# What cmd.exe makes of each is another question than what was copied.
windows = {"chromium": chromium_cmd, "chromium-2014": lambda request: chromium_curl(request, quoted_2014, " "),
           "chromium-2016": lambda request: chromium_curl(request, quoted_2014, " ^\n  "),
           "chromium-2019": lambda request: chromium_curl(request, quoted_2019, " ^\n  "), "firefox": firefox_cmd,
           "firefox-2018": lambda request: firefox_curl(request, firefox_2018, "curl", " ")}

urls = ["http://api.example.test/", "http://api.example.test/x?a=1&b=2", "http://api.example.test/x?q=a%20b%26c", "http://api.example.test:8080/v1/items?filter[name]=x&page=2",
        "http://localhost:3000/api/users?name=O%27Brien", "http://api.example.test/x?q={a,b}", "http://api.example.test/%C3%A9?x=%25PATH%25",
        "http://api.example.test/a,b;c=(d)!e*f", "http://api.example.test/x?redirect=http://other.test/?y=z", "http://api.example.test/x?q=a+b&empty=&flag", "http://api.example.test/x?s=$HOME&t=(id)",
        "http://api.example.test/~me/@x:y", "http://127.0.0.1:5000/x?p=50%25", "http://api.example.test/x?q=^a|b`c"]
bodies = ['{"a":1}', '{"name":"it\'s","q":"say \\"hi\\""}', '{"path":"C:\\\\x\\\\y"}', "a=1&b=2", "name=O%27Brien&x=%25", '{\n  "a": "b"\n}', '{"e":"é😀日本"}', '{"s":"100% <b>&amp;</b> ^|"}',
          '{"cmd":"%PATH% $HOME `id` !x"}', "plain text", '["x",null,true,1.5]', '{"t":"a\\tb\\nc"}', "query=query%20%7B%20a%20%7D", '{"query":"{ user(id: \\"1\\") { name } }","variables":{}}', "it's", "@file", '""', "\\", "a\\"]
header_pool = [("accept", "application/json, text/plain, */*"), ("accept-language", "en-US,en;q=0.9,de;q=0.8"), ("authorization", "Bearer eyJhbGciOi.J9.a-b_c"), ("origin", "https://app.example.test"),
               ("referer", "https://app.example.test/a?b=c"), ("sec-ch-ua", '"Chromium";v="130", "Google Chrome";v="130", "Not?A_Brand";v="99"'), ("sec-ch-ua-mobile", "?0"), ("sec-ch-ua-platform", '"Windows"'),
               ("sec-fetch-dest", "empty"), ("sec-fetch-mode", "cors"), ("sec-fetch-site", "cross-site"), ("user-agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36"),
               ("x-requested-with", "XMLHttpRequest"), ("cache-control", "no-cache"), ("pragma", "no-cache"), ("priority", "u=1, i"), ("cookie", "sid=abc; theme=dark; t=a%20b"), ("if-none-match", 'W/"x-1"'),
               ("x-empty", ""), ("x-percent", "50%25 100% %PATH%"), ("x-odd", "a'b\"c\\d`e$f^g!h"), ("dnt", "1"), ("accept-encoding", "gzip, deflate, br, zstd"), ("x-caret", "^^&|<>")]


def make(random):
    method = random.choice(["GET", "GET", "POST", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"])
    body = random.choice(bodies) if method in ("POST", "PUT", "PATCH") else None
    headers = random.sample(header_pool, random.randrange(0, 9))
    if body:
        kind = "application/json" if body[0] in '{["' else "application/x-www-form-urlencoded" if "=" in body else "text/plain;charset=UTF-8"
        headers.insert(random.randrange(0, len(headers) + 1), ("content-type", kind))
    return {"url": random.choice(urls), "method": method, "headers": headers, "body": body, "new": random.random() < 0.7, "insecure": random.random() < 0.1}
