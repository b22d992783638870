(import_statement name: (dotted_name) @reference.import)
(import_statement name: (aliased_import name: (dotted_name) @reference.import alias: (_) @as))
(import_from_statement module_name: (_) @qualifier name: (dotted_name) @reference.import)
(import_from_statement
  module_name: (_) @qualifier
  name: (aliased_import name: (dotted_name) @reference.import alias: (_) @as))
(import_from_statement module_name: (_) @qualifier (wildcard_import) @reference.import)
(future_import_statement name: (dotted_name) @reference.import)
(future_import_statement name: (aliased_import name: (dotted_name) @reference.import))

(call function: (identifier) @reference.call arguments: (argument_list) @arguments)
(call
  function: (attribute object: (_) @qualifier attribute: (identifier) @reference.call)
  arguments: (argument_list) @arguments)
(call function: (identifier) @reference.call arguments: (generator_expression) @argument)
(call
  function: (attribute object: (_) @qualifier attribute: (identifier) @reference.call)
  arguments: (generator_expression) @argument)

(decorator [
  (identifier) @reference.call
  (attribute object: (_) @qualifier attribute: (identifier) @reference.call)
])

(class_definition superclasses: (argument_list
  (keyword_argument name: (_) @name value: [(identifier) (attribute)] @reference.keyword)))
(class_definition superclasses: (argument_list [(identifier) (attribute)] @reference.extends))
(class_definition superclasses: (argument_list (subscript value: (_) @reference.extends)))

(type [(identifier) (attribute)] @reference.type)
(type (generic_type . (identifier) @reference.type))
(type (subscript value: [(identifier) (attribute)] @reference.type))
(type (binary_operator [(identifier) (attribute)] @reference.type))

(assignment
  left: [(identifier) (attribute object: (identifier))] @name
  type: (_)? @type
  right: (_)? @value) @reference.binding
(assignment left: (pattern_list (identifier) @name @reference.binding))
(named_expression name: (_) @name value: (_) @value) @reference.binding
(with_item value: (as_pattern . (_) @value alias: (as_pattern_target (identifier) @name)))
  @reference.binding
(except_clause (as_pattern . (_) @type alias: (as_pattern_target (identifier) @name)))
  @reference.binding
(for_statement left: (identifier) @name @reference.binding)
(for_statement left: (pattern_list (identifier) @name @reference.binding))
(for_in_clause left: (identifier) @name @reference.binding)
(for_in_clause left: (pattern_list (identifier) @name @reference.binding))
(lambda_parameters (identifier) @name @reference.binding)
(return_statement "return" @name (_) @value) @reference.binding
(yield "yield" @name . (_) @value) @reference.binding

; Functions that are handed on.
(argument_list (identifier) @reference.value)
(keyword_argument value: (identifier) @reference.value)
(pair value: (identifier) @reference.value)
(list (identifier) @reference.value)
