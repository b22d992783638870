; What JavaScript and TypeScript have in common.
(lexical_declaration . (variable_declarator) @wrapped .) @wrapper
(variable_declaration . (variable_declarator) @wrapped .) @wrapper
(expression_statement . (assignment_expression) @wrapped .) @wrapper
(export_statement declaration: (_) @wrapped) @wrapper
(export_statement value: (_) @wrapped) @wrapper

; All names in a chain of assignments stand for what is assigned last.
(variable_declarator value: (assignment_expression) @wrapped) @wrapper
(assignment_expression right: (assignment_expression) @wrapped) @wrapper
(variable_declarator name: (identifier) @name value: (assignment_expression) @value) @alias
(assignment_expression
  left: (identifier) @name
  right: (assignment_expression) @value) @alias
(assignment_expression
  left: (member_expression object: (_) @scope property: (property_identifier) @name)
  right: (assignment_expression) @value) @alias
(assignment_expression
  left: (member_expression)
  right: [
    (function_expression name: (_))
    (generator_function name: (_))
    (class name: (_))
  ] @wrapped) @wrapper

; What a module exports as a whole, without a name of its own.
(export_statement "default" @name value: (class !name body: (_) @body)) @definition.class
(export_statement
  "default" @name
  value: [(object) (array) (call_expression) (new_expression)] @value) @definition.constant

(export_statement !source (export_clause (export_specifier name: (identifier) @exported)))
(export_statement value: (identifier) @exported)
(export_statement declaration: (_ (variable_declarator name: (identifier) @exported)))
(assignment_expression
  left: (member_expression) @scope
  right: [
    (identifier) @exported
    (function_expression name: (_) @exported)
    (generator_function name: (_) @exported)
    (class name: (_) @exported)
    (object [(shorthand_property_identifier) @exported (pair value: (identifier) @exported)])
    (assignment_expression left: (identifier) @exported)
  ])
(assignment_expression
  left: (member_expression object: [(identifier) (member_expression)] @scope)
  right: [(identifier) @exported (assignment_expression left: (identifier) @exported)])
(assignment_expression
  left: (identifier) @exported
  right: (assignment_expression
    left: [
      (member_expression) @scope
      (member_expression object: [(identifier) (member_expression)] @scope)
    ]))
(variable_declarator
  name: (identifier) @exported
  value: (assignment_expression
    left: [
      (member_expression) @scope
      (member_expression object: [(identifier) (member_expression)] @scope)
    ]))
(variable_declarator
  name: (identifier) @exported
  value: (assignment_expression
    right: (assignment_expression left: (member_expression) @scope)))

; What makes a file a module; names at the top of any other are everyone's. Only a loader of
; modules provides require, while import() works in plain scripts too.
(program [(import_statement) (export_statement) (hash_bang_line)] @isolated)
(program (expression_statement (await_expression) @isolated))
(call_expression
  function: (identifier) @isolated.call
  arguments: (arguments . (string)))
(assignment_expression left: (member_expression) @isolated.exports)
(assignment_expression
  left: [
    (member_expression object: [(identifier) (member_expression)] @isolated.exports)
    (subscript_expression object: [(identifier) (member_expression)] @isolated.exports)
  ])
(program (expression_statement (call_expression
  arguments: (arguments . [(identifier) (member_expression)] @isolated.exports))))

(arrow_function parameter: (_) @name @parameter)

(comment) @comment
[(string) (template_string) (regex)] @literal
(decorator) @attribute
