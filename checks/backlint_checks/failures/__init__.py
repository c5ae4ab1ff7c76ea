"""What rules on handled errors share: which handlers take everything, whose failure they take, who is told of it, and what follows."""
