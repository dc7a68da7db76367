"""Makes curl commands as people and browsers write them, with every quoting form of bash. The same seed makes the same texts."""
import random

files = ["data.json", "body.txt", "photo.png", "a b.txt"]
# A variable whose value is its own name stands in the request as it stands in the text.
variables = {"TOKEN": "$TOKEN", "ID": "${ID}", "USER_NAME": "$USER_NAME", "KEY_1": "${KEY_1}", "TOKENb": "$TOKENb", "USER_NAMEb": "$USER_NAMEb", "TOKENbb": "$TOKENbb", "USER_NAMEbb": "$USER_NAMEbb"}

values = ["abc", "a b", "it's", 'say "hi"', "a\\b", "a\\\\n", "x=1&y=2", "50%", "%41", "!", "a!b", "$5", "`x`", "#no", "a#b", "*", "?", "~",
          "{a,b}", "[1]", "é", "日本", "😀", "tab\there", "two\nlines", " lead", "trail ", "", ";", "a;b", "a|b", "<x>", "(y)", "^", "'", '"',
          "''", "\\", "a,b", "=", "@at", ":", "a:b", "--", "-x", "a+b", "a/b", "\\'", "$'x'", "\x01", "\x7f", "\\u0041", "\\x41"]
json_bodies = ['{"a":1}', '{"name":"it\'s"}', '{"q":"say \\"hi\\""}', '{\n  "a": "b",\n  "c": [1, 2]\n}', '{"path":"C:\\\\x\\\\y"}', '{"t":"a\\nb"}',
               '{"u":"\\u00e9"}', '{"u":"é😀"}', '[]', '{"$ref":"#/a"}', '{"p":"100%"}', '{"b":"`x`"}', '{"e":"!"}', '{"query":"query($id: ID!) { a(id: $id) }"}',
               '{"a":"<b>&amp;</b>"}', '{"s":" "}', "null", '{"a":{"b":{"c":"{{x}}"}}}']
header_names = ["Accept", "Content-Type", "X-Api-Key", "x-request-id", "Origin", "Referer", "Authorization", "Cookie", "User-Agent", "Accept-Language",
                "If-None-Match", "X_Under", "sec-ch-ua", "Sec-Fetch-Mode", "Cache-Control", "Host", "Accept-Encoding", "Range", "DNT", "Content-Length-X"]
header_values = ["*/*", "application/json", "text/plain; charset=utf-8", "abc", "https://app.example.test", "https://app.example.test/a?b=c#d", "Bearer a.b-c_d~e+f/g==",
                 "a=1; b=2", "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36", "de-DE,de;q=0.9", 'W/"abc"', '"Chromium";v="118", "Not=A?Brand";v="99"', "?0",
                 "no-cache", "a  b", "é", "it's", "a,b;c", "$x", "50%", "gzip", "bytes=0-9", "x\\y", "a\tb", "!", "#1"]
paths = ["/", "/x", "/a/b", "/a%20b", "/x?a=1", "/x?a=1&b=2", "/x?q=a+b", "/x?q=%C3%A9", "", "?a=1", "/é", "/x?q=é", "/a/../b", "/./a", "/x#frag", "/x?a=1#f",
         "/x?", "/x?a", "//a", "/a;b=1", "/a,b", "/(a)", "/x?q='", "/~a", "/x?a=b=c", "/x?u=http://y/z", "/a@b", "/x?q=a:b", "/x/$", "/x?q=!a", "/*", "/x?q=*", "/a|b",
         "/x?a=<b>", "/x?a=%", "/x?a=^", "/a\\b", "/x?q=\"a\""]
hosts = ["http://api.example.test", "http://api.example.test:8080", "http://localhost:3000", "http://127.0.0.1", "http://u:p@api.example.test", "api.example.test",
         "http://u%40x:p%3Aq@api.example.test", "HTTP://API.Example.Test", "http://api.example.test:80", "http://[::1]:8080", "http://127.1:99", "localhost:8000", "http://me@api.example.test"]
safe = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:=-,@%+")


