"""Writes two model directories of a few kilobytes: python tiny_models.py DIRECTORY"""

import json
import string
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

DIMENSION = 8
TINY_WINDOW = 128
LAYERED_WINDOW = 48

WORDS = """
public private static final class interface void int long float double boolean string return new null true false this
super import package extends implements throws throw try catch finally if else for while do switch case default break
continue def self none and or not in is lambda yield with as from pass raise except assert global func type struct map
range chan go defer select const var let function async await export fn mut pub impl trait enum match mod use crate
where unsafe include define ifdef endif template typename namespace using virtual override list set get put add remove
size length name value key index count node parent child file path line text data error message test file the a an of
to it that on by be are was this read write open close start stop run build parse print format load save find
""".split()
ENDINGS = "s er ed ing ion or able ment ly ize ist ar al".split()


def weights(rng, *shape):
    return rng.normal(0, 0.5, shape).astype(np.float32)


def tiny(directory):
    """WordPiece, cls pooling, no token types, 64-bit inputs, the output called token_embeddings."""
    alphabet = [c for c in map(chr, range(33, 127)) if c not in string.ascii_uppercase]
    inner = [c for c in alphabet if c.isalnum()]
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"] + alphabet + ["##" + c for c in inner]
    vocabulary += [w for w in dict.fromkeys(WORDS) if len(w) > 1] + ["##" + e for e in ENDINGS if len(e) > 1]
    numbers = {piece: number for number, piece in enumerate(vocabulary)}
    tokenizer = Tokenizer(models.WordPiece(numbers, unk_token="[UNK]", max_input_chars_per_word=200))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", numbers["[CLS]"]), ("[SEP]", numbers["[SEP]"])]
    )
    directory.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(directory / "tokenizer.json"), pretty=False)

    rng = np.random.default_rng(20260101)
    constants = {
        "words": weights(rng, len(vocabulary), DIMENSION),
        "positions": weights(rng, TINY_WINDOW, DIMENSION),
        "mix": weights(rng, DIMENSION, DIMENSION),
        "zero": np.array([0], np.int64),
        "one": np.array([1], np.int64),
        "scale": np.array(1 / np.sqrt(DIMENSION), np.float32),
        "penalty": np.array(1e4, np.float32),
        "unit": np.array(1, np.float32),
    }
    nodes = [
        helper.make_node("Gather", ["words", "input_ids"], ["looked_up"]),
        helper.make_node("Shape", ["input_ids"], ["shape"]),
        helper.make_node("Gather", ["shape", "one"], ["length"]),
        helper.make_node("Slice", ["positions", "zero", "length", "zero"], ["places"]),
        helper.make_node("Add", ["looked_up", "places"], ["states"]),
        helper.make_node("Transpose", ["states"], ["turned"], perm=[0, 2, 1]),
        helper.make_node("MatMul", ["states", "turned"], ["products"]),
        helper.make_node("Mul", ["products", "scale"], ["scores"]),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Sub", ["mask", "unit"], ["absent"]),
        helper.make_node("Mul", ["absent", "penalty"], ["penalties"]),
        helper.make_node("Unsqueeze", ["penalties", "one"], ["rows"]),
        helper.make_node("Add", ["scores", "rows"], ["masked"]),
        helper.make_node("Softmax", ["masked"], ["attention"], axis=2),
        helper.make_node("MatMul", ["attention", "states"], ["attended"]),
        helper.make_node("MatMul", ["attended", "mix"], ["mixed"]),
        helper.make_node("Tanh", ["mixed"], ["token_embeddings"]),
    ]
    graph = helper.make_graph(
        nodes,
        "tiny",
        [
            helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "sequence"]),
            helper.make_tensor_value_info("attention_mask", TensorProto.INT64, ["batch", "sequence"]),
        ],
        [helper.make_tensor_value_info("token_embeddings", TensorProto.FLOAT, ["batch", "sequence", DIMENSION])],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    save(graph, directory / "model.onnx")
    write(directory / "sentence_bert_config.json", {"max_seq_length": TINY_WINDOW, "do_lower_case": False})
    (directory / "1_Pooling").mkdir(exist_ok=True)
    write(
        directory / "1_Pooling" / "config.json",
        {
            "word_embedding_dimension": DIMENSION,
            "pooling_mode_cls_token": True,
            "pooling_mode_mean_tokens": False,
            "pooling_mode_max_tokens": False,
            "pooling_mode_mean_sqrt_len_tokens": False,
        },
    )
    write(
        directory / "modules.json",
        [
            {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
        ],
    )


def layered(directory):
    """Byte-level BPE, weights in a file of their own under onnx/, 32-bit inputs, positions and types asked for, and a
    finished vector put out beside the tokens'."""
    symbols = sorted(pre_tokenizers.ByteLevel.alphabet())
    merges = [("Ċ", "Ċ"), (">", "Ċ"), ("Ġ", "t"), ("h", "e"), ("Ġt", "he"), ("r", "e"), ("Ġ", "Ġ"), ("Ċ", "Ġ")]
    vocabulary = ["<s>", "</s>"] + symbols + [a + b for a, b in merges]
    numbers = {piece: number for number, piece in enumerate(vocabulary)}
    tokenizer = Tokenizer(models.BPE(numbers, merges))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", numbers["<s>"]), ("</s>", numbers["</s>"])]
    )
    (directory / "onnx").mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(directory / "tokenizer.json"), pretty=False)

    rng = np.random.default_rng(20260102)
    constants = {
        "words": weights(rng, len(vocabulary), DIMENSION - 3),
        "positions": weights(rng, LAYERED_WINDOW, DIMENSION - 3),
        "types": weights(rng, 2, DIMENSION - 3),
        "mix": weights(rng, DIMENSION - 3, DIMENSION - 3),
    }
    nodes = [
        helper.make_node("Gather", ["words", "input_ids"], ["looked_up"]),
        helper.make_node("Gather", ["positions", "position_ids"], ["places"]),
        helper.make_node("Gather", ["types", "token_type_ids"], ["kinds"]),
        helper.make_node("Add", ["looked_up", "places"], ["placed"]),
        helper.make_node("Add", ["placed", "kinds"], ["states"]),
        helper.make_node("Tanh", ["states"], ["bent"]),
        helper.make_node("MatMul", ["bent", "mix"], ["last_hidden_state"]),
        helper.make_node("ReduceMax", ["last_hidden_state"], ["sentence_embedding"], axes=[1], keepdims=0),
    ]
    inputs = ["input_ids", "position_ids", "token_type_ids"]
    graph = helper.make_graph(
        nodes,
        "layered",
        [helper.make_tensor_value_info(name, TensorProto.INT32, ["batch", "sequence"]) for name in inputs],
        [
            helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["batch", "sequence", DIMENSION - 3]),
            helper.make_tensor_value_info("sentence_embedding", TensorProto.FLOAT, ["batch", DIMENSION - 3]),
        ],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    (directory / "onnx" / "model.onnx_data").unlink(missing_ok=True)
    save(graph, directory / "onnx" / "model.onnx", external="model.onnx_data")
    write(directory / "config.json", {"max_position_embeddings": LAYERED_WINDOW})
    write(directory / "tokenizer_config.json", {"model_max_length": 1000000000000000019884624838656})


def save(graph, path, external=None):
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8, producer_name="tiny")
    onnx.checker.check_model(model, full_check=True)
    if external:
        onnx.save_model(model, str(path), save_as_external_data=True, location=external, size_threshold=0)
    else:
        onnx.save_model(model, str(path))


def write(path, value):
    path.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    tiny(target / "tiny")
    layered(target / "layered")
