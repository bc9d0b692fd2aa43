// Checks that an entry is in the ledger, as a stranger would: with the ledger's public files and
// WebCrypto, and nothing else. RFC 9162 section 2.1; C2SP tlog-tiles, tlog-checkpoint, signed-note.

const UTF8 = new TextEncoder();
const FULL = 256;
const HASH = 32;
const ED25519 = 1;

// bytes

export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function base64(text) {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) {
    throw new Error("not base64: " + text);
  }
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function equal(one, other) {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

async function sha256(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", all));
}

// the tree

export function leafHash(entry) {
  return sha256([0], entry);
}

export function nodeHash(left, right) {
  return sha256([1], left, right);
}

// the root that a path from a leaf leads to; nothing when the path has the wrong length
export async function rootOf(leaf, index, size, path) {
  let place = index;
  let last = size - 1;
  let hash = leaf;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    return null;
  }
  for (const beside of path) {
    if (last === 0) {
      return null;
    }
    if (place % 2 === 1 || place === last) {
      hash = await nodeHash(beside, hash);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = await nodeHash(hash, beside);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : null;
}

// the published files

// the address of a tile or bundle below /ledger/: groups of three digits, all but the last with an x
export function piecePath(level, index, width) {
  let groups = String(index % 1000).padStart(3, "0");
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups = "x" + String(rest % 1000).padStart(3, "0") + "/" + groups;
  }
  return "tile/" + level + "/" + groups + (width === FULL ? "" : ".p/" + width);
}

// an entry of a bundle: each is its length in two bytes and then itself
export function entryOf(bundle, place) {
  let at = 0;
  for (let i = 0; ; i++) {
    if (at + 2 > bundle.length) {
      throw new Error("the bundle ends before entry " + place);
    }
    const length = bundle[at] * 256 + bundle[at + 1];
    const end = at + 2 + length;
    if (end > bundle.length) {
      throw new Error("the bundle is cut off in entry " + i);
    }
    if (i === place) {
      return bundle.slice(at + 2, end);
    }
    at = end;
  }
}

// The tree of one size as its files tell it; `read` fetches one file by its path.
export class Tree {
  constructor(size, read) {
    this.size = size;
    this.read = read;
    this.files = new Map();
  }

  async file(level, index, width) {
    const path = piecePath(level, index, width);
    if (!this.files.has(path)) {
      this.files.set(path, this.read(path));
    }
    return this.files.get(path);
  }

  // how many of its 256 places a piece has in a tree of this size
  width(level, index) {
    const there = Math.floor(this.size / FULL ** level) - index * FULL;
    return Math.min(FULL, there);
  }

  async entry(index) {
    const piece = Math.floor(index / FULL);
    return entryOf(await this.file("entries", piece, this.width(0, piece)), index % FULL);
  }

  // the hash over the leaves from one up to, not including, another
  async hash(from, until) {
    const count = until - from;
    if (Number.isInteger(Math.log2(count)) && from % count === 0) {
      return this.whole(from, Math.log2(count));
    }
    const left = largestPowerBelow(count);
    return nodeHash(await this.hash(from, from + left), await this.hash(from + left, until));
  }

  // the hash over two to the power of `height` leaves, from the tile that has it or its parts
  async whole(from, height) {
    const level = Math.floor(height / 8);
    const tile = Math.floor(from / FULL ** (level + 1));
    const bytes = await this.file(level, tile, this.width(level, tile));
    const first = (from / FULL ** level) % FULL;
    let row = [];
    for (let i = first; i < first + 2 ** (height % 8); i++) {
      row.push(bytes.slice(i * HASH, (i + 1) * HASH));
    }
    while (row.length > 1) {
      const above = [];
      for (let i = 0; i < row.length; i += 2) {
        above.push(await nodeHash(row[i], row[i + 1]));
      }
      row = above;
    }
    if (row[0].length !== HASH) {
      throw new Error("the tile is too short: " + piecePath(level, tile, this.width(level, tile)));
    }
    return row[0];
  }

  // the hashes beside the way from a leaf to the root, from the leaf up
  async path(index) {
    const path = [];
    let from = 0;
    let until = this.size;
    while (until - from > 1) {
      const middle = from + largestPowerBelow(until - from);
      if (index < middle) {
        path.unshift(await this.hash(middle, until));
        until = middle;
      } else {
        path.unshift(await this.hash(from, middle));
        from = middle;
      }
    }
    return path;
  }
}

function largestPowerBelow(count) {
  let power = 1;
  while (power * 2 < count) {
    power *= 2;
  }
  return power;
}

// what is signed

// a signed note: a text that ends with a line, an empty line, and signatures
export function parseNote(note) {
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n")) {
    throw new Error("not a signed note");
  }
  const signatures = note
    .slice(end + 2, -1)
    .split("\n")
    .map((line) => {
      const parts = /^\u2014 (\S+) (\S+)$/.exec(line);
      if (!parts) {
        throw new Error("not a signature: " + line);
      }
      const bytes = base64(parts[2]);
      return { name: parts[1], id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) };
    });
  return { text: note.slice(0, end + 1), signatures };
}

