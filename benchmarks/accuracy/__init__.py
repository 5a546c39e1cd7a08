"""How right the resolver is on annotated text, beside its peers, held to pinned floors."""
