"""How many people an event killed or wounded."""