class Maker:
    def __init__(self, seed):
        self.r = random.Random(seed)

    def one(self, *choices):
        return self.r.choice(choices)

    def often(self, chance):
        return self.r.random() < chance

    # A word that the shell makes `text` of.
    def quoted(self, text, style=None):
        style = style or self.one("single", "single", "double", "double", "ansi", "backslash", "mixed", "plain", "octal")
        if style == "plain" and text and all(c in safe for c in text) and not text.startswith("-"):
            return text
        if style == "single" or style == "plain":
            return "'" + text.replace("'", self.one("'\\''", "'\"'\"'")) + "'"
        if style == "double":
            out = text
            for c in "\\$`\"":
                if c == "\\":
                    out = out.replace("\\", "\\\\") if self.often(0.7) or any(x in out for x in ('\\\\', '\\$', '\\`', '\\"', "\\\n")) or out.endswith("\\") else out
                elif c == "$" and self.often(0.3) and not any(out[i + 1:i + 2].isalnum() or out[i + 1:i + 2] in ("_", "(", "{", "'", "?", "!", "$", "#", "*", "@", "-")
                                                             for i, d in enumerate(out) if d == "$"):
                    pass
                else:
                    out = out.replace(c, "\\" + c)
            if self.often(0.1) and len(out) > 2 and "\\" not in out:
                cut = self.r.randrange(1, len(out))
                out = out[:cut] + "\\\n" + out[cut:]
            return '"' + out + '"'
        if style in ("ansi", "octal"):
            out = ""
            for i, c in enumerate(text):
                n = ord(c)
                following = text[i + 1:i + 2]
                if c in "\\'":
                    out += "\\" + c
                elif c == "\n":
                    out += self.one("\\n", "\n", "\\x0a")
                elif c == "\t":
                    out += self.one("\\t", "\\u0009")
                elif c == "!":
                    out += self.one("!", "\\u0021", "\\041")
                elif n > 0xFFFF:
                    out += self.one(c, "\\U%08x" % n)
                elif n > 0x7F:
                    out += self.one(c, "\\u%04x" % n, "".join("\\x%02x" % b for b in c.encode()))
                elif n < 32 or n == 127:
                    out += self.one("\\x%02x" % n, "\\%03o" % n)
                elif style == "octal" and self.often(0.4) and n > 0:
                    out += "\\%03o" % n if following in "0123456789abcdefABCDEF" or self.often(0.5) else "\\x%x" % n
                else:
                    out += c
            return "$'" + out + "'"
        if style == "backslash":
            if text == "" or "\n" in text:
                return self.quoted(text, "single")
            return "".join(c if c in safe or ord(c) > 127 else "\\" + c for c in text)
        pieces, at = [], 0
        while at < len(text):
            size = self.r.randrange(1, 6)
            piece = text[at:at + size]
            at += size
            pieces.append(self.quoted(piece, self.one("single", "double", "ansi", "backslash")))
        return "".join(pieces) or "''"

    def value(self):
        return self.r.choice(values)

    def url(self):
        text = self.r.choice(hosts) + self.r.choice(paths)
        if self.often(0.04):
            text = "http://api.example.test/" + self.one("{a,b}", "[1-3]", "[a-c]", "x[01-03]", "{a,b}?q={1,2}", "[0-10:5]", "a{b}c", "{a b,c}")
        return text

    def url_word(self, text):
        style = self.one("single", "double", "plain", "ansi", "single", "double", "mixed")
        if style == "plain" and any(c in text for c in "&|;<>()$`\\\"'*?[]#~= {}!"):
            style = self.one("backslash", "single", "double")
        return self.quoted(text, style)

    def option(self):
        q, r = self.quoted, self.r
        kind = self.one("H", "H", "H", "H", "H", "d", "d", "raw", "raw", "binary", "urlencode", "json", "F", "F", "G", "X", "X", "I", "u", "b", "b", "e", "A", "flags", "flags",
                        "o", "w", "T", "query", "bearer", "range", "misc", "misc", "file", "variable", "variable", "emptyheader", "dropheader", "formstring", "ascii")
        if kind == "H":
            text = r.choice(header_names) + self.one(": ", ": ", ": ", ":", ":  ") + r.choice(header_values)
            return self.one("-H ", "-H ", "--header ", "-H", "--head" + "er ") + q(text)
        if kind == "emptyheader":
            return "-H " + q(r.choice(header_names) + self.one(";", ":", ": ", " ;", ";  ", ":;", ""))
        if kind == "dropheader":
            return "-H " + q(self.one("Accept", "User-Agent", "Host", "Content-Type", "Expect") + ":")
        if kind == "d":
            text = r.choice(json_bodies + values + ["a=1", "a=1&b=2", "x=y z"])
            if text.startswith("@"):
                text = "a" + text
            return self.one("-d ", "-d ", "--data ", "-d") + (q(text) or "''")
        if kind == "ascii":
            return "--data-ascii " + q(self.one("a=1", "two\nlines"))
        if kind == "raw":
            return "--data-raw " + q(r.choice(json_bodies + values + ["@data.json", "@", "@-"]))
        if kind == "binary":
            text = r.choice(json_bodies + values + ["@data.json", "a\nb\n"])
            return "--data-binary " + q(text if not text.startswith("@at") else "x")
        if kind == "urlencode":
            return "--data-urlencode " + q(self.one("a=b c", "=x&y", "plain text", "a=é", "q=", "=", "a&b=c", "a=b=c", "name=~!*'()", "x=%41", "a b=c d", "", "a=\n", "q=+", "it's"))
        if kind == "json":
            return "--json " + q(r.choice(json_bodies))
        if kind == "F":
            return self.one("-F ", "--form ", "-F") + q(self.one("a=1", "b=two words", "j={\"a\":1};type=application/json", "f=@photo.png", "f=@photo.png;type=image/png", "f=@data.json;filename=x.json",
                                                                 "t=<body.txt", "t=<body.txt;type=text/html", "a=x;y", "a=\"x;y\"", "a=\"q\\\"q\"", "n m=1", "n\"q=1", "a= sp ", "a=", "=x", "f=@\"a b.txt\"",
                                                                 "f=@data.json,body.txt", "a=1;filename=z", "a=1; type=text/plain; charset=utf-8", "é=ü", "a=b=c", "a='x'", "f=@photo.png;filename=\"a;b\"",
                                                                 "a=x;headers=\"X-A: 1\"", "a=;type=a/b", "a=1;encoder=base64", "a=two\nlines"))
        if kind == "formstring":
            return "--form-string " + q(self.one("a=@x", "b=1;type=x", "c=<y", "d= \"q\""))
        if kind == "G":
            return self.one("-G", "--get")
        if kind == "X":
            return self.one("-X ", "-X", "--request ") + q(self.one("POST", "PUT", "DELETE", "PATCH", "GET", "OPTIONS", "HEAD", "put", "Purge", "QUERY"), self.one("plain", "single", "double"))
        if kind == "I":
            return self.one("-I", "--head")
        if kind == "u":
            return self.one("-u ", "--user ") + q(self.one("user:pass", "a:b:c", "ü:p", ":", "x:", ":y", "a@b:c d", "user:p'q", "me:$x"))
        if kind == "b":
            return self.one("-b ", "--cookie ") + q(self.one("a=1", "a=1; b=2", "sid=\"q\"", "a=b=c", "x=é", "a=1;b=2", "=", "a=it's", " a=1 ", "token=%7B%7D"))
        if kind == "e":
            return self.one("-e ", "--referer ") + q(self.one("http://r.test/", "http://r.test/;auto", ";auto", "", "x y"))
        if kind == "A":
            return self.one("-A ", "--user-agent ") + q(self.one("Mozilla/5.0 (X11)", "x", "", "a \"b\"", "it's"))
        if kind == "flags":
            return self.one("-s", "-S", "-sS", "-k", "-L", "-v", "-i", "-f", "-sSL", "-skL", "--compressed", "--insecure", "--location", "--silent", "--show-error", "--fail", "--http1.1",
                            "--globoff", "-g", "--path-as-is", "-#", "-N", "--no-buffer", "-4", "--tlsv1.2", "-fsSL", "-ksi", "--no-keepalive", "--fail-with-body", "--basic", "--tr-encoding",
                            "--no-progress-meter", "--ipv4", "--raw", "-0", "--http1.0", "-q", "--insec", "--compr", "--comp", "--no-compressed", "--form-escape", "--anyauth", "--crlf")
        if kind == "o":
            return self.one("-o out", "-o /dev/null", "--output 'x y'", "-so /dev/null", "-D -", "-c jar", "-sSo/dev/null", "--create-dirs", "-J")
        if kind == "w":
            return "-w " + q(self.one("%{http_code}", "%{http_code}\\n", "\n%{time_total}\n", "@body.txt"))
        if kind == "T":
            return self.one("-T ", "--upload-file ") + self.one("data.json", "'a b.txt'", "body.txt")
        if kind == "query":
            return "--url-query " + q(self.one("a=b c", "+raw=1", "plain", "=x&y", "q=é", "a=%41", "+a b" if False else "+a=b&c", "x"))
        if kind == "bearer":
            return "--oauth2-bearer " + q(self.one("tok", "a.b.c", "x y"))
        if kind == "range":
            return self.one("-r 0-9", "-r 5-", "-r -5", "--range '1-2,4-5'")
        if kind == "misc":
            return self.one("--max-redirs 3", "-m 10", "--connect-timeout 5", "--retry 0", "--limit-rate 10M", "--request-target /other", "--proto '=http,https'", "--proto-default http",
                            "--keepalive-time 2", "--url http://api.example.test/second", "--ciphers x", "--cacert f", "--max-filesize 1000000", "--expect100-timeout 1", "--stderr -",
                            "--trace-ascii /dev/null", "-Y 1 -y 20", "--resolve a:80:127.0.0.1", "--interface lo", "--variable a=b" if False else "--tcp-nodelay", "-z 2020-01-01" if False else "--no-sessionid")
        if kind == "file":
            return self.one("-d @data.json", "--data-binary @body.txt", "--data @'a b.txt'", "--json @data.json", "--data-binary '@data.json'", "-d@data.json", "-H @headers.none", "-b jar.none",
                            "-d @missing.none" if False else "-d @body.txt")
        if kind == "variable":
            name, text = r.choice(sorted(variables.items())[:4])
            return self.one('-H "Authorization: Bearer %s"', "-H \"X-Id: %s-1\"", '-d "{\\"id\\":\\"%s\\"}"', "-d '{\"id\":\"'%s'\"}'", "-d id=%s", '--data-raw "a%sb"', "-H X-K:%s", '-b "a=%s"', "-d '{\"t\":\"'\"%s\"'\"}'",
                            '-u "%s:x"' if False else '-A "%s"') % text
        raise AssertionError(kind)

    def gap(self):
        return self.one(" ", " ", " ", " \\\n  ", " \\\n", "  ", "\t", " \\\n\t")

    def command(self):
        words = []
        count = self.r.randrange(0, 7)
        options = [self.option() for _ in range(count)]
        urls = [self.one("", "", "", "--url ") + self.url_word(self.url()) for _ in range(self.one(1, 1, 1, 1, 1, 1, 2))]
        for url in urls:
            options.insert(self.r.randrange(0, len(options) + 1), url)
        gap = self.gap() if self.often(0.6) else None
        for option in options:
            words.append((gap or self.gap()) + option)
        text = "curl" + "".join(words)
        if self.often(0.06):
            text += " --next" + "".join(" " + w for w in [self.option(), self.url_word(self.url()), self.option()])
        return text

    def text(self):
        text = self.command()
        kind = self.r.randrange(0, 60)
        q = self.quoted
        if kind == 0:
            text = text + " | jq ."
        elif kind == 1:
            text += " 2>/dev/null | head -5"
        elif kind == 2:
            text += " > out.txt 2>&1"
        elif kind == 3:
            text += " # a comment with 'quotes"
        elif kind == 4:
            text = "# it's a comment\n" + text + "\n"
        elif kind == 5:
            text = text + " && echo done"
        elif kind == 6:
            text = text + ";\n" + self.command()
        elif kind == 7:
            text = "V=%s\n%s -H \"X-V: $V\"" % (q(self.one("abc", "a b", "it's", "é", "")), text)
        elif kind == 8:
            text = "export V=%s W=2\n%s -d \"v=${V}&w=$W\"" % (q(self.one("abc", "a b", "x\"y")), text)
        elif kind == 9:
            text = "%s -d \"${UNSET:-def ault}\"" % text
        elif kind == 10:
            text = "%s --data-binary @- <<'EOF'\n%s\nEOF" % (text, self.r.choice(json_bodies))
        elif kind == 11:
            text = "%s -d @- <<EOF\n%s $TOKEN\nEOF\n" % (text, self.one('{"a":1}', "x\\$y", "`echo hi`", "a\\\\b"))
        elif kind == 12:
            text = "echo %s | %s -d @-" % (q(self.r.choice(json_bodies)), text)
        elif kind == 13:
            text = "%s --data-binary @- <<< %s" % (text, q(self.r.choice(json_bodies)))
        elif kind == 14:
            text = "%s -d \"$(cat <<'EOF'\n%s\nEOF\n)\"" % (text, self.r.choice(json_bodies))
        elif kind == 15:
            text = "BASE=http://api.example.test\ncurl \"$BASE/x?y=${V:-1}\" -H 'A: 1'"
        elif kind == 16:
            text = "for i in 1 2 'a b'; do\n  %s -H \"X-I: $i\"\ndone" % text
        elif kind == 17:
            text = "ARGS=(-H 'A: 1' -H \"B: x y\")\n%s \"${ARGS[@]}\"" % text
        elif kind == 18:
            text = "time " + text
        elif kind == 19:
            text = "if true; then\n  %s\nfi" % text
        elif kind == 20:
            text = "(%s)" % text
        elif kind == 21:
            text = "R=$(%s)\necho \"$R\"" % text
        elif kind == 22:
            text = "%s || exit 1" % text
        elif kind == 23:
            text = "printf '%%s' %s | %s --data-binary @-" % (q(self.r.choice(json_bodies)), text)
        elif kind == 24:
            text = "f() {\n  %s\n}\nf" % text
        elif kind == 25:
            text = "set -e\n" + text
        elif kind == 26:
            text = "#!/bin/bash\n\n" + text + "\n\necho\n"
        elif kind == 27:
            text = "command " + text
        elif kind == 28:
            text = "V='-H X-A:1 -H X-B:2'\n%s $V" % text
        elif kind == 29:
            text = "{ %s; }" % text
        elif kind == 30:
            text = "X=1 " + text
        elif kind == 31:
            text = "cat > body.json <<'EOF'\n%s\nEOF\n%s -d @body.json" % (self.r.choice(json_bodies), text)
        elif kind == 32:
            text = text + " &\nwait"
        elif kind == 33:
            text = text + " 2>&1 &\nwait\n"
        elif kind == 34:
            text = "J='%s'\n%s -d \"$J\"" % (self.one('{"a":1}', '{"a":"b c"}'), text)
        elif kind == 35:
            text = "J=$(cat <<EOF\n{\"id\": \"$TOKEN\"}\nEOF\n)\n%s --json \"$J\"" % text
        elif kind == 36:
            text = "%s -H \"X: $((1+2))\"" % text if False else text
        elif kind == 37:
            text = "P=/a; Q=b\n%s \"http://api.example.test${P}/$Q\"" % text
        elif kind == 38:
            text = "V=abc; %s -H X-S:${V}x -H \"X-L:${#V}\"" % text if False else "V=abc; %s -H X-S:${V}x" % text
        return text


def cut(maker, text):
    """The text up to somewhere."""
    return text[:maker.r.randrange(4, max(5, len(text)))]
