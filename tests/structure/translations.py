"""Every language of translations/ is complete and says what the English says.

Brings a copy of each file up to the sources, then holds it: no sentence without a translation, the same placeholders, tags
and accelerator, no translation equal to its source unless translations/same_CODE.txt lists it, and no listed word too many.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLACEHOLDER = re.compile(r"%n|%L?\d")
TAG = re.compile(r"</?[a-z][^>]*>")
ACCELERATOR = re.compile(r"&(?=\w)")
WORD = re.compile(r"[A-Za-z]{3}")


def lupdate():
    for name in ("/usr/lib/qt6/bin/lupdate", "lupdate6", "lupdate"):
        if shutil.which(name):
            return name
    sys.exit("lupdate is missing: Debian's package qt6-l10n-tools has it")


def updated(file):
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / file.name
        shutil.copy(file, copy)
        subprocess.run([lupdate(), "-silent", "-no-obsolete", "-locations", "none", "core", "app", "-ts", str(copy)],
                       cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
        return ET.parse(copy).getroot()


def faults(file):
    code = file.stem.removeprefix("crosscheck_")
    kept = file.parent / f"same_{code}.txt"
    same = set(kept.read_text(encoding="utf-8").splitlines()) if kept.exists() else set()
    used = set()
    for context in updated(file).iter("context"):
        where = context.findtext("name")
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            translation = message.find("translation")
            texts = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            if translation.get("type") == "unfinished" or not all(texts):
                yield f"{where}: not translated: {source!r}"
                continue
            for text in texts:
                for what, pattern in (("placeholders", PLACEHOLDER), ("tags", TAG), ("accelerators", ACCELERATOR)):
                    if what == "accelerators":
                        ours, theirs = len(pattern.findall(source)), len(pattern.findall(text))
                    else:
                        ours, theirs = sorted(pattern.findall(source)), sorted(pattern.findall(text))
                    if ours != theirs:
                        yield f"{where}: other {what} than {source!r}: {text!r}"
                if (source[:1].isspace(), source[-1:].isspace()) != (text[:1].isspace(), text[-1:].isspace()):
                    yield f"{where}: other spaces at the ends than {source!r}: {text!r}"
                if text == source and WORD.search(PLACEHOLDER.sub("", source)):
                    if source in same:
                        used.add(source)
                    else:
                        yield f"{where}: the same as the English: {source!r}"
    for line in sorted(same - used):
        yield f"{kept.name} lists {line!r}, which is translated or gone"


def main():
    found = 0
    for file in sorted((ROOT / "translations").glob("crosscheck_*.ts")):
        mine = list(faults(file))
        found += len(mine)
        for fault in mine[:200]:
            print(f"{file.name}: {fault}")
        print(f"{file.name}: {len(mine)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
