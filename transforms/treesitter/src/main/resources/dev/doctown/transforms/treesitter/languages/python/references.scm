(import_statement name: (dotted_name) @reference.import)
(import_statement name: (aliased_import name: (dotted_name) @reference.import))
(import_from_statement module_name: (_) @qualifier name: (dotted_name) @reference.import)
(import_from_statement
  module_name: (_) @qualifier
  name: (aliased_import name: (dotted_name) @reference.import))
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
