(import_declaration (scoped_identifier) @reference.import .)
(import_declaration (_) @qualifier (asterisk) @reference.import)

(method_invocation
  object: (_)? @qualifier
  name: (identifier) @reference.call
  arguments: (argument_list) @arguments)
(object_creation_expression
  type: (_) @reference.call
  arguments: (argument_list) @arguments)
(explicit_constructor_invocation
  constructor: (_) @reference.call
  arguments: (argument_list) @arguments)
(method_reference . (_) @qualifier "::" . (identifier) @reference.call)

(superclass (_) @reference.extends)
(extends_interfaces (type_list (_) @reference.extends))
(super_interfaces (type_list (_) @reference.implements))

[(type_identifier) (scoped_type_identifier)] @reference.type
(marker_annotation name: (_) @reference.type)
(annotation name: (_) @reference.type)

(type_parameter . (type_identifier) @generic)

(local_variable_declaration
  type: (_) @type
  declarator: (variable_declarator name: (_) @name value: (_)? @value)) @reference.binding
(enhanced_for_statement type: (_) @type name: (_) @name) @reference.binding
(resource type: (_) @type name: (_) @name value: (_)? @value) @reference.binding
(catch_formal_parameter (catch_type . (_) @type) name: (_) @name) @reference.binding
(lambda_expression parameters: (identifier) @name @reference.binding)
(lambda_expression parameters: (inferred_parameters (identifier) @name @reference.binding))
(lambda_expression parameters: (formal_parameters
  (formal_parameter type: (_) @type name: (_) @name) @reference.binding))
(instanceof_expression right: (_) @type name: (_) @name) @reference.binding