// the text of a checkpoint: origin, size, root
export function parseCheckpoint(text) {
  const [origin, size, root] = text.split("\n");
  if (!origin || !/^(?:0|[1-9]\d{0,15})$/.test(size ?? "")) {
    throw new Error("not a checkpoint");
  }
  const bytes = base64(root ?? "");
  if (bytes.length !== HASH) {
    throw new Error("the checkpoint has no root");
  }
  return { origin, size: Number(size), root: bytes };
}

// a key: its name, the first bytes of the hash of all of it, its type and the key itself
export async function parseKey(text) {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim());
  if (!parts) {
    throw new Error("not a key: " + text);
  }
  const typed = base64(parts[3]);
  if (typed[0] !== ED25519 || typed.length !== HASH + 1) {
    throw new Error("not an Ed25519 key: " + text);
  }
  const id = hex((await sha256(UTF8.encode(parts[1] + "\n"), typed)).slice(0, 4));
  if (id !== parts[2]) {
    throw new Error("the key is not what its name says: " + id);
  }
  return { name: parts[1], id, bytes: typed.slice(1) };
}

// whether the note carries a good signature by the key over its text
export async function isSigned(note, key) {
  const found = note.signatures.filter(({ name, id }) => name === key.name && id === key.id);
  if (found.length === 0) {
    return false;
  }
  const known = await crypto.subtle.importKey("raw", key.bytes, "Ed25519", false, ["verify"]);
  for (const { bytes } of found) {
    if (!(await crypto.subtle.verify("Ed25519", known, bytes, UTF8.encode(note.text)))) {
      return false;
    }
  }
  return true;
}

// what this browser cannot do; nothing when it can do all
export async function missing() {
  if (!globalThis.crypto?.subtle) {
    return "crypto";
  }
  try {
    await crypto.subtle.importKey("raw", new Uint8Array(HASH).fill(1), "Ed25519", false, ["verify"]);
    return null;
  } catch (refused) {
    return refused.name === "NotSupportedError" ? "ed25519" : null;
  }
}

// One thing is asked of both ways of checking: the entry as it stands on the page, in bytes, its
// index, and the hash its receipt names. Each step hands over what was computed and what it was held
// against.

// against the ledger's own files
export async function checkAgainstLedger(asked, read, tell) {
  const text = async (path) => new TextDecoder().decode(await read(path));
  const key = await parseKey(await text("vkey"));
  const note = parseNote(await text("checkpoint"));
  const checkpoint = parseCheckpoint(note.text);
  const tree = new Tree(checkpoint.size, read);
  if (asked.index >= checkpoint.size) {
    throw new Error("entry " + asked.index + " of " + checkpoint.size);
  }
  const hash = await leafHash(asked.entry);
  tell("leaf", hex(hash), asked.hash);
  const kept = await tree.entry(asked.index);
  tell("bundle", hex(await leafHash(asked.entry)), hex(await leafHash(kept)));
  const path = await tree.path(asked.index);
  await tellPathAndSignature({ hash, path, checkpoint, note, key }, asked.index, tell);
}

// against what a receipt brings with it
export async function checkReceipt(asked, receipt, tell) {
  const key = await parseKey(receipt.key);
  const note = parseNote(receipt.checkpoint);
  const checkpoint = parseCheckpoint(note.text);
  const hash = await leafHash(asked.entry);
  tell("leaf", hex(hash), asked.hash);
  const path = receipt.proof.map(base64);
  await tellPathAndSignature({ hash, path, checkpoint, note, key }, asked.index, tell);
}

async function tellPathAndSignature({ hash, path, checkpoint, note, key }, index, tell) {
  const root = await rootOf(hash, index, checkpoint.size, path);
  tell("path", root ? hex(root) : "", hex(checkpoint.root), path.map(hex));
  const ours = checkpoint.origin === key.name;
  const signed = ours && (await isSigned(note, key));
  tell("signature", signed ? key.name + "+" + key.id : "", key.name + "+" + key.id);
}
