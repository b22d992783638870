; Functions: declared, or named by what they are assigned to.
(function_declaration
  name: (identifier) @name
  parameters: (_) @parameters
  body: (_) @body) @definition.function
(generator_function_declaration
  name: (identifier) @name
  parameters: (_) @parameters
  body: (_) @body) @definition.function
(variable_declarator
  name: (identifier) @name
  value: [
    (arrow_function parameters: (_) @parameters body: (_) @body)
    (arrow_function parameter: (_) @parameters body: (_) @body)
    (function_expression parameters: (_) @parameters body: (_) @body)
    (generator_function parameters: (_) @parameters body: (_) @body)
  ] @value) @definition.function
(assignment_expression
  left: (member_expression object: (_) @scope property: (property_identifier) @name)
  right: [
    (arrow_function parameters: (_) @parameters body: (_) @body)
    (arrow_function parameter: (_) @parameters body: (_) @body)
    (function_expression !name parameters: (_) @parameters body: (_) @body)
    (function_expression name: (_) parameters: (_) @parameters body: (_) @body)
    (generator_function parameters: (_) @parameters body: (_) @body)
  ] @value) @definition.function
(assignment_expression
  left: (identifier) @name
  right: [
    (arrow_function parameters: (_) @parameters body: (_) @body)
    (arrow_function parameter: (_) @parameters body: (_) @body)
    (function_expression parameters: (_) @parameters body: (_) @body)
    (generator_function parameters: (_) @parameters body: (_) @body)
  ] @value) @definition.function

(export_statement
  "default" @name
  value: [
    (arrow_function parameters: (_) @parameters body: (_) @body)
    (arrow_function parameter: (_) @parameters body: (_) @body)
    (function_expression !name parameters: (_) @parameters body: (_) @body)
    (generator_function !name parameters: (_) @parameters body: (_) @body)
  ]) @definition.function

; Members of an object that is exported or has a name.
(assignment_expression
  left: (_) @scope
  right: (object (method_definition
    name: (_) @name
    parameters: (_) @parameters
    body: (_) @body) @definition.function))
(assignment_expression
  left: (_) @scope
  right: (object (pair
    key: (_) @name
    value: [
      (arrow_function parameters: (_) @parameters body: (_) @body)
      (arrow_function parameter: (_) @parameters body: (_) @body)
      (function_expression parameters: (_) @parameters body: (_) @body)
      (generator_function parameters: (_) @parameters body: (_) @body)
    ] @value) @definition.function))
(variable_declarator
  value: (object (pair
    key: (_) @name
    value: [
      (arrow_function parameters: (_) @parameters body: (_) @body)
      (arrow_function parameter: (_) @parameters body: (_) @body)
      (function_expression parameters: (_) @parameters body: (_) @body)
      (generator_function parameters: (_) @parameters body: (_) @body)
    ] @value) @definition.function))

; Expressions that name themselves.
(function_expression
  name: (identifier) @name @own
  parameters: (_) @parameters
  body: (_) @body) @definition.function
(generator_function
  name: (identifier) @name @own
  parameters: (_) @parameters
  body: (_) @body) @definition.function

(class_declaration name: (identifier) @name body: (_) @body) @definition.class
(variable_declarator
  name: (identifier) @name
  value: (class body: (_) @body) @value) @definition.class
(assignment_expression
  left: [
    (identifier) @name
    (member_expression object: (_) @scope property: (property_identifier) @name)
  ]
  right: (class body: (_) @body) @value) @definition.class
(class name: (identifier) @name @own body: (_) @body) @definition.class
(method_definition
  name: (_) @name
  parameters: (_) @parameters
  body: (_) @body) @definition.method
(field_definition
  property: (_) @name
  value: [
    (arrow_function parameters: (_) @parameters body: (_) @body)
    (arrow_function parameter: (_) @parameters body: (_) @body)
    (function_expression parameters: (_) @parameters body: (_) @body)
  ] @value) @definition.method
(field_definition property: (_) @name value: (_)? @value) @definition.field

(program (lexical_declaration
  kind: "const"
  (variable_declarator name: (identifier) @name value: (_)? @value) @definition.constant))
(program (export_statement (lexical_declaration
  kind: "const"
  (variable_declarator name: (identifier) @name value: (_)? @value) @definition.constant)))
(program (lexical_declaration
  (variable_declarator name: (identifier) @name value: (_)? @value) @definition.variable))
(program (export_statement (lexical_declaration
  (variable_declarator name: (identifier) @name value: (_)? @value) @definition.variable)))
(program (variable_declaration
  (variable_declarator name: (identifier) @name value: (_)? @value) @definition.variable))
(program (export_statement (variable_declaration
  (variable_declarator name: (identifier) @name value: (_)? @value) @definition.variable)))

(formal_parameters [(identifier) (object_pattern) (array_pattern)] @name @parameter)
(formal_parameters (assignment_pattern left: (_) @name right: (_) @default) @parameter)
(formal_parameters (rest_pattern) @name @parameter)
