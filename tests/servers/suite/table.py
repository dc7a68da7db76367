"""What the suite prints: a row per request, and at the end whether all of them are as they should be."""


class Table:
    def __init__(self):
        self.rows = []

    def add(self, platform, version, subject, request, result, good=True):
        self.rows.append((platform, version, subject, request, result, good))

    def expect(self, platform, version, subject, request, found, wanted):
        good = found == wanted
        shown = str(found) if good else f"{found}, but should be {wanted}"
        self.add(platform, version, subject, request, shown, good)

    @property
    def failures(self):
        return [row for row in self.rows if not row[5]]

    def show(self):
        heads = ("platform", "version", "policy or recipe", "request", "result", "")
        rows = [heads] + [row[:5] + ("" if row[5] else "  <-- WRONG",) for row in self.rows]
        widths = [max(len(str(row[i])) for row in rows) for i in range(4)]
        for row in rows:
            print("  ".join(str(cell).ljust(widths[i]) if i < 4 else str(cell) for i, cell in enumerate(row)).rstrip())
