"""qh-draw-1 again, in forty lines of another language: `python3 qh_draw.py FOLDER` prints the result
of the draw whose files are in the folder. It computes; it refuses nothing and proves no signature."""
import hashlib, heapq, pathlib, sys

def H(*parts):
    parts = [p.encode() if isinstance(p, str) else p for p in parts]
    return hashlib.sha256(b"".join(len(p).to_bytes(4, "big") + p for p in parts)).digest()

folder = pathlib.Path(sys.argv[1])
def lines(name): return (folder / name).read_bytes().decode().split("\n")[:-1]
def rows(name): return [line.split("\t") for line in lines(name)]
def sha(name): return hashlib.sha256((folder / name).read_bytes()).digest()

fields = [line.split(" ", 1) for line in lines("declaration.txt")[1:]]
one, sources = dict(fields), [value for key, value in fields if key == "source"]
numbers = [one[key] for key in ("drawn", "floor", "team", "cap", "heaviest")]
drawn, floor, team, cap, _ = map(int, numbers)
decl = H("qh-draw-1/declaration", one["draw"], one["skill"], *numbers, sha("subjects.tsv"),
         sha("inspectors.tsv"), sha("recusals.tsv"), "\n".join(sources))
written = [line.split(" ", 1)[1] for line in lines("randomness.txt")[2:]]
S = H("qh-draw-1/seed", decl, *(v if s.split()[0] in ("dice", "lottery") else bytes.fromhex(v)
                                for s, v in zip(sources, written)))

subjects = [(row[0], int(row[1])) for row in rows("subjects.tsv")]
by_chance = heapq.nsmallest(floor, (id for id, _ in subjects), key=lambda id: H("floor", S, id))
taken = set(by_chance)
rest = [(id, weight) for id, weight in subjects if id not in taken]
best = [(min(H("risk", S, id, t.to_bytes(4, "big")) for t in range(w)), id) for id, w in rest]
order = [id for _, id in heapq.nsmallest(2 * drawn - floor, best)]
skilled = [row[0] for row in rows("inspectors.tsv") if one["skill"] in row[1].split(",")]
recused, load = {tuple(row) for row in rows("recusals.tsv")}, {}
print("qh-draw-1 result\ndeclaration %s\nseed %s" % (decl.hex(), S.hex()))
for place, id in enumerate(by_chance + order[:drawn - floor], 1):
    free = [i for i in skilled if (id, i) not in recused and load.get(i, 0) < cap]
    ranked = heapq.nsmallest(2 * team, free, key=lambda i: H("inspector", S, id, i))
    load.update((i, load.get(i, 0) + 1) for i in ranked[:team])
    stratum = "floor" if place <= floor else "risk"
    print("place", place, stratum, id, ",".join(ranked[:team]), ",".join(ranked[team:]), sep="\t")
for number, id in enumerate(order[drawn - floor:], 1):
    print("reserve", number, id, sep="\t")
