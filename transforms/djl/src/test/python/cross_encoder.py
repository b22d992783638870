"""Writes models/cross of the test resources: python cross_encoder.py, with onnx 1.23.2.

Its logit is the sum over all tokens of id / 100 * (1 + type) * (position - 5.5), positions from 1.
"""

import json
from pathlib import Path

from onnx import TensorProto, helper, save

HERE = Path(__file__).parent.parent / "resources/models/cross"
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "find", "file", "send", "cat", "a", "b"]

integers = [
    helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"])
    for name in ("input_ids", "attention_mask", "token_type_ids")
]
logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", 1])
constants = [
    helper.make_tensor("table", TensorProto.FLOAT, [len(WORDS)], [i / 100 for i in range(len(WORDS))]),
    helper.make_tensor("one", TensorProto.FLOAT, [1], [1.0]),
    helper.make_tensor("middle", TensorProto.FLOAT, [1], [5.5]),
    helper.make_tensor("axis", TensorProto.INT64, [1], [1]),
    helper.make_tensor("scalar_axis", TensorProto.INT64, [], [1]),
]
nodes = [
    helper.make_node("Gather", ["table", "input_ids"], ["weights"]),
    helper.make_node("Cast", ["token_type_ids"], ["types"], to=TensorProto.FLOAT),
    helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
    helper.make_node("CumSum", ["mask", "scalar_axis"], ["positions"]),
    helper.make_node("Sub", ["positions", "middle"], ["places"]),
    helper.make_node("Add", ["types", "one"], ["factors"]),
    helper.make_node("Mul", ["weights", "factors"], ["weighted"]),
    helper.make_node("Mul", ["weighted", "places"], ["placed"]),
    helper.make_node("ReduceSum", ["placed", "axis"], ["logits"], keepdims=1),
]
graph = helper.make_graph(nodes, "cross", integers, [logits], constants)
save(
    helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8),
    HERE / "model.onnx",
)

special = {
    word: {"id": word, "ids": [WORDS.index(word)], "tokens": [word]} for word in ("[CLS]", "[SEP]")
}


def token(word, kind):
    return {"SpecialToken": {"id": word, "type_id": kind}}


def sequence(name, kind):
    return {"Sequence": {"id": name, "type_id": kind}}


tokenizer = {
    "version": "1.0",
    "truncation": None,
    "padding": None,
    "added_tokens": [],
    "normalizer": None,
    "pre_tokenizer": {"type": "Whitespace"},
    "post_processor": {
        "type": "TemplateProcessing",
        "single": [token("[CLS]", 0), sequence("A", 0), token("[SEP]", 0)],
        "pair": [
            token("[CLS]", 0),
            sequence("A", 0),
            token("[SEP]", 0),
            sequence("B", 1),
            token("[SEP]", 1),
        ],
        "special_tokens": special,
    },
    "decoder": None,
    "model": {
        "type": "WordLevel",
        "vocab": {word: i for i, word in enumerate(WORDS)},
        "unk_token": "[UNK]",
    },
}
(HERE / "tokenizer.json").write_text(json.dumps(tokenizer, indent=1) + "\n")
(HERE / "config.json").write_text(json.dumps({"max_position_embeddings": 15}) + "\n")
