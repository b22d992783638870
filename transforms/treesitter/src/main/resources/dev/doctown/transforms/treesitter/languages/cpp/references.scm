(using_declaration (qualified_identifier) @reference.import)

(call_expression
  function: [
    (identifier) @reference.call
    (qualified_identifier) @reference.call
    (template_function) @reference.call
    (field_expression
      argument: (_) @qualifier
      field: [(field_identifier) (qualified_identifier) (template_method)] @reference.call)
  ]
  arguments: (argument_list) @arguments)
(new_expression type: (_) @reference.call arguments: (argument_list) @arguments)

(base_class_clause [(type_identifier) (template_type) (qualified_identifier)] @reference.extends)

(qualified_identifier name: [(type_identifier) (template_type)]) @reference.type
(type_parameter_declaration (type_identifier) @generic)
(optional_type_parameter_declaration name: (type_identifier) @generic)

(declaration
  type: (_) @type
  declarator: [
    (reference_declarator (identifier) @name)
    (init_declarator declarator: (reference_declarator (identifier) @name) value: (_) @value)
  ]) @reference.binding
(for_range_loop
  type: (_) @type
  declarator: [(identifier) @name (reference_declarator (identifier) @name)]) @reference.binding
(catch_clause parameters: (parameter_list (parameter_declaration
  type: (_) @type
  declarator: [(identifier) @name (reference_declarator (identifier) @name)]))) @reference.binding
(lambda_expression declarator: (_ parameters: (parameter_list (parameter_declaration
  type: (_) @type
  declarator: [
    (identifier) @name
    (pointer_declarator declarator: (identifier) @name)
    (reference_declarator (identifier) @name)
  ])))) @reference.binding
(condition_clause value: (declaration
  type: (_) @type
  declarator: [(identifier) @name (pointer_declarator declarator: (identifier) @name)]
  value: (_) @value)) @reference.binding
