"""Reading outgoing papers, their register, who may sign them."""
