; What JavaScript and TypeScript have in common.
(lexical_declaration . (variable_declarator) @wrapped .) @wrapper
(variable_declaration . (variable_declarator) @wrapped .) @wrapper
(expression_statement . (assignment_expression) @wrapped .) @wrapper
(export_statement declaration: (_) @wrapped) @wrapper
(export_statement value: (_) @wrapped) @wrapper

(export_statement !source (export_clause (export_specifier name: (identifier) @exported)))
(export_statement value: (identifier) @exported)
(export_statement declaration: (_ (variable_declarator name: (identifier) @exported)))
(assignment_expression left: (member_expression) @scope right: (identifier) @exported)
(assignment_expression
  left: (member_expression) @scope
  right: (function_expression name: (identifier) @exported))
(assignment_expression
  left: (member_expression object: (_) @scope)
  right: (identifier) @exported)
(assignment_expression
  left: (member_expression) @scope
  right: (object (shorthand_property_identifier) @exported))

(arrow_function parameter: (_) @name @parameter)

(comment) @comment
[(string) (template_string) (regex)] @literal
(decorator) @attribute
