"""Checks an archive of a CALEOL sitting (caleol-archive/2) from docs/verify.md alone.

Usage: python3 verify_archive.py FILE [--signed-by KEY]
Prints one line of JSON, {"valid": ..., "length": ..., "hash": ..., "keys": [...], "firstBroken": ...}, and exits 0 or 1.
Python's standard library only. It shares no code with the application, so that both can be wrong in one way only where
the description is.
"""

import base64
import hashlib
import json
import math
import re
import sys

# Canonical JSON (RFC 8785)


def canonical(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return text(value)
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, list):
        return "[" + ",".join(canonical(one) for one in value) + "]"
    members = sorted(value.items(), key=lambda member: member[0].encode("utf-16-be", "surrogatepass"))
    return "{" + ",".join(text(key) + ":" + canonical(one) for key, one in members) + "}"


SHORT = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def text(value):
    def shown(letter):
        if letter in SHORT:
            return SHORT[letter]
        code = ord(letter)
        return "\\u%04x" % code if code < 0x20 or 0xD800 <= code <= 0xDFFF else letter

    return '"' + "".join(shown(letter) for letter in value) + '"'


def number(value):
    """As ECMAScript prints a double: the shortest digits that give it back."""
    value = float(value)
    if math.isnan(value) or math.isinf(value):
        raise ValueError("no canonical JSON for a number that is not finite")
    if value == 0:
        return "0"
    sign, value = ("-", -value) if value < 0 else ("", value)
    mantissa, _, power = ("%r" % value).partition("e")
    whole, _, decimals = mantissa.partition(".")
    digits = whole + decimals
    point = len(whole) + int(power or 0)
    stripped = digits.lstrip("0")
    point -= len(digits) - len(stripped)
    digits = stripped.rstrip("0")
    count = len(digits)
    if count <= point <= 21:
        return sign + digits + "0" * (point - count)
    if 0 < point <= 21:
        return sign + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    exponent = ("+" if point > 0 else "-") + str(abs(point - 1))
    return sign + digits[0] + ("." + digits[1:] if count > 1 else "") + "e" + exponent


def sha256(value):
    return hashlib.sha256(canonical(value).encode("utf-8")).hexdigest()


