"""`python -m hudna.cli` is `hudna`."""

from hudna.cli.app import main

if __name__ == "__main__":
    main()
