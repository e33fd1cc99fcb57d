"""Who acts and who is acted on: names of the actor book and noun phrases."""
