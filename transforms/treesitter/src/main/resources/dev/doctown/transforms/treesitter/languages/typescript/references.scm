(import_statement (import_require_clause source: (_) @reference.path))
(extends_clause value: [(identifier) (member_expression)] @reference.extends)
(extends_type_clause type: (_) @reference.extends)
(implements_clause (_) @reference.implements)
[(type_identifier) (nested_type_identifier)] @reference.type
(type_parameter name: (type_identifier) @generic)