# Ed25519 (RFC 8032)

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def x_of(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT % P
    if (x * x - square) % P != 0:
        return None
    return P - x if (x & 1) != sign else x


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = x_of(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def point_of(raw):
    y = int.from_bytes(raw, "little")
    sign = y >> 255
    y &= (1 << 255) - 1
    x = x_of(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def is_same(one, other):
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


def is_signed_by(signature, message):
    if not is_signature(signature):
        return False
    key, value = unbase64(signature["key"]), unbase64(signature["value"])
    public, commitment = point_of(key), point_of(value[:32])
    scalar = int.from_bytes(value[32:], "little")
    if public is None or commitment is None or scalar >= ORDER:
        return False
    challenge = hashlib.sha512(value[:32] + key + message.encode("utf-8")).digest()
    factor = int.from_bytes(challenge, "little") % ORDER
    return is_same(times(scalar, BASE), add(commitment, times(factor, public)))


def unbase64(value):
    return base64.urlsafe_b64decode(value + "=" * (-len(value) % 4))


# The shapes: a text that says the same in another writing is another text


def is_text(value, form=".*"):
    return isinstance(value, str) and re.fullmatch(form, value, re.DOTALL) is not None


def is_count(value, least):
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return is_number and least <= value < 2**53 and value == int(value)


def is_of_keys(value, keys):
    return isinstance(value, dict) and sorted(value) == sorted(keys)


def is_signature(value):
    is_whole = is_of_keys(value, ["key", "value"])
    return is_whole and is_text(value["key"], "[A-Za-z0-9_-]{43}") and is_text(value["value"], "[A-Za-z0-9_-]{86}")


def is_hash(value):
    return is_text(value, "[0-9a-f]{64}")


def is_head(value):
    return is_of_keys(value, ["length", "hash"]) and is_count(value["length"], 0) and is_hash(value["hash"])


def is_scope(value):
    if not is_of_keys(value, ["item", "audience"]):
        return False
    return (value["item"] is None or is_text(value["item"])) and value["audience"] in ("everyone", "secretary")


def is_envelope(value):
    if not is_of_keys(value, ENVELOPE) or not is_scope(value["scope"]):
        return False
    texts = all(is_text(value[key]) for key in ("id", "type", "at", "receivedAt", "by", "device"))
    hashes = all(is_hash(value[key]) for key in ("payloadHash", "prev", "hash"))
    return texts and hashes and is_count(value["seq"], 1) and is_count(value["v"], 1)


def is_document(value):
    if not isinstance(value, dict) or not set(value) <= {"name", "kind", "sha256", "candidate"}:
        return False
    texts = all(is_text(value.get(key)) for key in ("name", "kind"))
    return texts and is_hash(value.get("sha256")) and is_text(value.get("candidate", ""))


# The journal

ENVELOPE = ["seq", "id", "type", "v", "at", "receivedAt", "by", "device", "scope", "payloadHash", "prev", "hash"]
HEADER = ["format", "session", "head", "events", "documents", "signature"]


ADMINISTRATIVE = ["SessionHeld", "SessionReleased", "HoldBroken", "PayloadsErased"]


def is_record(value):
    if not isinstance(value, dict) or not {"envelope", "payload"} <= set(value) <= {"envelope", "payload", "signature"}:
        return False
    if "signature" in value and not is_signature(value["signature"]):
        return False
    payload = value["payload"]
    has_content = isinstance(payload, dict) and is_text(payload.get("salt"))
    return is_envelope(value["envelope"]) and (payload is None or has_content)


def erased_up_to(records):
    """Where the erasure that ends these records says that contents are gone: 0 without one."""
    last = records[-1] if records else None
    if not is_record(last) or last["payload"] is None:
        return 0
    is_erasure = last["envelope"]["type"] == "PayloadsErased" and last["envelope"]["v"] == 1
    up_to = last["payload"].get("upTo")
    return up_to if is_erasure and is_count(up_to, 0) else 0


def is_sound(record, up_to):
    if not is_record(record):
        return False
    envelope = record["envelope"]
    is_gone = envelope["seq"] <= up_to and envelope["type"] not in ADMINISTRATIVE
    return is_gone == (record["payload"] is None)


def continues(record, seq, prev):
    envelope, payload = record["envelope"], record["payload"]
    unhashed = {key: value for key, value in envelope.items() if key != "hash"}
    return (
        envelope["seq"] == seq
        and envelope["prev"] == prev
        and (payload is None or envelope["payloadHash"] == sha256(payload))
        and envelope["hash"] == sha256(unhashed)
    )


def head_text(envelope):
    return canonical({"format": "caleol-head/1", "length": envelope["seq"], "hash": envelope["hash"]})


def first_broken(records, head):
    prev = "0" * 64
    up_to = erased_up_to(records)
    for index, record in enumerate(records):
        if not is_sound(record, up_to) or not continues(record, index + 1, prev):
            return index + 1
        prev = record["envelope"]["hash"]
    if len(records) != head["length"] or prev != head["hash"] or len(records) == 0:
        return min(len(records), head["length"]) + 1
    return None


def first_unsigned(records, signed_by):
    last = 0
    for record in records:
        signature = record.get("signature")
        if signature is None:
            continue
        believed = signed_by is None or signature["key"] == signed_by
        if not believed or not is_signed_by(signature, head_text(record["envelope"])):
            return record["envelope"]["seq"]
        last = record["envelope"]["seq"]
    return None if last == len(records) else last + 1


def parsed(line):
    try:
        return json.loads(line)
    except ValueError:
        return None


def is_header(header):
    if not is_of_keys(header, HEADER) or header["format"] != "caleol-archive/2":
        return False
    events, documents = header["events"], header["documents"]
    is_known = isinstance(events, dict) and all(is_count(version, 1) for version in events.values())
    is_listed = isinstance(documents, list) and all(is_document(one) for one in documents)
    if not is_known or not is_listed or not is_text(header["session"]):
        return False
    return is_head(header["head"]) and is_signature(header["signature"])


def is_header_signed(header, signed_by):
    signature = header["signature"]
    unsigned = {key: value for key, value in header.items() if key != "signature"}
    believed = signed_by is None or signature["key"] == signed_by
    return believed and is_signed_by(signature, canonical(unsigned))


def is_of(records, session):
    """The first event imports that session, or the erasure that took its content names it."""
    first, last = records[0]["payload"], records[-1]["payload"]
    named = first.get("session") if first is not None else last.get("sitting")
    return isinstance(named, dict) and named.get("id") == session


def verify(content, signed_by=None):
    lines = content.rstrip(" \t\r\n").split("\n")
    header, records = parsed(lines[0]), [parsed(line) for line in lines[1:]]
    facts = {"length": len(records), "hash": None, "keys": []}
    if not is_header(header):
        return {"valid": False, **facts, "firstBroken": 0}
    broken = first_broken(records, header["head"])
    sound = records if broken is None else records[: max(broken - 1, 0)]
    if broken is None:
        broken = first_unsigned(records, signed_by)
    if broken is None and not (is_header_signed(header, signed_by) and is_of(records, header["session"])):
        broken = 0
    keys = [record["signature"]["key"] for record in sound if "signature" in record]
    facts = {
        "length": len(records),
        "hash": sound[-1]["envelope"]["hash"] if sound else None,
        "keys": list(dict.fromkeys(keys)),
    }
    if broken is not None:
        return {"valid": False, **facts, "firstBroken": broken}
    erased = {"erased": records[-1]["envelope"]["receivedAt"]} if erased_up_to(records) > 0 else {}
    return {"valid": True, **facts, **erased}


def main(arguments):
    signed_by = arguments[2] if len(arguments) == 3 and arguments[1] == "--signed-by" else None
    with open(arguments[0], encoding="utf-8", newline="\n") as file:
        answer = verify(file.read(), signed_by)
    print(json.dumps(answer))
    return 0 if answer["valid"] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
