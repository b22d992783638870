; Functions: declared, or named by what they are assigned to.
(function_declaration
  name: (identifier) @name
  parameters: (_) @parameters
  return_type: (_ (_) @returns)?
  body: (_) @body) @definition.function
(generator_function_declaration
  name: (identifier) @name
  parameters: (_) @parameters
  return_type: (_ (_) @returns)?
  body: (_) @body) @definition.function
(variable_declarator
  name: (identifier) @name
  value: [
    (arrow_function parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
    (arrow_function parameter: (_) @parameters body: (_) @body)
    (function_expression parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
    (generator_function parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
  ] @value) @definition.function
; Functions that are given another type.
(variable_declarator
  name: (identifier) @name
  value: [
    (as_expression . (parenthesized_expression
      (arrow_function parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)))
    (as_expression . (as_expression . (parenthesized_expression
      (arrow_function parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body))))
    (satisfies_expression . (parenthesized_expression
      (arrow_function parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)))
  ] @value) @definition.function
(assignment_expression
  left: (member_expression object: (_) @scope property: (property_identifier) @name)
  right: [
    (arrow_function parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
    (arrow_function parameter: (_) @parameters body: (_) @body)
    (function_expression !name parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
    (function_expression name: (_) parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
    (generator_function parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
  ] @value) @definition.function
(assignment_expression
  left: (identifier) @name
  right: [
    (arrow_function parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
    (arrow_function parameter: (_) @parameters body: (_) @body)
    (function_expression parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
    (generator_function parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
  ] @value) @definition.function

(export_statement
  "default" @name
  value: [
    (arrow_function parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
    (arrow_function parameter: (_) @parameters body: (_) @body)
    (function_expression !name parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
    (generator_function !name parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
  ]) @definition.function

; The grammar has no rule for one that is only declared.
(expression_statement
  (ERROR
    "default" @name
    .
    "function"
    (formal_parameters) @parameters
    (type_annotation (_) @returns)?)) @definition.function

; Members of an object that is exported or has a name.
(assignment_expression
  left: (_) @scope
  right: (object (method_definition
    name: (_) @name
    parameters: (_) @parameters
    return_type: (_ (_) @returns)?
    body: (_) @body) @definition.function))
(assignment_expression
  left: (_) @scope
  right: (object (pair
    key: (_) @name
    value: [
      (arrow_function parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
      (arrow_function parameter: (_) @parameters body: (_) @body)
      (function_expression parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
      (generator_function parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
    ] @value) @definition.function))
(variable_declarator
  value: (object (pair
    key: (_) @name
    value: [
      (arrow_function parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
      (arrow_function parameter: (_) @parameters body: (_) @body)
      (function_expression parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
      (generator_function parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
    ] @value) @definition.function))

; Expressions that name themselves.
(function_expression
  name: (identifier) @name @own
  parameters: (_) @parameters
  return_type: (_ (_) @returns)?
  body: (_) @body) @definition.function
(generator_function
  name: (identifier) @name @own
  parameters: (_) @parameters
  return_type: (_ (_) @returns)?
  body: (_) @body) @definition.function

(class_declaration name: (type_identifier) @name body: (_) @body) @definition.class
(abstract_class_declaration name: (type_identifier) @name body: (_) @body) @definition.class
(interface_declaration name: (type_identifier) @name body: (_) @body) @definition.interface
(type_alias_declaration name: (type_identifier) @name value: (_) @value) @definition.type_alias
(enum_declaration name: (identifier) @name body: (_) @body) @definition.enum
(enum_body name: (_) @name @definition.enum_member)
(enum_body (enum_assignment name: (_) @name value: (_) @value) @definition.enum_member)
(internal_module name: (_) @name body: (_) @body) @definition.namespace
(module name: (_) @name body: (_) @body) @definition.module

(function_signature
  name: (identifier) @name
  parameters: (_) @parameters
  return_type: (_ (_) @returns)?) @definition.function
(method_signature
  name: (_) @name
  parameters: (_) @parameters
  return_type: (_ (_) @returns)?) @definition.method
(abstract_method_signature
  name: (_) @name
  parameters: (_) @parameters
  return_type: (_ (_) @returns)?) @definition.method
(interface_body (property_signature
  name: (_) @name
  type: (_ (_) @returns)?) @definition.property)
(variable_declarator
  name: (identifier) @name
  value: (class body: (_) @body) @value) @definition.class
(assignment_expression
  left: [
    (identifier) @name
    (member_expression object: (_) @scope property: (property_identifier) @name)
  ]
  right: (class body: (_) @body) @value) @definition.class
(class name: (type_identifier) @name @own body: (_) @body) @definition.class
(method_definition
  name: (_) @name
  parameters: (_) @parameters
  return_type: (_ (_) @returns)?
  body: (_) @body) @definition.method
(public_field_definition
  name: (_) @name
  value: [
    (arrow_function parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
    (arrow_function parameter: (_) @parameters body: (_) @body)
    (function_expression parameters: (_) @parameters return_type: (_ (_) @returns)? body: (_) @body)
  ] @value) @definition.method
(public_field_definition
  name: (_) @name
  type: (_ (_) @returns)?
  value: (_)? @value) @definition.field

(program (lexical_declaration
  kind: "const"
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.constant))
(program (export_statement (lexical_declaration
  kind: "const"
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.constant)))
(program (lexical_declaration
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.variable))
(program (export_statement (lexical_declaration
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.variable)))
(program (variable_declaration
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.variable))
(program (export_statement (variable_declaration
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.variable)))

(program (ambient_declaration (lexical_declaration
  kind: "const"
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.constant)))
(program (ambient_declaration (_
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.variable)))
(module body: (statement_block (lexical_declaration
  kind: "const"
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.constant)))
(module body: (statement_block (_
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.variable)))
(internal_module body: (statement_block (lexical_declaration
  kind: "const"
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.constant)))
(internal_module body: (statement_block (_
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.variable)))
(module body: (statement_block (export_statement (lexical_declaration
  kind: "const"
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.constant))))
(module body: (statement_block (export_statement (_
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.variable))))
(internal_module body: (statement_block (export_statement (lexical_declaration
  kind: "const"
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.constant))))
(internal_module body: (statement_block (export_statement (_
  (variable_declarator
    name: (identifier) @name
    type: (_ (_) @returns)?
    value: (_)? @value) @definition.variable))))

(expression_statement . (internal_module) @wrapped .) @wrapper
(ambient_declaration (_) @wrapped) @wrapper

(formal_parameters (required_parameter
  pattern: (_) @name
  type: (_ (_) @type)?
  value: (_)? @default) @parameter)
(formal_parameters (optional_parameter
  pattern: (_) @name
  type: (_ (_) @type)?
  value: (_)? @default) @parameter)

(template_literal_type) @literal
