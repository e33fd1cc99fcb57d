"""With what violence was done."""
