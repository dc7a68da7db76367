"""What cmd.exe makes of a line and what a program of the C runtime makes of its words, as Windows documents both: interactive, with
extensions and without delayed expansion. The words are then given to the real curl."""
import re
import shlex


def expanded(line, variables):
    """%NAME% of known variables; others stay as they are when a person types them."""
    out, at = "", 0
    while at < len(line):
        end = line.find("%", at + 1) if line[at] == "%" else -1
        if end > 0 and line[at + 1:end].upper() in variables:
            out, at = out + variables[line[at + 1:end].upper()], end + 1
        else:
            out, at = out + line[at], at + 1
    return out


def commands(text, variables):
    """The simple commands of a text, carets and redirections gone, quotes left in; `set` fills the variables."""
    lines, found = text.replace("\r\n", "\n").split("\n"), []
    while lines:
        line, at, quoted, command, parts = expanded(lines.pop(0), variables), 0, False, "", []
        while at < len(line):
            mark = line[at]
            if mark == "^" and not quoted and at + 1 < len(line):
                command, at = command + line[at + 1], at + 2
            elif mark == "^" and not quoted:
                # The line goes on; what follows the line's end is escaped, a second end of line as well.
                line, at = expanded(lines.pop(0), variables) if lines else "", 0
                if line:
                    command, at = command + line[0], 1
                elif lines:
                    command, line = command + "\n", expanded(lines.pop(0), variables)
            elif not quoted and mark in "&|":
                at += 2 if line[at:at + 2] == mark * 2 else 1
                parts.append(command)
                command = ""
            elif not quoted and mark in "<>":
                at += re.match(r'[<>]{1,2}(&\d)?\s*("[^"]*"|[^\s&|<>]*)', line[at:]).end()
                command = re.sub(r"(?<=\s)\d$", "", command)
            else:
                quoted = quoted != (mark == '"')
                command, at = command + mark, at + 1
        for part in parts + [command]:
            part = part.strip(" \t,;=").lstrip("@(")
            given = re.match(r"(?i)set\s+(.*)$", part, re.S)
            if given:
                name, _, value = (given[1][1:].rpartition('"')[0] if given[1].startswith('"') else given[1]).partition("=")
                variables[name.upper()] = value
            elif part:
                found.append(part)
    return found


def words(command):
    """As the C runtime splits a command line: 2n backslashes and a quote are n and a mark, one more makes the quote a letter."""
    out, at = [], 0
    while at < len(command):
        if command[at] in " \t":
            at += 1
            continue
        word, quoted = "", False
        while at < len(command) and (quoted or command[at] not in " \t"):
            slashes = len(command[at:]) - len(command[at:].lstrip("\\"))
            at += slashes
            if at < len(command) and command[at] == '"':
                word += "\\" * (slashes // 2)
                if slashes % 2:
                    word += '"'
                elif quoted and command[at + 1:at + 2] == '"':
                    word, at = word + '"', at + 1
                else:
                    quoted = not quoted
                at += 1
            elif slashes:
                word += "\\" * slashes
            else:
                word, at = word + command[at], at + 1
        out.append(word)
    return out


def run(runner, text):
    """The requests that curl sends for a text pasted into cmd.exe, and what it said."""
    sent, said = [], ""
    for command in commands(text, {}):
        argv = words(command)
        if argv and re.fullmatch(r"(?i)(.*[\\/])?curl(\.exe)?", argv[0]):
            more, output = runner.run("curl " + " ".join(shlex.quote(word) for word in argv[1:]))
            sent, said = sent + more, said + output
    return sent, said
