(class_definition name: (identifier) @name body: (_) @body) @definition.class
(function_definition
  name: (identifier) @name
  parameters: (_) @parameters
  return_type: (_)? @returns
  body: (_) @body) @definition.function
(decorated_definition definition: (_) @wrapped) @wrapper
(decorated_definition
  (decorator [(identifier) @accessor (attribute attribute: (identifier) @accessor)])
  definition: (_) @wrapped)

(module (expression_statement
  (assignment left: (identifier) @name type: (_)? @returns right: (_)? @value)) @definition.variable)
(module (expression_statement (assignment left: [
  (pattern_list (identifier) @name)
  (tuple_pattern (identifier) @name)
  (list_pattern (identifier) @name)
])) @definition.variable)
(module (expression_statement (assignment right: [
  (assignment left: (identifier) @name)
  (assignment right: (assignment left: (identifier) @name))
])) @definition.variable)
(class_definition body: (block (expression_statement
  (assignment left: (identifier) @name type: (_)? @returns right: (_)? @value)) @definition.variable))
(class_definition body: (block (expression_statement (assignment left: [
  (pattern_list (identifier) @name)
  (tuple_pattern (identifier) @name)
  (list_pattern (identifier) @name)
])) @definition.variable))
(class_definition body: (block (expression_statement (assignment right: [
  (assignment left: (identifier) @name)
  (assignment right: (assignment left: (identifier) @name))
])) @definition.variable))
(type_alias_statement left: (type [(identifier) @name (generic_type . (identifier) @name)]))
  @definition.type_alias

(parameters (identifier) @name @parameter)
(parameters (typed_parameter . (_) @name type: (_) @type) @parameter)
(parameters (default_parameter name: (_) @name value: (_) @default) @parameter)
(parameters (typed_default_parameter name: (_) @name type: (_) @type value: (_) @default) @parameter)
(parameters [(list_splat_pattern) (dictionary_splat_pattern)] @name @parameter)

(block . (expression_statement
  . [(string) (concatenated_string) (parenthesized_expression)] @docstring .)) @body

(comment) @comment
(string) @literal
(decorator) @attribute
