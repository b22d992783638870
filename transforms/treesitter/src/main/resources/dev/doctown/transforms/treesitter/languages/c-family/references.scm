(preproc_include path: (_) @reference.path)
(type_identifier) @reference.type
