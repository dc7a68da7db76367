#!/usr/bin/env python3
"""Copied requests against the real bash and the real curl.

  generated  commands made by generate.py: what bash and curl send is what `import` reads out of the text
  copies     requests as each browser's DevTools copy them: bash forms are run, the others say the request that they were made of
  cut        the same, cut somewhere: nothing is invented, and what bash refuses is said to be refused
  cmd        what the browsers of ten years copied for cmd.exe, by the rules of command_prompt.py and the real curl
  written    every form that `import` reads, written as curl with --to curl and run: what is sent is what was imported

    run.py --cli PATH [--only PART] [--count N] [--seed N]
"""
import argparse
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import command_prompt
import devtools
import generate
import shell

def imports(cli, texts):
    lines = "\n".join(json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts))
    out = subprocess.run([cli, "import", "--batch", "--to", "curl"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in out.stdout.splitlines()]

def made_up(answer):
    return {argument for request in answer["requests"] for note in request["notes"] if note["id"] == "note.generated" for argument in note["args"]}

def difference(real, answer, loose=False):
    """Where what was sent is not what was read; None where they are the same. `loose`: less may have been sent than was read."""
    read = [shell.imported(request) for request in answer["requests"]]
    if len(real) != len(read):
        # What is meant may stand there although the tool refuses it, if the answer says that it does.
        return None if len(read) > len(real) and (answer["error"] or loose) else "%d sent, %d read" % (len(real), len(read))
    for number, (one, other) in enumerate(zip(real, read)):
        field = shell.same(one, other, made_up(answer))
        if field:
            return "request %d: %s\n  sent %r\n  read %r" % (number, field, one[field], other[field])
    return None

def check_read(runner, text, answer):
    sent, said = runner.run(text)
    if "read data from file" in said:
        return None  # a name that was cut
    names = {note["id"] for request in answer["requests"] for note in request["notes"]}
    found = difference([shell.sent(request) for request in sent], answer, "note.file" in names)  # the file may not be there
    if not found and not sent and not answer["requests"] and not answer["error"] and re.search(r"\bcurl\s", text):
        found = "nothing is sent, and nothing says why"
    return found and found + "\n  shell: " + said[-300:].strip()

def check_written(runner, text, answer):
    # The listener speaks no TLS, and what stands for a host that the text does not tell can't be run.
    if not answer["requests"] or any(not re.match(r"http://[\w.\[:\]-]+([/?*]\S*)?$", request["url"]) for request in answer["requests"]):
        return None
    sent, said = runner.run(answer["text"])
    found = difference([shell.sent(request) for request in sent], dict(answer, error=None))
    return found and found + "\n  written: " + answer["text"] + "\n  shell: " + said[-300:].strip()

def check_cmd(runner, text, answer):
    sent, said = command_prompt.run(runner, text)
    found = difference([shell.sent(request) for request in sent], answer)
    return found and found + "\n  curl: " + said[-300:].strip()

def part(name, check, texts, answers, workers=2):
    faults, begun = [], time.monotonic()
    rows = list(zip(texts, answers))
    lock = threading.Lock()

    def work():
        runner = shell.Shell(generate.files, generate.variables)
        while True:
            with lock:
                if not rows:
                    break
                text, answer = rows.pop()
            fault = check(runner, text, answer)
            if fault:
                faults.append("%s: %s\n%s\n" % (name, fault, text))
        runner.close()

    threads = [threading.Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("%-10s %d texts, %d faults, %.1f s" % (name, len(texts), len(faults), time.monotonic() - begun))
    for fault in faults[:20]:
        print(fault)
    return len(faults)

def expected(form, request):
    """Of a request that was copied in a form that no shell here runs: what it says."""
    named = [(name.lower(), value) for name, value in request["headers"]]
    body, url = request["body"], request["url"]
    if form == "chromium-powershell":
        named = [row for row in named if row[0] not in ("host", "connection", "content-length", "range")]
        url = re.sub(r"[^\w.~:/?#\[\]@!$&'()*+,;=%-]", lambda m: "%%%02X" % ord(m.group()), url)
    elif form in ("chromium-fetch", "chromium-node"):
        kept = [row for row in named if row[0] not in devtools.unsafe]
        named = kept + [row for row in named if row[0] in ("cookie", "referer") and row[1] and form == "chromium-node"]
    elif form == "firefox-fetch":
        named = [row for row in named if row[0] not in ("cookie", "host", "referer", "connection", "accept-encoding", "origin")]
    elif form == "webkit-message":
        body = None
    return {"method": request["method"], "url": url, "headers": sorted(named), "body": body}


def check_copy(cli, count):
    faults, texts, wanted = 0, [], []
    for number in range(count):
        request = devtools.make(random.Random(number))
        for form, write in devtools.others.items():
            text = write(request)
            if form.endswith("-cmd"):
                # The same words for bash, which is run elsewhere. A backslash that is not before a quote comes out twice from Chromium,
                # and once too few before one from Firefox: the words differ then, as they do in cmd.exe.
                said = "\n".join([request["body"] or "", *(value for _, value in request["headers"])])
                if re.search(r"\\(?!\")" if form == "chromium-cmd" else r"\\(\"|$)", said, re.M):
                    continue
                text_bash = (devtools.chromium_bash(request) if form == "chromium-cmd" else
                             devtools.firefox_curl(request, devtools.chromium_posix, "curl", " \\\n  "))
                wanted.append((form, None, len(texts) + 1))
                texts += [text, text_bash]
            else:
                wanted.append((form, expected(form, request), None))
                texts.append(text)
    answers, at = imports(cli, texts), 0
    for form, request, other in wanted:
        answer, text = answers[at], texts[at]
        fault = None
        if other is not None:
            one, two = ([{key: read[key] for key in ("method", "url", "headers", "body")} for read in found["requests"]] for found in (answer, answers[other]))
            fault = None if one == two and not answer["error"] else "cmd  %r\n  bash %r" % (one, two)
        elif answer["error"] or len(answer["requests"]) != 1:
            fault = "error %r, %d requests" % (answer["error"], len(answer["requests"]))
        else:
            read = answer["requests"][0]
            got = {"method": read["method"], "url": read["url"], "body": read["body"] and read["body"].encode("latin-1").decode("utf-8"),
                   "headers": sorted((name.lower(), value) for name, value in read["headers"])}
            fault = None if got == request else "read %r\n  said %r" % (got, request)
        if fault:
            faults += 1
            if faults < 20:
                print("%s: %s\n%s\n" % (form, fault, text))
        at += 1 if other is None else 2
    print("%-10s %d texts, %d faults" % ("copies", len(wanted), faults))
    return faults


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--cli", required=True)
    options.add_argument("--only")
    options.add_argument("--count", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    for program in ("bash", "curl"):
        if not shutil.which(program):
            print("there is no %s here: packaging/packages-test.txt names what the tests need" % program)
            return 1
    faults = 0
    makers = [generate.Maker(given.seed * 100000 + number) for number in range(given.count)]
    texts = [maker.text() for maker in makers]
    if given.only in (None, "generated"):
        answers = imports(given.cli, texts)
        faults += part("generated", check_read, texts, answers)
        faults += part("written", check_written, texts, answers)
    if given.only in (None, "copies"):
        copies = [write(devtools.make(random.Random(number))) for number in range(given.count // 4) for write in devtools.shells.values()]
        faults += part("copied", check_read, copies, imports(given.cli, copies))
        faults += check_copy(given.cli, given.count)
    if given.only in (None, "cmd"):
        copies = []
        for number in range(given.count // 4):
            request = devtools.make(random.Random(given.seed * 100000 + number))
            # The mark that Firefox sets before a new line opens a quote: cmd.exe ends the command there. Nothing but a backtick or a dollar tells bash.
            copies += [write(request) for form, write in devtools.windows.items()
                       if not re.search("[`$]", request["url"]) and (form != "firefox" or "\n" not in (request["body"] or ""))]
        faults += part("cmd", check_cmd, copies, imports(given.cli, copies))
    if given.only in (None, "cut"):
        cut = [generate.cut(maker, text) for maker, text in zip(makers, texts)]

        faults += part("cut", check_read, cut, imports(given.cli, cut))
    if given.only in (None, "written"):
        data = pathlib.Path(__file__).resolve().parents[1] / "core" / "intake" / "data" / "copied.jsonl"
        rows = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines() if line]
        # Without TLS in the listener, the same request over http.
        texts = [row["text"].replace("https://api", "http://api") for row in rows]
        faults += part("forms", check_written, texts, imports(given.cli, texts))
    print("%d faults" % faults)
    return 1 if faults else 0

sys.exit(main())
