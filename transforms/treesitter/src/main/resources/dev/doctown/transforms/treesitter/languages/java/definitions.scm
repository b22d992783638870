(package_declaration [(scoped_identifier) (identifier)] @module)
(module_declaration name: (_) @name body: (_) @body) @definition.module

(class_declaration name: (identifier) @name body: (_) @body) @definition.class
(interface_declaration name: (identifier) @name body: (_) @body) @definition.interface
(enum_declaration name: (identifier) @name body: (_) @body) @definition.enum
(annotation_type_declaration name: (identifier) @name body: (_) @body) @definition.annotation
(record_declaration
  name: (identifier) @name
  parameters: (_) @parameters
  body: (_) @body) @definition.record

(method_declaration
  type: (_) @returns
  name: (identifier) @name
  parameters: (_) @parameters
  dimensions: (_)? @dimensions
  body: (_)? @body) @definition.method
(annotation_type_element_declaration
  type: (_) @returns
  name: (identifier) @name) @definition.method
(constructor_declaration
  name: (identifier) @name
  parameters: (_) @parameters
  body: (_) @body) @definition.constructor
(compact_constructor_declaration
  name: (identifier) @name
  body: (_) @body) @definition.constructor

(field_declaration
  type: (_) @returns
  declarator: (variable_declarator
    name: (identifier) @name
    dimensions: (_)? @dimensions
    value: (_)? @value)) @definition.field
(constant_declaration
  type: (_) @returns
  declarator: (variable_declarator
    name: (identifier) @name
    dimensions: (_)? @dimensions
    value: (_)? @value)) @definition.constant
(enum_constant name: (identifier) @name body: (_)? @body) @definition.enum_member

(formal_parameter type: (_) @type name: (_) @name) @parameter
(spread_parameter (variable_declarator name: (_) @name)) @parameter.declarator

[(line_comment) (block_comment)] @comment
[(string_literal) (character_literal)] @literal
[(marker_annotation) (annotation)] @attribute
