"""Time expressions: rules beside the code that reads their matches."""
