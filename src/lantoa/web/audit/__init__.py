"""What was done, in words that every room uses; the page that shows it is the room `trail`."""
