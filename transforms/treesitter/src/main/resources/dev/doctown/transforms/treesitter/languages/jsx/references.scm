(jsx_opening_element name: [
  (identifier) @reference.element
  (member_expression object: (_) @qualifier property: (_) @reference.call)
])
(jsx_self_closing_element name: [
  (identifier) @reference.element
  (member_expression object: (_) @qualifier property: (_) @reference.call)
])
